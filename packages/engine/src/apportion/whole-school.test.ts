import type { Dataset, DataValue, OrgUnit, Stage } from '@mingjian/model'
import { applyOverlays, loadStandards } from '@mingjian/standards'
import { describe, expect, test } from 'vitest'
import { createEngine } from '../engine.ts'
import { city, county, countyCode, org } from '../testing/fixture-dataset.ts'

const library = loadStandards()
const engine = createEngine(library)

type Reports = readonly [element: string, stage: Stage | null, amount: number | null][]

/** One nine-year school in a county, and what it reports. */
function nineYearSchool(reports: Reports, more: Partial<OrgUnit> = {}): Dataset {
  const school = org('s1', { name: '兴安九年制学校', stages: ['primary', 'junior'], ...more })
  const values = reports.map(
    ([element, stage, value]): DataValue => ({ org: 's1', element, stage, period: '2023', value }),
  )
  return { orgs: [city, county, school], values }
}

const pupils: Reports = [
  ['pupils', 'primary', 1000],
  ['pupils', 'junior', 500],
]
const books = 'jiaodu-2012-3/B5'
const figureAt = (dataset: Dataset, at: string, stage: Stage, id = books) => {
  const figures = engine.compute(dataset, { period: '2023', orgs: [at] })
  const figure = figures.find(each => each.indicator === id && each.stage === stage)
  if (!figure) throw new Error(`no ${id} of ${stage} at ${at}`)
  return figure
}

describe('a nine-year school that reports its books as a whole', () => {
  const dataset = nineYearSchool([...pupils, ['library-books', null, 31_000]])

  test('has 20,000 books for 小学 and 11,000 for 初中 at 1 : 1.1', () => {
    expect(figureAt(dataset, 's1', 'primary').value).toBe(20)
    expect(figureAt(dataset, 's1', 'junior').value).toBe(22)
  })

  test('counts in its county as if it had reported by stage', () => {
    expect(figureAt(dataset, countyCode, 'primary').value).toBe(20)
    expect(figureAt(dataset, countyCode, 'junior').value).toBe(22)
  })

  test('and gives for one stage a value of its own, leaves the rest to the other', () => {
    const both = nineYearSchool([
      ...pupils,
      ['library-books', null, 31_000],
      ['library-books', 'junior', 9000],
    ])
    expect(figureAt(both, 's1', 'junior').value).toBe(18)
    expect(figureAt(both, 's1', 'primary').value).toBe(22)
  })

  test('and gives every stage a value of its own, is taken by stage', () => {
    const all = nineYearSchool([
      ...pupils,
      ['library-books', null, 99],
      ['library-books', 'primary', 5000],
      ['library-books', 'junior', 9000],
    ])
    expect(figureAt(all, 's1', 'primary').value).toBe(5)
    expect(figureAt(all, 's1', 'junior').value).toBe(18)
  })

  test('a stage left empty is shared out as one not reported', () => {
    const empty = nineYearSchool([
      ...pupils,
      ['library-books', null, 31_000],
      ['library-books', 'primary', null],
    ])
    expect(figureAt(empty, 's1', 'primary').value).toBe(20)
  })
})

test('what a stage lacks to a limit is said of its part of the whole', () => {
  const dataset = nineYearSchool([
    ...pupils,
    ['teaching-floor-area', null, 3100],
    ['indoor-sports-area', null, 0],
  ])
  const request = { org: 's1', indicator: 'jiaodu-2017-6/R4-P', period: '2023' }
  const [target] = engine.influence(dataset, request).targets
  expect(target?.total?.changes).toMatchObject([
    { stage: 'primary', from: 2000, to: 4500, by: 2500 },
  ])
})

