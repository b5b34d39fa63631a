import type { Dataset, DataValue, Stage } from '@mingjian/model'
import { figureKey } from '@mingjian/model'
import { loadStandards } from '@mingjian/standards'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEngine } from '../engine.ts'
import { isGovernment } from '../evaluate/institutions.ts'
import { city, county, org } from '../testing/fixture-dataset.ts'
import { type ColumnarRun, compileColumnar } from './index.ts'
import { createColumnarStore } from './store.ts'

const library = loadStandards()
const standards = ['jiaodu-2017-6', 'jiaodu-2012-3']
const columnar = compileColumnar(library, standards)
const engine = createEngine(library)
const shared = library.elements.filter(each => each.sharedBy).map(each => each.id)
const other = { ...county, code: '230406', name: '东山区' }

const amount = fc.integer({ min: 0, max: 3000 })
const maybe = fc.option(amount, { freq: 3, nil: undefined })
const school = fc.record({
  parent: fc.constantFrom(county.code, county.code, other.code),
  stages: fc.constantFrom<Stage[]>(
    ['primary'],
    ['primary', 'junior'],
    ['junior', 'senior'],
    ['primary', 'junior', 'senior'],
  ),
  pupils: fc.array(fc.option(fc.integer({ min: 0, max: 900 }), { freq: 12, nil: undefined }), {
    minLength: 3,
    maxLength: 3,
  }),
  own: fc.array(maybe, { minLength: 21, maxLength: 21 }),
  wholes: fc.array(fc.option(fc.integer({ min: 500, max: 9000 }), { freq: 6, nil: undefined }), {
    minLength: 7,
    maxLength: 7,
  }),
})

const dataset: fc.Arbitrary<Dataset> = fc
  .array(school, { minLength: 1, maxLength: 4 })
  .map(schools => {
    const orgs = schools.map(({ parent, stages }, at) => org(`s${at}`, { parent, stages }))
    const values = schools.flatMap(({ stages, pupils, own, wholes }, at) => {
      const one = (element: string, stage: Stage | null, value?: number): DataValue[] =>
        value === undefined ? [] : [{ org: `s${at}`, element, stage, period: '2023', value }]
      return [
        ...stages.flatMap((stage, order) => one('pupils', stage, pupils[order])),
        ...shared.flatMap((element, which) => [
          ...one(element, null, wholes[which]),
          ...stages.flatMap((stage, order) => one(element, stage, own[which * 3 + order])),
        ]),
      ]
    })
    return { orgs: [city, county, other, ...orgs], values }
  })

const run = (data: Dataset): ColumnarRun => columnar.run(createColumnarStore(data, '2023'))

function expectAgreement(ours: ColumnarRun, data: Dataset): void {
  const planned = new Set(columnar.plans.map(plan => plan.key))
  const orgs = data.orgs.filter(isGovernment).map(each => each.code)
  for (const figure of engine.compute(data, { period: '2023', standards, orgs })) {
    const key = figureKey(figure)
    if (!planned.has(key)) continue
    const found = ours.find(key, figure.org)
    const about = `${key} of ${figure.org}`
    expect(found?.status, about).toBe(figure.status)
    expect(found?.verdicts, about).toEqual(figure.verdicts)
    if (figure.value === null) expect(found?.value, about).toBeNull()
    else expect(found?.value, about).toBeCloseTo(figure.value, 9)
  }
}

test('columns and tree share out whole-school values alike', () => {
  fc.assert(
    fc.property(dataset, data => expectAgreement(run(data), data)),
    { numRuns: 40 },
  )
}, 60_000)

test('a cell of one stage changes the share of another, up to the city', () => {
  const pick = fc.record({ which: fc.nat(), element: fc.nat(), stage: fc.nat(), value: maybe })
  fc.assert(
    fc.property(dataset, fc.array(pick, { minLength: 1, maxLength: 3 }), (data, picks) => {
      const kept = run(data)
      const values = [...data.values]
      const schools = data.orgs.filter(each => !isGovernment(each))
      for (const { which, element, stage, value } of picks) {
        const at = schools[which % schools.length]
        const stages = at?.stages ?? []
        const cell = {
          org: at?.code ?? '',
          element: ['pupils', ...shared][element % (shared.length + 1)] ?? '',
          stage: stages[stage % stages.length] ?? 'primary',
          value: value ?? null,
        }
        kept.update(cell)
        values.push({ ...cell, period: '2023' })
      }
      expectAgreement(kept, { ...data, values })
    }),
    { numRuns: 25 },
  )
}, 60_000)
