import type { Criterion, Dataset, Tier } from '@mingjian/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEngine } from '../engine.ts'
import { countyCode, countyWith } from '../testing/fixture-dataset.ts'
import { criterion, fixtureElements, indicator, libraryOf } from '../testing/fixture-library.ts'
import { type ColumnarRun, compileColumnar } from './index.ts'
import { createColumnarStore } from './store.ts'

const size = (label: string, from?: number, below?: number): Tier => ({
  label,
  when: [{ element: 'computers', from, below }],
})
const scale: Tier = { label: '大县', when: [{ fact: 'scale', name: '规模', in: ['large'] }] }
const limit = (at: number, appliesTo: Tier, more: Partial<Criterion> = {}) =>
  criterion('test/A', '>=', at, { judgedAt: ['county'], appliesTo, ...more })
const library = libraryOf(fixtureElements, [
  indicator('A', '生均图书册数', '生均(图书册数, 在校学生数)', {
    unit: '册',
    units: ['school', 'county'],
    criteria: [
      limit(3, size('不足50台', undefined, 50)),
      limit(6, size('50台及以上', 50)),
      limit(4, scale, { validity: { from: 2030, to: null } }),
      criterion('test/A', '>=', 5, { judgedAt: ['city'] }),
    ],
  }),
])
const columnar = compileColumnar(library)
const engine = createEngine(library)
const key = 'test/A@primary'

const amount = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constant(null))
const dataset: fc.Arbitrary<Dataset> = fc
  .array(
    fc.record({ pupils: fc.integer({ min: 1, max: 9 }), books: fc.nat(60), computers: amount }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map(schools =>
    countyWith(
      schools.map(({ pupils, books, computers }, at) => ({
        name: `${at}校`,
        reports: { pupils, 'library-books': books, computers },
      })),
    ),
  )

function expectAgreement(run: ColumnarRun, data: Dataset): void {
  for (const figure of engine.compute(data, { period: '2023', orgs: [countyCode, '230400'] })) {
    expect(run.find(key, figure.org)?.verdicts).toEqual(figure.verdicts)
  }
}

test('columns judge by the tier that the tree finds, and leave out what it leaves out', () => {
  fc.assert(
    fc.property(dataset, data => {
      expectAgreement(columnar.run(createColumnarStore(data, '2023')), data)
    }),
  )
})

test('a change of size alone changes the verdict and is told', () => {
  const data = countyWith([
    { name: '一校', reports: { pupils: 10, 'library-books': 50, computers: 49 } },
  ])
  const run = columnar.run(createColumnarStore(data, '2023'))
  expect(run.find(key, countyCode)?.verdicts).toMatchObject([{ tier: '不足50台', met: true }])
  const told = run.update({ org: 's1', element: 'computers', stage: 'primary', value: 50 })
  expect(told).toMatchObject([{ org: countyCode, verdicts: [{ tier: '50台及以上', met: false }] }])
  expect(
    run.update({ org: 's1', element: 'computers', stage: 'primary', value: null }),
  ).toMatchObject([{ org: countyCode, value: 5, verdicts: [] }])
})
