// Writes schema/*.schema.json from the zod forms: npx tsx packages/standards/scripts/write-schemas.ts
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { libraryJsonSchemas } from '../src/forms/json-schemas.ts'

const folder = join(import.meta.dirname, '..', 'schema')
for (const [name, text] of Object.entries(libraryJsonSchemas())) {
  writeFileSync(join(folder, name), text)
}
