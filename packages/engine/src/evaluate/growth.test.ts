import { describe, expect, test } from 'vitest'
import { figureOf } from '../testing/figure-of.ts'
import { county, countyCode, value } from '../testing/fixture-dataset.ts'

describe('growth', () => {
  const spending = (now: number | null, before?: number) => ({
    orgs: [county],
    values: [
      value(countyCode, 'education-expenditure', now, { stage: null }),
      ...(before === undefined
        ? []
        : [value(countyCode, 'education-expenditure', before, { stage: null, period: '2022' })]),
    ],
  })

  test('compares with the year before, exactly', () => {
    expect(figureOf(spending(110, 100), 'test/F1').value).toBe(10)
    expect(figureOf(spending(99.99, 100), 'test/F1').verdicts).toMatchObject([{ met: false }])
  })

  test('without the year before is missing and says which year', () => {
    expect(figureOf(spending(110), 'test/F1').missing).toEqual([
      '兴安区未填报 一般公共预算教育支出（2022年）',
    ])
  })

  test('from zero is not applicable', () => {
    expect(figureOf(spending(110, 0), 'test/F1')).toMatchObject({
      status: 'not-applicable',
      missing: ['兴安区的“一般公共预算教育支出”为0（2022年），不能作分母'],
    })
  })

  test('of another indicator follows it back a year', () => {
    const rate = (period: string, amount: number) =>
      value(countyCode, 'retention-rate', amount, { stage: null, period })
    const dataset = { orgs: [county], values: [rate('2023', 95.3), rate('2022', 95.1)] }
    expect(figureOf(dataset, 'test/Q2').value).toBe(0.2)
  })
})
