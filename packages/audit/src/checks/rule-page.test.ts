import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { loadStandards } from '@mingjian/standards'
import { describe, expect, test } from 'vitest'
import { rules } from '../rules/index.ts'
import { ruleIndex, rulePage, rulePageName } from './rule-page.ts'

const folder = resolve(import.meta.dirname, '../../../../docs/rules')

describe('the reference of the rules', () => {
  test('has one page per rule and an index, and nothing else', () => {
    const pages = [...rules.map(rulePageName), 'README.md'].sort()
    expect(readdirSync(folder).sort()).toEqual(pages)
  })

  test('is what `npm run docs` writes from the declarations', () => {
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe(ruleIndex())
    for (const rule of rules) {
      const written = readFileSync(join(folder, rulePageName(rule)), 'utf8')
      expect(written, rule.id).toBe(rulePage(rule, loadStandards()))
    }
  })
})
