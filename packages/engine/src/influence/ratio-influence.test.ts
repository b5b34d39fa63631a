import type { Influence } from '@mingjian/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEngine } from '../engine.ts'
import { applyChanges } from '../testing/apply-changes.ts'
import { engine, figureOf } from '../testing/figure-of.ts'
import { countyCode, countyWith, type School, value } from '../testing/fixture-dataset.ts'
import { criterion, fixtureElements, indicator, libraryOf } from '../testing/fixture-library.ts'

const ask = (dataset: Parameters<typeof engine.influence>[0], id: string): Influence =>
  engine.influence(dataset, { org: countyCode, indicator: id, period: '2023' })

const schoolOf = (name: string, pupils: number, books: number, computers = books): School => ({
  name,
  reports: { pupils, 'library-books': books, computers },
})

const someSchools = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 0, max: 9000 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map(rows => rows.map(([pupils, books], index) => schoolOf(`第${index + 1}小学`, pupils, books)))

const met = (dataset: ReturnType<typeof countyWith>, id = 'test/R1-P') =>
  figureOf(dataset, id).verdicts.every(verdict => verdict.met)

describe('the gap of a county ratio', () => {
  test('is the least whole number that meets the limit: applied it does, one less does not', () => {
    fc.assert(
      fc.property(someSchools, schools => {
        const dataset = countyWith(schools)
        const [target] = ask(dataset, 'test/R1-P').targets
        if (!target?.total || target.verdict.met) return
        const { changes, by } = target.total
        expect(Number.isInteger(by) && by > 0).toBe(true)
        expect(changes.reduce((sum, change) => sum + change.by, 0)).toBe(by)
        expect(met(applyChanges(dataset, changes))).toBe(true)
        const [first, ...rest] = changes
        if (!first) throw new Error('a gap is shared out')
        const oneLess = [{ ...first, to: first.to - 1 }, ...rest]
        expect(met(applyChanges(dataset, oneLess))).toBe(false)
      }),
    )
  })

  test('of a met ratio is what may go: that much keeps it met, one more does not', () => {
    fc.assert(
      fc.property(someSchools, schools => {
        const dataset = countyWith([...schools, schoolOf('大校', 1000, 80_000)])
        const [target] = ask(dataset, 'test/R1-P').targets
        if (!target?.verdict.met || !target.total) return
        const books = 80_000 + target.total.by
        const cell = {
          org: `s${schools.length + 1}`,
          element: 'library-books',
          stage: 'primary' as const,
        }
        if (books < 1) return
        expect(met(applyChanges(dataset, [{ ...cell, to: books }]))).toBe(true)
        expect(met(applyChanges(dataset, [{ ...cell, to: books - 1 }]))).toBe(false)
      }),
    )
  })

  test('is shared among the schools below the limit, by how far each is below', () => {
    const dataset = countyWith([
      schoolOf('甲校', 100, 300),
      schoolOf('乙校', 100, 400),
      schoolOf('丙校', 100, 600),
    ])
    const influence = ask(dataset, 'test/R1-P')
    expect(influence.targets[0]?.total).toMatchObject({
      name: '图书册数',
      unit: '册',
      from: 1300,
      to: 1500,
      by: 200,
    })
    expect(influence.targets[0]?.total?.changes.map(({ orgName, by }) => [orgName, by])).toEqual([
      ['甲校', 133],
      ['乙校', 67],
    ])
    expect(influence.targets[0]?.sentences).toEqual([
      '图书册数还差200册：从1,300册到1,500册即达标。',
      '可按各校与标准值的差距分到2所学校：甲校增加133册，乙校增加67册。',
      '以上推算假定在校学生数不变。',
    ])
  })
})

describe('each school behind a county ratio', () => {
  test('pulls it as much as the figure without the school differs', () => {
    fc.assert(
      fc.property(someSchools, schools => {
        const dataset = countyWith(schools)
        const { schools: ranked, figure } = ask(dataset, 'test/R1-P')
        expect(ranked).toHaveLength(schools.length)
        for (const { org, without } of ranked) {
          const rest = {
            orgs: dataset.orgs.filter(each => each.code !== org),
            values: dataset.values,
          }
          expect(figureOf(rest, 'test/R1-P').value).toBe(without)
        }
        const shifts = ranked.map(each =>
          Math.abs((each.without ?? figure.value ?? 0) - (figure.value ?? 0)),
        )
        expect(shifts).toEqual([...shifts].sort((a, b) => b - a))
      }),
      { numRuns: 40 },
    )
  })

  test('raises it by the same amount for a round number more of the numerator', () => {
    const { schools, lever } = ask(
      countyWith([schoolOf('甲', 100, 300), schoolOf('乙', 300, 900)]),
      'test/R1-P',
    )
    expect(lever).toEqual({ name: '图书册数', unit: '册', step: 10 })
    expect(schools.map(each => each.byStep)).toEqual([0.025, 0.025])
  })
})

