import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type AnySchemaObject } from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { libraryFolder } from '../load-standards.ts'
import { libraryJsonSchemas } from './json-schemas.ts'

const schemaFolder = join(libraryFolder(), '..', 'schema')
const published = (name: string) =>
  JSON.parse(readFileSync(join(schemaFolder, name), 'utf8')) as AnySchemaObject

test.each(Object.entries(libraryJsonSchemas()))(
  'the published %s is what the forms say',
  (name, text) => {
    expect(published(name), '请运行 npx tsx packages/standards/scripts/write-schemas.ts').toEqual(
      JSON.parse(text),
    )
  },
)

test.each([
  ['standards', 'standard.schema.json'],
  ['elements', 'elements.schema.json'],
  ['frameworks', 'framework.schema.json'],
  ['overlays', 'overlay.schema.json'],
  ['schemes', 'scheme.schema.json'],
])('every file in %s fits the published schema', (folder, schema) => {
  const fits = new Ajv({ strict: false }).compile(published(schema))
  for (const name of readdirSync(join(libraryFolder(), folder))) {
    const content: unknown = parse(readFileSync(join(libraryFolder(), folder, name), 'utf8'))
    expect(fits(content), `${name}: ${JSON.stringify(fits.errors)}`).toBe(true)
  }
})
