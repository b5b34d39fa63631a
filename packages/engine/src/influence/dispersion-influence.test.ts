import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEngine } from '../engine.ts'
import { applyChanges } from '../testing/apply-changes.ts'
import { countyCode, countyWith, fiveSchools, type School } from '../testing/fixture-dataset.ts'
import {
  criterion,
  fixtureElements,
  fixtureIndicators,
  libraryOf,
} from '../testing/fixture-library.ts'

/** The fixture with another limit on the 差异系数, so that most random counties miss it. */
function engineWithLimit(limit: number) {
  const indicators = fixtureIndicators.map(each => ({
    ...each,
    criteria: each.criteria.map(known =>
      known.on === 'value'
        ? known
        : criterion(known.id, '<=', limit, { on: known.on, judgedAt: ['county'] }),
    ),
  }))
  return createEngine(libraryOf(fixtureElements, indicators))
}

const engine = engineWithLimit(0.3)
type Data = ReturnType<typeof countyWith>
const request = (indicator: string) => ({ org: countyCode, indicator, period: '2023' })
const ask = (dataset: Data, id = 'test/R1-P#cv') => engine.influence(dataset, request(id))
const cvOf = (dataset: Data, id = 'test/R1-P#cv') => {
  const [figure] = engine
    .compute(dataset, { period: '2023', orgs: [countyCode] })
    .filter(each => each.indicator === id)
  return { value: figure?.value ?? Number.NaN, met: figure?.verdicts.every(each => each.met) }
}

const someSchools = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 30_000 })), {
    minLength: 2,
    maxLength: 8,
  })
  .map(rows =>
    rows.map(
      ([pupils, books], index): School => ({
        name: `第${index + 1}小学`,
        reports: { pupils, 'library-books': books, computers: books },
      }),
    ),
  )

