import { describe, expect, test } from 'vitest'
import { findingsBy } from '../../checks/testing.ts'

const options = { level: 'county', year: 2023 } as const
const found = (text: string) => findingsBy('scope/institutions-for-children', text, options)

describe('kindergartens counted where children are', () => {
  test.each([
    '全县幼儿园40所，其中普惠性幼儿园33所，普惠性幼儿园覆盖率82.5%。',
    '全县幼儿园40所，公办园21所，公办园在园幼儿占比52.5%。',
    '公办幼儿园占比52.5%，达到国家规定标准。',
  ])('%s', text => {
    expect(found(text)).toHaveLength(1)
  })

  test.each([
    '全县幼儿园40所，其中普惠性幼儿园33所，普惠性幼儿园覆盖率88.4%。',
    '全县幼儿园40所，其中普惠性幼儿园33所，占82.5%。',
    '幼儿园40所，普惠性幼儿园33所；在园幼儿4000人，普惠性幼儿园在园幼儿3300人，普惠性幼儿园覆盖率82.5%。',
    '公办幼儿园占比52.5%。',
    '公办幼儿园占比52.5%，公办园在园幼儿占比55.1%，达到国家规定标准。',
  ])('%s', text => {
    expect(found(text)).toEqual([])
  })
})
