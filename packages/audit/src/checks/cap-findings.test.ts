import { describe, expect, it } from 'vitest'
import { rules } from '../rules/index.ts'
import { capFindings, MOST_PER_RULE } from './cap-findings.ts'

const [first, second] = rules.map(rule => rule.id)
const many = (rule = '', count: number) => Array.from({ length: count }, (_, at) => ({ rule, at }))

describe('capFindings', () => {
  it('keeps the first of a rule that finds too many and says how many more there are', () => {
    const { findings, notices } = capFindings([
      ...many(first, MOST_PER_RULE + 7),
      ...many(second, 2),
    ])
    expect(findings).toEqual([...many(first, MOST_PER_RULE), ...many(second, 2)])
    expect(notices).toHaveLength(1)
    expect(notices[0]).toContain('另有7处')
  })

  it('leaves everything as it is up to the limit', () => {
    expect(capFindings(many(first, MOST_PER_RULE))).toEqual({
      findings: many(first, MOST_PER_RULE),
      notices: [],
    })
  })
})
