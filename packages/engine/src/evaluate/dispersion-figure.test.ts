import { describe, expect, test } from 'vitest'
import { figureOf } from '../testing/figure-of.ts'
import { countyWith, fiveSchools } from '../testing/fixture-dataset.ts'

describe('a 差异系数', () => {
  test('of five schools is 0.515257 and fails 0.50', () => {
    const figure = figureOf(countyWith(fiveSchools), 'test/R1-P#cv')
    expect(figure.value?.toFixed(6)).toBe('0.515257')
    expect(figure).toMatchObject({ name: '生均图书册数差异系数', unit: null, stage: 'primary' })
    expect(figure.verdicts).toMatchObject([{ criterion: 'test/R9-P', op: '<=', met: false }])
  })

  test('leaves out a school without pupils, whatever else it reports', () => {
    const dataset = countyWith([
      ...fiveSchools,
      { name: '空校', reports: { pupils: 0, 'library-books': null } },
    ])
    expect(figureOf(dataset, 'test/R1-P#cv').value?.toFixed(6)).toBe('0.515257')
  })

  test('is missing when a school has not reported, and names it', () => {
    const dataset = countyWith([...fiveSchools, { name: '兴安三校', reports: { pupils: 3 } }])
    expect(figureOf(dataset, 'test/R1-P#cv')).toMatchObject({
      status: 'missing',
      missing: ['兴安三校未填报 图书册数（2023年 小学）'],
    })
  })

  test('exactly at the limit meets it', () => {
    // Means 2/3, deviation 1/3: 0.5 although neither can be written out.
    const dataset = countyWith([
      { name: '一校', reports: { pupils: 3, 'library-books': 1 } },
      { name: '二校', reports: { pupils: 3, 'library-books': 3 } },
    ])
    const figure = figureOf(dataset, 'test/R1-P#cv')
    expect(figure.value).toBe(0.5)
    expect(figure.verdicts.map(each => each.met)).toEqual([true])
  })

  test('with nothing to compare is not applicable', () => {
    expect(figureOf(countyWith([]), 'test/R1-P#cv').status).toBe('not-applicable')
    const zeros = countyWith([{ name: '一校', reports: { pupils: 3, 'library-books': 0 } }])
    expect(figureOf(zeros, 'test/R1-P#cv')).toMatchObject({
      status: 'not-applicable',
      missing: ['兴安区“生均图书册数”（2023年）平均值为0，不能计算差异系数'],
    })
  })
})

describe('a composite', () => {
  const twoIndicators = countyWith([
    { name: '一校', reports: { pupils: 10, 'library-books': 10, computers: 10 } },
    { name: '二校', reports: { pupils: 10, 'library-books': 30, computers: 10 } },
  ])

  test('is the mean of the single ones, under the code that defines it', () => {
    const figure = figureOf(twoIndicators, 'test/R9-P#cv-composite')
    expect(figure).toMatchObject({ name: '综合差异系数', value: 0.25, stage: 'primary' })
    expect(figure.verdicts).toMatchObject([{ criterion: 'test/R9-P-composite', met: true }])
  })

  test('is missing when a single one is', () => {
    const figure = figureOf(countyWith(fiveSchools), 'test/R9-P#cv-composite')
    expect(figure.status).toBe('missing')
    expect(figure.missing).toContain('一校未填报 教学用计算机台数（2023年 小学）')
  })
})

test('a school with a negative number of pupils is named, and there is no root of a negative number', () => {
  const broken = { name: '六校', reports: { pupils: -3, 'library-books': 5 } }
  const figure = figureOf(countyWith([...fiveSchools, broken]), 'test/R1-P#cv')
  expect(figure).toMatchObject({ status: 'not-applicable', value: null })
  expect(figure.missing.join()).toContain('六校的“在校学生数”是负数')
})
