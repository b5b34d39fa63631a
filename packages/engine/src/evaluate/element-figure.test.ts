import type { Dataset, DataValue } from '@mingjian/model'
import { loadStandards } from '@mingjian/standards'
import { expect, test } from 'vitest'
import { createEngine } from '../engine.ts'

const engine = createEngine(loadStandards())

const unit = { ownership: null, attributes: {} }
const orgs: Dataset['orgs'] = [
  { ...unit, code: '1', name: '青山县', kind: 'county', parent: null, stages: [] },
  { ...unit, code: '11', name: '第一小学', kind: 'school', parent: '1', stages: ['primary'] },
  {
    ...unit,
    code: '12',
    name: '育才学校',
    kind: 'school',
    parent: '1',
    stages: ['primary', 'junior'],
  },
]
const pupils = (org: string, stage: DataValue['stage'], value: number | null): DataValue => ({
  org,
  element: 'pupils',
  stage,
  period: '2023',
  value,
})
const at = (values: DataValue[], stage: DataValue['stage']) =>
  engine.element({ orgs, values }, { org: '1', element: 'pupils', stage, period: '2023' })

const reported = [
  pupils('11', 'primary', 400),
  pupils('12', 'primary', 300),
  pupils('12', 'junior', 200),
]

test('a county has the sum of its schools, by stage and of all stages', () => {
  expect(at(reported, 'primary')).toEqual({
    value: 700,
    basis: 'sum',
    institutions: 2,
    missing: [],
  })
  expect(at(reported, null).value).toBe(900)
})

test('what the county has reported itself comes first', () => {
  expect(at([...reported, pupils('1', 'primary', 705)], 'primary')).toMatchObject({
    value: 705,
    basis: 'own',
  })
})

test('a school that has not reported makes the sum missing, with its name', () => {
  const figure = at([pupils('11', 'primary', 400)], 'primary')
  expect(figure.value).toBeNull()
  expect(figure.missing.join()).toContain('育才学校')
})

test('an element nobody knows is refused', () => {
  expect(() =>
    engine.element(
      { orgs, values: [] },
      { org: '1', element: 'pupls', stage: null, period: '2023' },
    ),
  ).toThrow('pupils')
})