test('what has not been reported is named instead of guessed', () => {
  const dataset = countyWith([
    schoolOf('甲校', 100, 300),
    { name: '乙校', reports: { pupils: 10 } },
  ])
  expect(ask(dataset, 'test/R1-P')).toMatchObject({
    targets: [],
    schools: [],
    notices: ['乙校未填报 图书册数（2023年 小学）'],
  })
})

describe('a limit from above', () => {
  const staff = libraryOf(fixtureElements, [
    indicator('S1', '生师比', '比值(在校学生数, “体育、艺术（美术、音乐）专任教师数”)', {
      better: 'lower',
      criteria: [criterion('test/S1', '<=', 19)],
    }),
    indicator('S2', '占比上限', '占比(“体育、艺术（美术、音乐）专任教师数”, 在校学生数)', {
      better: 'lower',
      criteria: [criterion('test/S2', '<=', 5)],
    }),
  ])
  const { influence } = createEngine(staff)
  const dataset = countyWith([{ name: '甲校', reports: { pupils: 400, 'teachers-pe-arts': 20 } }])
  const at = (indicator: string) =>
    influence(dataset, { org: countyCode, indicator, period: '2023' })

  test('on a ratio is reached by more below the line, pupils as they are', () => {
    const ratio = at('test/S1')
    expect(ratio.targets[0]?.total).toMatchObject({ unit: '人', by: 2, to: 22 })
    expect(ratio.held).toEqual(['在校学生数'])
  })

  test('on a share that is met says how much more the part may become', () => {
    const [target] = at('test/S2').targets
    expect(target?.verdict.met).toBe(true)
    expect(target?.total?.by).toBe(0)
    expect(target?.sentences[0]).toContain('没有余量')
  })
})

describe('a share', () => {
  const children = (part: number, whole: number) =>
    countyWith(
      [],
      [
        value(countyCode, 'kindergarten-children', whole, { stage: 'preschool' }),
        value(countyCode, 'kindergarten-children-public', part, { stage: 'preschool' }),
      ],
    )

  test('that a government reports itself is changed in its own cell and never beyond the whole', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (some, whole) => {
        const dataset = children(Math.min(some, whole), whole)
        const [target] = ask(dataset, 'test/K3').targets
        if (!target?.total || target.verdict.met) return
        const [change] = target.total.changes
        if (!change) throw new Error('the county reports it itself')
        expect(change.to).toBeLessThanOrEqual(whole)
        expect(met(applyChanges(dataset, [change]), 'test/K3')).toBe(true)
        expect(met(applyChanges(dataset, [{ ...change, to: change.to - 1 }]), 'test/K3')).toBe(
          false,
        )
      }),
    )
  })
})

test('a growth that fails is short of this year’s amount, last year’s standing as it is', () => {
  const spent = (period: string, amount: number) =>
    value(countyCode, 'education-expenditure', amount, { stage: null, period })
  const at = (now: number) => countyWith([], [spent('2022', 120.5), spent('2023', now)])
  const influence = ask(at(118.2), 'test/F1')
  const total = influence.targets[0]?.total
  expect(total).toMatchObject({ by: 2.3, to: 120.5, unit: '万元' })
  expect(influence.held).toEqual(['上年一般公共预算教育支出'])
  expect(met(at(total?.to ?? 0), 'test/F1')).toBe(true)
  expect(met(at((total?.to ?? 0) - 0.01), 'test/F1')).toBe(false)
})

test('a figure with a formula of another kind says that nothing is worked out', () => {
  const rates = ['2022', '2023'].map(period =>
    value(countyCode, 'retention-rate', 95, { stage: null, period }),
  )
  expect(ask(countyWith([], rates), 'test/Q2').notices).toContain(
    '“巩固率增减”不是由一个数据项单独决定的，系统不推算要改变多少',
  )
})
