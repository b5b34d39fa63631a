import { findingCategorySchema } from '@mingjian/model'
import { describe, expect, test } from 'vitest'
import { findingsBy } from '../checks/testing.ts'
import { rules } from './index.ts'

describe('every declared rule', () => {
  test('has an id of its own that begins with its category', () => {
    expect(new Set(rules.map(rule => rule.id)).size).toBe(rules.length)
    for (const rule of rules) {
      expect(findingCategorySchema.options).toContain(rule.category)
      expect(rule.id).toMatch(new RegExp(`^${rule.category}/[a-z-]+$`))
    }
  })

  test.each(rules.map(rule => [rule.id, rule] as const))(
    '%s is triggered by its example',
    (id, rule) => {
      const { text, ...options } = rule.example
      expect(findingsBy(id, text, options)).not.toEqual([])
    },
  )

  test('tells what it looks at and what it leaves alone', () => {
    for (const rule of rules) {
      expect(rule.title.length).toBeGreaterThan(3)
      expect(rule.explanation.length).toBeGreaterThan(15)
    }
  })
})
