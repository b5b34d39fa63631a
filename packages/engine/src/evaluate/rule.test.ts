import { describe, expect, test } from 'vitest'
import { figureOf } from '../testing/figure-of.ts'
import { countyWith } from '../testing/fixture-dataset.ts'

describe('综合达标', () => {
  const school = (name: string, books: number, computers: number) => ({
    name,
    reports: { pupils: 100, 'library-books': books, computers },
  })
  // Limits are 5 books and 10 computers; one must be met, the other reach 85 %.
  const dataset = countyWith([
    school('两项达标', 500, 10),
    school('余项恰到85%', 425, 10),
    school('余项不足85%', 424, 10),
    school('均未达标', 450, 9),
  ])

  test('is 1 or 0 for a school', () => {
    const values = ['s1', 's2', 's3', 's4'].map(code => figureOf(dataset, 'test/R8-P', code).value)
    expect(values).toEqual([1, 1, 0, 0])
    expect(figureOf(dataset, 'test/R8-P', 's1').unit).toBeNull()
  })

  test('is the share of schools for a county, judged by the county’s own limit', () => {
    const figure = figureOf(dataset, 'test/R8-P')
    expect(figure).toMatchObject({ value: 50, unit: '%' })
    expect(figure.verdicts).toMatchObject([{ criterion: 'test/R8-P', met: false }])
    expect(figureOf(dataset, 'test/R8-P', 's1').verdicts).toMatchObject([
      { criterion: 'test/R8-P-school', met: true },
    ])
  })

  test('is missing for the county while one school is', () => {
    const more = countyWith([school('甲', 500, 10), { name: '乙', reports: { pupils: 9 } }])
    expect(figureOf(more, 'test/R8-P').missing).toEqual([
      '乙未填报 图书册数（2023年 小学）',
      '乙未填报 教学用计算机台数（2023年 小学）',
    ])
  })
})
