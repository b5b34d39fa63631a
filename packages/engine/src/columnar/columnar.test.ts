import {
  type Dataset,
  type DataValue,
  Exact,
  type Figure,
  figureKey,
  type OrgUnit,
  type Stage,
} from '@mingjian/model'
import { loadStandards } from '@mingjian/standards'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEngine } from '../engine.ts'
import { isGovernment } from '../evaluate/institutions.ts'
import type { GovernmentFigure } from '../plan/government-figure.ts'
import {
  value as cell,
  cityCode,
  county,
  countyCode,
  countyWith,
  fiveSchools,
  org,
} from '../testing/fixture-dataset.ts'
import { type ColumnarRun, compileColumnar } from './index.ts'
import { cellState, createColumnarStore } from './store.ts'

const library = loadStandards()
const standards = ['jiaodu-2017-6', 'jiaodu-2012-3', 'jiaodu-2020-1', 'teachers']
const columnar = compileColumnar(library, standards)
const engine = createEngine(library)
const stages: readonly Stage[] = ['preschool', 'primary', 'junior', 'senior']
const elements = [...new Set(columnar.plans.flatMap(plan => [...plan.needs]))]

const attributes = fc.constantFrom<Record<string, string>>(
  {},
  {},
  {},
  { type: 'special' },
  { type: 'teaching-point' },
)
const amount = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 5000 }) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.double({ min: 1e-6, max: 1e12, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(1e-6, 1e12, 100, 0.1) },
)
/** Sparse reports: most cells filled, some empty, some never reported. */
const report = (gaps: number) =>
  fc.oneof(
    { weight: 60, arbitrary: amount },
    { weight: gaps, arbitrary: fc.constant(null) },
    { weight: gaps, arbitrary: fc.constant(undefined) },
  )

const governments: readonly OrgUnit[] = [
  org('00', { kind: 'nation', parent: null, stages: [] }),
  org('23', { kind: 'province', parent: '00', stages: [] }),
  org('2304', { kind: 'city', parent: '23', stages: [] }),
  ...['230401', '230402', '230403'].map(code =>
    org(code, { kind: 'county', parent: '2304', stages: [] }),
  ),
]
const school = fc.record({
  parent: fc.constantFrom('230401', '230401', '230402', '2304'),
  kind: fc.constantFrom('school' as const, 'school' as const, 'kindergarten' as const),
  stages: fc.subarray([...stages]),
  ownership: fc.constantFrom('public' as const, 'private' as const),
  attributes,
})

const dataset: fc.Arbitrary<Dataset> = fc.constantFrom(0, 1, 8).chain(gaps =>
  fc
    .record({
      schools: fc.array(school, { minLength: 0, maxLength: 6 }),
      own: fc.array(fc.tuple(fc.constantFrom(...governments), fc.nat(), report(gaps)), {
        maxLength: 4,
      }),
      reports: fc.array(report(gaps), { minLength: 60, maxLength: 60 }),
      seed: fc.nat(),
    })
    .map(({ schools, own, reports, seed }) => {
      const units = schools.map((each, order) => org(`s${order}`, each))
      const asked = units.flatMap(unit =>
        unit.stages.flatMap(stage => elements.map(element => ({ org: unit.code, element, stage }))),
      )
      const reported = asked.map((each, order) => ({
        ...each,
        amount: reports[(order * 7 + seed) % reports.length],
      }))
      const totals = own.map(([unit, pick, amount]) => ({
        org: unit.code,
        element: elements[pick % elements.length] ?? '',
        stage: stages[pick % stages.length] ?? null,
        amount,
      }))
      const values = [...reported, ...totals].flatMap(({ amount, ...each }): DataValue[] =>
        amount === undefined ? [] : [{ ...each, period: '2023', value: amount }],
      )
      // Schools before governments: the order of units carries no meaning.
      return { orgs: [...units, ...governments], values }
    }),
)

const run = (data: Dataset): ColumnarRun => columnar.run(createColumnarStore(data, '2023'))

/** 1e-12 of the value; below 1e-30 both say "no difference" with the guard digits of a division. */
function expectSame(ours: GovernmentFigure | undefined, theirs: Figure): void {
  const about = `${figureKey(theirs)} of ${theirs.org}`
  expect(ours?.status, about).toBe(theirs.status)
  expect(ours?.verdicts, about).toEqual(theirs.verdicts)
  if (theirs.value === null) {
    expect(ours?.value, about).toBeNull()
    return
  }
  const distance = new Exact(ours?.value ?? Number.NaN).minus(theirs.value).abs()
  const allowed = new Exact(theirs.value).abs().times(1e-12).plus(1e-30)
  expect(distance.lte(allowed), `${about}: ${ours?.value} for ${theirs.value}`).toBe(true)
}

function expectAgreement(ours: ColumnarRun, data: Dataset): void {
  const planned = new Set(columnar.plans.map(plan => plan.key))
  const orgs = data.orgs.filter(isGovernment).map(each => each.code)
  for (const figure of engine.compute(data, { period: '2023', standards, orgs })) {
    if (planned.has(figureKey(figure))) expectSame(ours.find(figureKey(figure), figure.org), figure)
  }
}

test('columns give the values, statuses and verdicts of the tree, whatever the schools report', () => {
  fc.assert(
    fc.property(dataset, data => expectAgreement(run(data), data)),
    { numRuns: 25 },
  )
}, 30_000)

