// `npm run new -- KIND NAME`: starts a new piece in its right place, failing tests included.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './project.mjs'

const nextDecision = () =>
  String(
    1 +
      Math.max(
        0,
        ...readdirSync(join(root, 'docs/decisions')).map(name => Number.parseInt(name, 10) || 0),
      ),
  ).padStart(4, '0')

const camel = name => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())

/** kind → files of a new piece called `name` (kebab-case). */
const kinds = {
  decision: name => ({
    [`docs/decisions/${nextDecision()}-${name}.md`]: `# ${nextDecision()} ${name.replaceAll('-', ' ')}\n\nContext:\n\nDecision:\n\nConsequence:\n`,
  }),
  subject: name => ({
    [`packages/contract/src/${name}.ts`]: `import { z } from 'zod'\nimport { route } from './route.ts'\n\nconst subject = '${name}'\n\nexport const ${camel(name)}Routes = {\n  list: route({\n    method: 'GET',\n    path: '/${name}',\n    summary: '',\n    subject,\n    reply: z.object({}),\n  }),\n} as const\n`,
    [`apps/server/src/${name}/routes.ts`]: '',
    [`apps/server/src/${name}/service.ts`]: '',
    [`apps/server/src/${name}/queries.ts`]: '',
    [`apps/server/src/${name}/${name}.db.test.ts`]: `import { test } from 'vitest'\n\ntest('${name}: say what it promises', () => {\n  throw new Error('not written yet')\n})\n`,
    [`apps/web/src/features/${name}/${name}-view.tsx`]: '',
  }),
  rule: name => ({
    [`packages/audit/src/rules/${name}.ts`]: `import { defineRule } from './define-rule.ts'\n\nexport const ${camel(name.split('/').at(-1))} = defineRule({\n  id: '${name}',\n})\n`,
    [`packages/audit/src/rules/${name}.test.ts`]: `import { test } from 'vitest'\n\ntest('${name}: a text that breaks it and one that does not', () => {\n  throw new Error('not written yet')\n})\n`,
  }),
  function: name => ({
    [`packages/engine/src/formula/functions/${name}.ts`]: `import { defineFunction } from './define-function.ts'\n\nexport const ${camel(name)} = defineFunction({\n  name: '',\n})\n`,
    [`packages/engine/src/formula/functions/${name}.test.ts`]: `import { test } from 'vitest'\n\ntest('${name}: say what it computes', () => {\n  throw new Error('not written yet')\n})\n`,
  }),
}

const [kind, name] = process.argv.slice(2)
if (!kinds[kind] || !/^[a-z0-9-]+(\/[a-z0-9-]+)?$/.test(name ?? '')) {
  process.stderr.write(`usage: npm run new -- ${Object.keys(kinds).join('|')} kebab-case-name\n`)
  process.exit(2)
}
for (const [path, content] of Object.entries(kinds[kind](name))) {
  const file = join(root, path)
  if (existsSync(file)) {
    process.stderr.write(`${path} exists already\n`)
    process.exit(2)
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  process.stdout.write(`${path}\n`)
}
