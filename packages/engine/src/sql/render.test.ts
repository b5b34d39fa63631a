import { loadStandards } from '@mingjian/standards'
import { expect, test } from 'vitest'
import { compileSql } from './index.ts'

const sql = compileSql(loadStandards())
const request = { period: '2023', within: '/23/2304/', standards: ['jiaodu-2017-6'] }
const { text, parameters } = sql.statement(request)

/** Steps of the statement by name; the last, without a name, crosses counties. */
const steps = new Map(
  [...text.matchAll(/(?:with |,\n)(\w+) as \(\n([\s\S]*?)\n\)(?=,\n|\n)/g)].map(
    ([, name, step]) => [name ?? '', step ?? ''] as const,
  ),
)

test('every step but the last stays within counties', () => {
  expect([...steps.keys()]).toEqual([
    'current',
    'reported',
    'units',
    'sections',
    'measured',
    'counties',
  ])
  for (const [name, step] of steps) {
    for (const [, keys] of step.matchAll(/(?:group by|partition by|distinct on \()\s*([\w.]+)/g))
      expect([name, keys]).toEqual([name, expect.stringMatching(/county_code$/)])
    for (const [, condition] of step.matchAll(/join \w+ \w+ on ([\s\S]*?)(?=\n {2}\w|$)/g))
      expect(condition).toMatch(/^\w+\.county_code = \w+\.county_code/)
  }
})

test('every step is read once, so that it is inlined instead of materialised', () => {
  for (const name of steps.keys())
    expect([name, text.match(new RegExp(`\\b(from|join) ${name}\\b`, 'g'))?.length]).toEqual([
      name,
      1,
    ])
})

test('there is nothing that Citus sends through its coordinator', () => {
  expect(text).not.toMatch(/\b(recursive|lateral|exists|limit|offset|materialized|row_number)\b/i)
})

test('what is asked for stands in parameters, never in the text', () => {
  expect(parameters).toContain('2023')
  expect(text).not.toMatch(/teachers|pupils|2304|special/)
})

test('the same parts are summed once, whichever ratios share them', () => {
  // Nine elements of two stages for 14 ratios.
  expect(text.match(/max\(value\)/g)).toHaveLength(18)
  expect(text.match(/::text::numeric/g)).toHaveLength(18)
})

test('one figure asks for its own elements alone', () => {
  const one = sql.statement({ ...request, figures: ['jiaodu-2017-6/R2-P@primary'] })
  expect(one.plans.map(plan => plan.key)).toEqual(['jiaodu-2017-6/R2-P@primary'])
  expect(one.parameters).toContainEqual(['pupils', 'teachers-backbone'])
  expect(one.text).not.toContain('over county')
})