test('changing cells one by one ends where computing everything anew ends', () => {
  const change = fc.tuple(fc.nat(), report(4))
  fc.assert(
    fc.property(dataset, fc.array(change, { minLength: 1, maxLength: 5 }), (data, changes) => {
      const kept = run(data)
      const values = [...data.values]
      const sections = data.orgs.flatMap(each =>
        each.stages.map(stage => ({ org: each.code, stage })),
      )
      for (const [pick, amount] of changes) {
        const section = sections[pick % sections.length]
        const element = elements[pick % elements.length]
        if (!section || !element) return
        const at = { ...section, element, value: amount ?? null }
        const before = figuresOf(kept)
        const told = kept.update(at)
        values.push({ ...at, period: '2023' })
        const after = figuresOf(kept)
        expect(after).toEqual(figuresOf(run({ ...data, values })))
        const changed = [...after].filter(([key, text]) => before.get(key) !== text)
        expect(new Set(told.map(keyOf))).toEqual(new Set(changed.map(([key]) => key)))
      }
    }),
    { numRuns: 25 },
  )
}, 30_000)

const keyOf = (figure: GovernmentFigure) => `${figureKey(figure)} ${figure.org}`

function figuresOf(of: ColumnarRun): Map<string, string> {
  const found = of.figures.flatMap(({ plan }) =>
    of.store.governments.flatMap(each => of.find(plan.key, each.org.code) ?? []),
  )
  return new Map(found.map(each => [keyOf(each), JSON.stringify(each)]))
}

const books = 'jiaodu-2012-3/B5@primary'

test('the worked example gives 0.515257 from columns too', () => {
  const of = run(countyWith(fiveSchools))
  const spread = of.find('jiaodu-2012-3/B5#cv@primary', countyCode)
  expect(spread?.value?.toFixed(6)).toBe('0.515257')
  expect(of.find(books, countyCode)?.value).toBe(1913 / 302)
})

test('a school without pupils stays in the ratio and out of its 差异系数', () => {
  const closed = { name: '六校', reports: { pupils: 0, 'library-books': 302 } }
  const of = run(countyWith([...fiveSchools, closed]))
  expect(of.find('jiaodu-2012-3/B5#cv@primary', countyCode)?.value?.toFixed(6)).toBe('0.515257')
  expect(of.find(books, countyCode)?.value).toBe((1913 + 302) / 302)
})

test('whole columns give what the same values give one by one', () => {
  const data = countyWith(fiveSchools)
  const columnOf = (element: string) => ({
    element,
    stage: 'primary' as const,
    values: Float64Array.from(fiveSchools, each => each.reports[element] ?? 0),
  })
  const whole = createColumnarStore(
    { orgs: data.orgs, columns: ['pupils', 'library-books'].map(columnOf) },
    '2023',
  )
  expect(figuresOf(columnar.run(whole))).toEqual(figuresOf(run(data)))
})

test('a cell marked as not filled is missing, whatever number stands there', () => {
  const { orgs } = countyWith(fiveSchools)
  const values = Float64Array.of(45, 37, 89, 76, 55)
  const states = Uint8Array.of(1, 1, cellState.empty, 1, 1)
  const columns = [
    { element: 'pupils', stage: 'primary' as const, values },
    { element: 'library-books', stage: 'primary' as const, values, states },
  ]
  const of = columnar.run(createColumnarStore({ orgs, columns }, '2023'))
  expect(of.find(books, countyCode)).toMatchObject({ status: 'missing', value: null })
})

test('one value changes what hangs on it and nothing else', () => {
  const of = run(countyWith(fiveSchools))
  const changed = of.update({ org: 's1', element: 'library-books', stage: 'primary', value: 280 })
  expect(changed.map(each => `${each.indicator} ${each.org}`)).toEqual([
    `jiaodu-2012-3/B5 ${countyCode}`,
    `jiaodu-2012-3/B5#cv ${countyCode}`,
    `jiaodu-2012-3/B5 ${cityCode}`,
  ])
  expect(of.update({ org: 's1', element: 'library-books', stage: 'primary', value: 280 })).toEqual(
    [],
  )
  const elsewhere = { org: 's1', element: 'library-books', stage: 'junior' as const, value: 1 }
  expect(() => of.update(elsewhere)).toThrow(RangeError)
})

test('a value exactly at its limit meets it though a double falls short', () => {
  // 14 × 0.3 is 4.2; added up in doubles it is 4.199999999999999.
  const schools = Array.from({ length: 14 }, (_, order) => ({
    name: `${order}`,
    reports: { pupils: order === 0 ? 9 : 7, 'teachers-above-required-degree': 0.3 },
  }))
  const figure = run(countyWith(schools)).find('jiaodu-2017-6/R1-P@primary', countyCode)
  expect(figure?.value).toBe(4.2)
  expect(figure?.verdicts).toMatchObject([{ op: '>=', limit: 4.2, met: true }])
})

test('a number that is not finite and a column of another length are refused', () => {
  const data = countyWith(fiveSchools)
  const broken = { ...data, values: [cell('s1', 'pupils', Number.NaN)] }
  expect(() => run(broken)).toThrow(TypeError)
  const columns = [{ element: 'pupils', stage: 'primary' as const, values: new Float64Array(3) }]
  expect(() => createColumnarStore({ orgs: data.orgs, columns }, '2023')).toThrow(TypeError)
})

test('governments above each other in a ring are refused with their name', () => {
  const orgs = [{ ...county, parent: 'x' }, org('x', { kind: 'city', parent: countyCode })]
  expect(() => createColumnarStore({ orgs }, '2023')).toThrow('兴安区')
})
