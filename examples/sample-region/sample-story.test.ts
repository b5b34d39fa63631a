import { readFileSync } from 'node:fs'
import { Exact } from '@mingjian/model'
import { listCriteria, loadStandards } from '@mingjian/standards'
import { describe, expect, test } from 'vitest'
import type { SampleFigure } from './generator/figure.ts'
import { listSampleFigures } from './generator/sample-region.ts'
import { mingchuan, sampleSchools } from './generator/sample-schools.ts'

const library = loadStandards()
const figures = listSampleFigures()
const inMingchuan = (one: SampleFigure) => one.org.startsWith(mingchuan)

/** The limit that the library states for an indicator of this county. */
function limit(indicator: string, level: 'county' | 'school' = 'county'): number {
  const [criterion] = listCriteria(library, { indicator, level, year: 2023 })
  if (typeof criterion?.limit !== 'number') throw new Error(`no limit for ${indicator}`)
  return criterion.limit
}

function total(element: string, period: string): number {
  return figures
    .filter(one => inMingchuan(one) && one.element === element && one.period === period)
    .reduce((sum, one) => sum + (one.value ?? 0), 0)
}

interface Row {
  pupils: number
  amount: number
}

/** One row per junior section: pupils and the amount, from the elements added with their signs. */
function juniorRows(period: string, ...elements: [element: string, sign: 1 | -1][]): Row[] {
  const value = (org: string, element: string) =>
    figures.find(
      one =>
        one.org === org &&
        one.element === element &&
        one.stage === 'junior' &&
        one.period === period,
    )?.value ?? Number.NaN
  return sampleSchools
    .filter(school => school.county === mingchuan)
    .filter(school => school.sections.some(section => section.stage === 'junior'))
    .map(({ code }) => ({
      pupils: value(code, 'pupils'),
      amount: elements.reduce((sum, [element, sign]) => sum + sign * value(code, element), 0),
    }))
}

/** The official 差异系数: weighted by pupils, population form. */
function dispersion(rows: readonly Row[]): number {
  const pupils = rows.reduce((sum, row) => sum + row.pupils, 0)
  const mean = rows.reduce((sum, row) => sum + row.amount, 0) / pupils
  const variance = rows.reduce(
    (sum, row) => sum + (row.pupils / pupils) * (row.amount / row.pupils - mean) ** 2,
    0,
  )
  return Math.sqrt(variance) / mean
}

function juniorDispersions(period: string): number[] {
  return [
    dispersion(juniorRows(period, ['teachers-above-required-degree', 1])),
    dispersion(juniorRows(period, ['teachers-backbone', 1])),
    dispersion(juniorRows(period, ['teachers-pe-arts', 1])),
    dispersion(juniorRows(period, ['teaching-floor-area', 1], ['indoor-sports-area', -1])),
    dispersion(juniorRows(period, ['sports-ground-area', 1], ['indoor-sports-area', 1])),
    dispersion(juniorRows(period, ['equipment-value', 1])),
    dispersion(juniorRows(period, ['multimedia-classrooms', 1])),
  ]
}