describe('what cannot be shared out is missing with the reason', () => {
  const missingAt = (reports: Reports, more: Partial<OrgUnit> = {}) =>
    figureAt(nineYearSchool(reports, more), countyCode, 'primary').missing

  test('pupils of another stage that are not reported', () => {
    expect(
      missingAt([
        ['pupils', 'primary', 1000],
        ['library-books', null, 31_000],
      ]),
    ).toEqual(['兴安九年制学校未填报 在校生数（2023年 初中），全校的“图书册数”不能折算'])
  })

  test('stages that report more than the whole', () => {
    const reports: Reports = [
      ...pupils,
      ['library-books', null, 100],
      ['library-books', 'junior', 101],
    ]
    expect(missingAt(reports)).toEqual([
      '兴安九年制学校全校的“图书册数”（2023年）小于已分学段填报的合计，请核对全校数和分学段数',
    ])
  })

  test('a whole reported as missing is no whole', () => {
    expect(missingAt([...pupils, ['library-books', null, null]])).toEqual([
      '兴安九年制学校未填报 图书册数（2023年 小学）',
    ])
  })

  test('a school of one stage has no whole beside its stage', () => {
    const reports: Reports = [
      ['pupils', 'primary', 1000],
      ['library-books', null, 31_000],
    ]
    expect(missingAt(reports, { stages: ['primary'] })).toEqual([
      '兴安九年制学校未填报 图书册数（2023年 小学）',
    ])
  })

  test('a standard without weights takes values by stage only', () => {
    const standards = library.standards.map(({ stageWeights: _weights, ...standard }) => standard)
    const strict = createEngine({ ...library, standards })
    const dataset = nineYearSchool([...pupils, ['library-books', null, 31_000]])
    const [figure] = strict
      .compute(dataset, { period: '2023', orgs: ['s1'], standards: ['jiaodu-2012-3'] })
      .filter(each => each.indicator === books)
    expect(figure?.missing).toEqual([
      '兴安九年制学校的“图书册数”按全校填报，标准“jiaodu-2012-3”没有学段折算系数，请分学段填报',
    ])
  })
})

test('a complete secondary school counts with its 初中 only, the share of 高中 left out', () => {
  const dataset = nineYearSchool(
    [
      ['pupils', 'junior', 600],
      ['pupils', 'senior', 450],
      ['sports-ground-area', null, 2400],
      ['indoor-sports-area', null, 1200],
    ],
    { stages: ['junior', 'senior'] },
  )
  // 1 : 1.1 : 1.2 gives 初中 1320 + 660 of 3600.
  const figure = figureAt(dataset, countyCode, 'junior', 'jiaodu-2017-6/R5-J')
  expect(figure.value).toBe(3.3)
})

test('a place may weigh its stages in another way', () => {
  const overlay = {
    id: 'even',
    title: '试行口径',
    documentNumber: null,
    region: '2304',
    bases: ['jiaodu-2012-3'],
    criteria: [],
    definitions: [],
    wording: [],
    stageWeights: [
      {
        standard: 'jiaodu-2012-3',
        by: 'pupils',
        weights: { primary: 1, junior: 1, senior: 1 },
        clause: '试行口径',
        confidence: 'seen' as const,
        sources: ['x'],
        note: null,
      },
    ],
    confidence: 'seen' as const,
    sources: [],
    note: null,
  }
  const local = createEngine(applyOverlays({ ...library, overlays: [overlay] }, '230405'))
  const dataset = nineYearSchool([...pupils, ['library-books', null, 30_000]])
  const figures = local.compute(dataset, { period: '2023', orgs: ['s1'] })
  expect(figures.filter(each => each.indicator === books).map(each => each.value)).toEqual([20, 20])
})

test('the explanation shows whole, pupils and weights, enough to recompute the share', () => {
  const dataset = nineYearSchool([
    ...pupils,
    ['library-books', null, 36_000],
    ['library-books', 'senior', 5000],
    ['pupils', 'senior', 200],
  ])
  const explanation = engine.explain(
    {
      ...dataset,
      orgs: dataset.orgs.map(each => ({ ...each, stages: [...each.stages, 'senior'] })),
    },
    { org: 's1', indicator: books, stage: 'junior', period: '2023' },
  )
  const [cell] = explanation.root.children[0]?.children ?? []
  expect(cell).toMatchObject({
    label: '兴安九年制学校（初中，由全校数折算）',
    expression: '(36000 − 5000) × (500 × 1.1) ÷ (1000 × 1 + 500 × 1.1)',
    value: 11_000,
  })
  const weights = cell?.children.at(-1)
  expect(weights?.label).toContain('一般知识，待核')
  expect(weights?.expression).toBe('小学 1、初中 1.1、普通高中 1.2')
  const inputs = explanation.inputs.map(each => [each.element, each.stage, each.value])
  expect(inputs).toEqual([
    ['library-books', null, 36_000],
    ['library-books', 'senior', 5000],
    ['pupils', 'primary', 1000],
    ['pupils', 'junior', 500],
  ])
})