describe('one school alone', () => {
  test('reaches the limit with the change said, and not with one step less', () => {
    fc.assert(
      fc.property(someSchools, schools => {
        const dataset = countyWith(schools)
        const [target] = ask(dataset).targets
        for (const { change, figure } of target?.singles ?? []) {
          if (!change) continue
          const after = cvOf(applyChanges(dataset, [change]))
          expect(after.met).toBe(true)
          expect(after.value).toBeCloseTo(figure ?? Number.NaN, 12)
          const less = { ...change, to: change.to - Math.sign(change.by) }
          expect(cvOf(applyChanges(dataset, [less])).met).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('is best off at the value said: a step to either side leaves more of a difference', () => {
    fc.assert(
      fc.property(someSchools, schools => {
        const dataset = countyWith(schools)
        const [target] = ask(dataset).targets
        for (const { best, change } of target?.singles ?? []) {
          if (!best.change) continue
          const at = (by: number) => {
            const to = (best.change?.to ?? 0) + by
            return to < 0 || !best.change
              ? Number.POSITIVE_INFINITY
              : cvOf(applyChanges(dataset, [{ ...best.change, to }])).value
          }
          expect(at(0)).toBeCloseTo(best.figure, 12)
          expect(Math.min(at(-1), at(1))).toBeGreaterThanOrEqual(best.figure - 1e-12)
          if (!change) expect(best.figure).toBeGreaterThan(0.3)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('that is much richer than the others would have to have less', () => {
    const dataset = countyWith([
      { name: '甲校', reports: { pupils: 100, 'library-books': 500, computers: 1 } },
      { name: '乙校', reports: { pupils: 100, 'library-books': 500, computers: 1 } },
      { name: '丙校', reports: { pupils: 100, 'library-books': 2000, computers: 1 } },
    ])
    const [target] = ask(dataset).targets
    const rich = target?.singles.find(each => each.name === '丙校')
    expect(rich?.best).toMatchObject({ value: 5, figure: 0 })
    expect(rich?.change?.by).toBeLessThan(0)
  })
})

describe('the least floor', () => {
  test('meets the limit when every school below it is lifted to it, and only those', () => {
    fc.assert(
      fc.property(someSchools, schools => {
        const dataset = countyWith(schools)
        const before = cvOf(dataset)
        const [floor] = ask(dataset).targets[0]?.floors ?? []
        if (before.met) return
        if (!floor) throw new Error('a floor always exists')
        const after = cvOf(applyChanges(dataset, floor.changes))
        expect(after.met).toBe(true)
        expect(after.value).toBeCloseTo(floor.figure, 12)
        const below = schools.filter(({ reports }) => perPupil(reports) < floor.value)
        expect(floor.changes).toHaveLength(below.length)
        expect(floor.total).toBe(floor.changes.reduce((sum, each) => sum + each.by, 0))
        for (const { to, org } of floor.changes) {
          const pupils = schools[Number(org.slice(1)) - 1]?.reports.pupils ?? 0
          expect(to / pupils).toBeGreaterThanOrEqual(floor.value - 1e-9)
          expect((to - 1) / pupils).toBeLessThan(floor.value)
        }
      }),
      { numRuns: 80 },
    )
  })

  test('is the least: a line one hundredth of the mean lower leaves the limit missed', () => {
    fc.assert(
      fc.property(someSchools, schools => {
        const dataset = countyWith(schools)
        if (cvOf(dataset).met) return
        const [floor] = ask(dataset).targets[0]?.floors ?? []
        const books = schools.reduce((sum, each) => sum + (each.reports['library-books'] ?? 0), 0)
        const pupils = schools.reduce((sum, each) => sum + (each.reports.pupils ?? 0), 0)
        const lower = (floor?.value ?? 0) - Math.max(0.01, books / pupils / 100)
        expect(liftedCv(schools, lower)).toBeGreaterThan(0.3)
      }),
      { numRuns: 80 },
    )
  })
})

const perPupil = (reports: School['reports']) =>
  (reports['library-books'] ?? 0) / (reports.pupils ?? 1)

/** The official form in doubles, with schools lifted without whole steps. */
function liftedCv(schools: readonly School[], line: number): number {
  const rows = schools.map(({ reports }) => ({
    w: reports.pupils ?? 0,
    x: Math.max(perPupil(reports), line),
  }))
  const weight = rows.reduce((sum, { w }) => sum + w, 0)
  const mean = rows.reduce((sum, { w, x }) => sum + w * x, 0) / weight
  return Math.sqrt(rows.reduce((sum, { w, x }) => sum + w * (x - mean) ** 2, 0) / weight) / mean
}

describe('each school behind a 差异系数', () => {
  test('pulls it as much as the figure without the school differs', () => {
    fc.assert(
      fc.property(someSchools, schools => {
        const dataset = countyWith(schools)
        for (const { org, without } of ask(dataset).schools) {
          const rest = { ...dataset, orgs: dataset.orgs.filter(each => each.code !== org) }
          expect(cvOf(rest).value).toBeCloseTo(without ?? Number.NaN, 9)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('of the worked example: the school with the fewest books widens it most', () => {
    const { schools } = ask(countyWith(fiveSchools))
    expect(schools[0]?.name).toBe('四校')
    expect(schools.find(each => each.name === '四校')?.byStep).toBeLessThan(0)
    expect(schools.find(each => each.name === '三校')?.byStep).toBeGreaterThan(0)
  })
})

describe('a composite', () => {
  test('comes down by the floor of one indicator alone', () => {
    fc.assert(
      fc.property(someSchools, schools => {
        const dataset = countyWith(schools)
        const id = 'test/R9-P#cv-composite'
        for (const floor of ask(dataset, id).targets.flatMap(target => target.floors)) {
          const after = cvOf(applyChanges(dataset, floor.changes), id)
          expect(after.value).toBeLessThanOrEqual(0.3 + 1e-12)
          expect(after.value).toBeCloseTo(floor.figure, 12)
        }
      }),
      { numRuns: 40 },
    )
  })
})

test('a school that has not reported is named, and nothing is worked out', () => {
  const { notices, targets } = ask(
    countyWith([...fiveSchools, { name: '六校', reports: { pupils: 9 } }]),
  )
  expect(notices).toEqual(['六校未填报 图书册数（2023年 小学）'])
  expect(targets).toEqual([])
})

test('the sentences say school, number and what is held fixed', () => {
  const [target] = ask(countyWith(fiveSchools)).targets
  expect(target?.sentences.join('\n')).toMatch(
    /把生均图书册数低于[\d.]+册的\d+所学校都提高到这个数，共需图书册数[\d,]+册，差异系数降到0\.\d{4}。/,
  )
  expect(target?.sentences.at(-1)).toBe('以上推算假定在校学生数不变。')
})