describe('the story of 明川县 in 2023', () => {
  test('one single 差异系数 of 初中 is above the limit although their mean is far below', () => {
    const all = juniorDispersions('2023')
    const highest = limit('jiaodu-2017-6/R6-J#cv')
    expect(all.map(one => one > highest)).toEqual([false, false, false, false, false, true, false])
    expect(all.reduce((sum, one) => sum + one, 0) / all.length).toBeLessThan(highest / 1.5)
    expect(juniorDispersions('2022').every(one => one <= highest)).toBe(true)
  })

  test('明川县第二小学 misses two of seven resource limits, one of them by more than 15 %', () => {
    const crowded = figures.filter(one => one.org === '239921S02' && one.period === '2023')
    const amount = (element: string) =>
      crowded.find(one => one.element === element)?.value ?? Number.NaN
    const indoor = amount('indoor-sports-area')
    const area = (amount('teaching-floor-area') - indoor) / amount('pupils')
    const sports = (amount('sports-ground-area') + indoor) / amount('pupils')
    expect(area).toBeLessThan(limit('jiaodu-2017-6/R4-P', 'school'))
    expect(sports).toBeLessThan(limit('jiaodu-2017-6/R5-P', 'school') * 0.85)
  })

  test('公办园在园幼儿占比 is just below its limit', () => {
    const share = new Exact(total('kindergarten-children-public', '2023'))
      .div(total('kindergarten-children', '2023'))
      .mul(100)
    const lowest = limit('jiaodu-2020-1/K3')
    expect(share.lt(lowest)).toBe(true)
    expect(share.gt(lowest - 1)).toBe(true)
  })

  test('exactly one figure of the whole sample has not been reported', () => {
    const missing = figures.filter(one => one.value === null)
    expect(missing).toEqual([
      {
        org: '239921S09',
        element: 'teachers-pe-arts',
        stage: 'primary',
        period: '2023',
        value: null,
      },
    ])
  })

  test('per-pupil expenditure falls in one stage and one year only', () => {
    const series = figures.filter(
      one =>
        one.org === mingchuan && one.element === 'per-pupil-general-budget-education-expenditure',
    )
    const falls = series.filter(one => {
      const before = series.find(
        other => other.stage === one.stage && Number(other.period) === Number(one.period) - 1,
      )
      return before !== undefined && Number(one.value) < Number(before.value)
    })
    expect(falls.map(one => [one.stage, one.period])).toEqual([['senior', '2023']])
  })

  test('every formula of the standards that a county answers finds its figures', () => {
    const reported = new Set(
      figures.filter(one => inMingchuan(one) && one.period === '2023').map(one => one.element),
    )
    const names = library.elements
      .flatMap(({ id, name, aliases }) => [name, ...aliases].map(text => ({ id, text })))
      .sort((left, right) => right.text.length - left.text.length)
    const unanswered = library.standards
      .flatMap(standard => standard.indicators)
      .filter(indicator => !indicator.units.includes('nation'))
      .flatMap(({ id, formula }) => {
        let rest = formula ?? ''
        return names.flatMap(name => {
          if (!rest.includes(name.text)) return []
          rest = rest.replaceAll(name.text, '#')
          return reported.has(name.id) ? [] : [`${id} ${name.text}`]
        })
      })
    expect(unanswered).toEqual([])
  })
})

describe('the sample report of 明川县', () => {
  const report = readFileSync(new URL('reports/mingchuan-2023.txt', import.meta.url), 'utf8')

  test('it is as long as such reports are', () => {
    expect(report.length).toBeGreaterThan(1500)
    expect(report.length).toBeLessThan(2500)
  })

  test('it repeats figures of the sample data', () => {
    const said = [
      `在园幼儿${total('kindergarten-children', '2023')}人`,
      `公办园${total('kindergarten-children-public', '2023')}人`,
      `在校生${total('compulsory-pupils', '2023')}人`,
      `${total('compulsory-teachers', '2023')}名义务教育专任教师`,
      `高中阶段在校生${total('senior-stage-pupils', '2023')}人`,
      `差异系数为${new Exact(Math.max(...juniorDispersions('2023'))).toFixed(3)}`,
      `排查隐患${total('hazards-found', '2023')}项，整改${total('hazards-fixed', '2023')}项`,
    ]
    expect(said.filter(phrase => !report.includes(phrase))).toEqual([])
  })

  test('its six slips are in place', () => {
    expect(report).toContain('公办园在园幼儿占比49.43%，三项指标均达到国家规定标准')
    expect(report).toContain('48310万元，上年为46820万元，同比增长3.81%')
    expect(report).toContain('交流轮岗68人')
    expect(report).toContain('共交流轮岗教师86人')
    expect(report).not.toMatch(/^14\./m)
    expect(report).toContain('在园幼儿2650人（公办园1310人、普惠性民办园860人、其他民办园580人）')
    expect(report).toContain('由上年的17930.44元提高到17611.08元')
  })
})
