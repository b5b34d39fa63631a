// What a new piece looks like on its first day. Its test fails until the piece says what it does.

const camel = name => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
const pascal = name => camel(`-${name}`)

export const decision = (name, number) => ({
  [`docs/decisions/${number}-${name}.md`]: `# ${number} ${pascal(name).replace(/(?<!^)([A-Z])/g, (_, letter) => ` ${letter.toLowerCase()}`)}

Context:

Decision:

Consequence:
`,
})

/** `family/name`: the family is the category, the name says what is wrong. */
export const rule = name => {
  const [family, short = family] = name.split('/')
  return {
    [`packages/audit/src/rules/${family}/${short}.ts`]: `import { defineRule } from '../define-rule.ts'

// Add it to rules/index.ts; \`npm run docs\` writes its reference page.
export const ${camel(short)} = defineRule({
  id: '${family}/${short}',
  category: '${family}',
  severity: 'question',
  title: '',
  explanation: '',
  example: { text: '' },
  check: () => [],
})
`,
    [`packages/audit/src/rules/${family}/${short}.test.ts`]: `import { expect, test } from 'vitest'
import { ${camel(short)} } from './${short}.ts'

test('${family}/${short} says what it checks and shows a text that breaks it', () => {
  expect(${camel(short)}.title).not.toBe('')
  expect(${camel(short)}.example.text).not.toBe('')
})
`,
  }
}

export const formulaFunction = name => ({
  [`packages/engine/src/formula/functions/${name}.ts`]: `import { keepsUnit } from '../units/rules.ts'
import { defineFunction } from './define-function.ts'

// Add it to functions/index.ts: checker, evaluation, explanations and help read this declaration.
export const ${camel(name)} = defineFunction({
  name: '',
  aliases: ['${name.replaceAll('-', '_').toUpperCase()}'],
  summary: '',
  takes: { value: { kind: 'number', label: '' } },
  returns: 'number',
  unit: keepsUnit('value'),
  example: '',
  evaluate: ({ value }) => value,
  shows: ({ value }) => value,
})
`,
  [`packages/engine/src/formula/functions/${name}.test.ts`]: `import { expect, test } from 'vitest'
import { ${camel(name)} } from './${name}.ts'

test('${name} has a Chinese name and an example', () => {
  expect(${camel(name)}.name).not.toBe('')
  expect(${camel(name)}.example).not.toBe('')
})
`,
})

/** A room on each side of the contract, under one name. */
export const subject = name => ({
  [`packages/contract/src/${name}.ts`]: `import { z } from 'zod'
import { route } from './route.ts'

const subject = '${name}'

// Export it from index.ts.
export const ${camel(name)}Routes = {
  list: route({
    method: 'GET',
    path: '/${name}',
    summary: '',
    subject,
    reply: z.object({ names: z.array(z.string()) }),
  }),
} as const
`,
  [`apps/server/src/${name}/queries.ts`]: `import type { Tx } from '@mingjian/storage'

export async function listNames(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('org_unit').select('name').orderBy('code').execute()
  return rows.map(row => row.name)
}
`,
  [`apps/server/src/${name}/routes.ts`]: `import { ${camel(name)}Routes } from '@mingjian/contract'
import type { FastifyInstance } from 'fastify'
import { type Edge, serve } from '../http/serve.ts'
import { listNames } from './queries.ts'

// Call it from build-app.ts.
export function ${camel(name)}(app: FastifyInstance, edge: Edge): void {
  serve(app, edge, ${camel(name)}Routes.list, async ({ scope }) => ({ names: await scope(listNames) }))
}
`,
  [`apps/server/src/${name}/${name}.db.test.ts`]: `import { describeOnBothEngines } from '@mingjian/storage/testing'
import { expect, test } from 'vitest'

describeOnBothEngines('${name}', scene => {
  test('says what it promises', async () => {
    expect(await scene()).toBe('a sentence about ${name}')
  })
})
`,
  [`apps/web/src/features/${name}/queries.ts`]: `import { ${camel(name)}Routes } from '@mingjian/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

export const listQuery = queryOptions({
  queryKey: ['${name}'],
  queryFn: ({ signal }) => call(${camel(name)}Routes.list, { signal }),
})
`,
})
