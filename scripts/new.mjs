// `npm run new -- KIND NAME`: starts a new piece in its right place, with a test that fails until it is written.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { decision, formulaFunction, rule, subject } from './new-templates.mjs'
import { root } from './project.mjs'

function nextDecision() {
  const numbers = readdirSync(join(root, 'docs/decisions')).map(
    name => Number.parseInt(name, 10) || 0,
  )
  return String(Math.max(0, ...numbers) + 1).padStart(4, '0')
}

const kinds = {
  decision: name => decision(name, nextDecision()),
  rule,
  function: formulaFunction,
  subject,
}

const [kind, name] = process.argv.slice(2)
const nameForm = kind === 'rule' ? /^[a-z]+\/[a-z0-9-]+$/ : /^[a-z][a-z0-9-]*$/
if (!(kind in kinds) || !nameForm.test(name ?? '')) {
  process.stderr.write(
    `usage: npm run new -- ${Object.keys(kinds).join('|')} some-name   (a rule: category/some-name)\n`,
  )
  process.exit(2)
}

const files = Object.entries(kinds[kind](name))
const taken = files.map(([path]) => path).filter(path => existsSync(join(root, path)))
if (taken.length > 0) {
  process.stderr.write(`already there: ${taken.join(', ')}\n`)
  process.exit(2)
}
for (const [path, content] of files) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
  process.stdout.write(`${path}\n`)
}
