// Writes docs/rules: one page per audit rule, from its declaration and what the audit says about
// its example.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { loadStandards } from '@mingjian/standards'
import { ruleIndex, rulePage, rulePageName } from '../src/checks/rule-page.ts'
import { rules } from '../src/rules/index.ts'

const folder = resolve(import.meta.dirname, '../../../docs/rules')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'README.md'), ruleIndex())
for (const rule of rules) {
  writeFileSync(join(folder, rulePageName(rule)), rulePage(rule, loadStandards()))
}
process.stdout.write(`docs/rules：${rules.length} 条规则\n`)
