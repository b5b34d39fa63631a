import { loadStandards } from '@mingjian/standards'
import { describe, expect, test } from 'vitest'
import { readPairs } from './pairs.ts'
import { auditWith } from './quality.ts'
import { scoreOf } from './score.ts'

const audit = auditWith(loadStandards())

/** What is found today of each set: fewer is a loss. */
const found: Readonly<Record<string, number>> = {
  bulletins: 23,
  'restatements-1': 36,
  'restatements-2': 40,
  'self-evaluations': 20,
}

describe.each(readPairs())('our own texts: $name', ({ name, clean, slipped }) => {
  test('nothing is called wrong where nothing is', () => {
    const flagged = clean.filter(one =>
      audit(one).findings.some(({ severity }) => severity === 'error'),
    )
    expect(flagged.map(one => one.id)).toEqual([])
  })

  test('of the slips as many are found as before, and nothing else', () => {
    const { findings } = scoreOf(slipped, audit, [])
    expect(findings.matched).toBeGreaterThanOrEqual(found[name] ?? slipped.length)
    expect(findings.said).toBe(findings.matched)
  })
})
