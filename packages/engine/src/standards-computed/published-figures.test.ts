import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Exact } from '@mingjian/model'
import { libraryFolder, listCriteria, loadStandards } from '@mingjian/standards'
import { describe, expect, test } from 'vitest'
import { meets } from '../evaluate/criteria.ts'
import { compositeCoefficient, weightedDispersion } from '../evaluate/dispersion.ts'
import { fiveSchoolsExample, jiujiang, luyang, ningguo } from './published-figures.ts'

const library = loadStandards()

/** Whether a coefficient meets the library's limit for it. */
function holds(indicator: string, value: number | Exact): boolean {
  const [criterion] = listCriteria(library, { indicator, level: 'county', year: 2023 })
  if (!criterion) throw new Error(`no limit on ${indicator}`)
  return meets(new Exact(value), criterion.op, criterion.limit)
}
const over = (indicator: string, values: readonly number[]) =>
  values.filter(value => !holds(indicator, value)).length
const meanOf = (values: readonly number[]) =>
  compositeCoefficient(values.map(value => new Exact(value))) ?? new Exact(Number.NaN)

describe('the worked example', () => {
  const { schools, mean, deviation, coefficient, ...wrong } = fiveSchoolsExample
  const sections = schools.map(({ pupils, value }) => ({
    value: new Exact(value).div(pupils),
    weight: new Exact(pupils),
  }))

  test('gives mean, deviation and 差异系数 to six digits', () => {
    const found = weightedDispersion(sections)
    expect(found?.mean.toFixed(6)).toBe(mean.toFixed(6))
    expect(found?.deviation.toFixed(6)).toBe(deviation.toFixed(6))
    expect(found?.coefficient?.toFixed(6)).toBe(coefficient.toFixed(6))
  })

  test('only weighting by pupils lands on its side of 0.50', () => {
    expect(holds('jiaodu-2017-6/R7-P#cv', coefficient)).toBe(false)
    expect(holds('jiaodu-2017-6/R7-P#cv', wrong.unweightedPopulation)).toBe(true)
  })
})

describe('鸠江区 2023', () => {
  test.each(jiujiang.rows)('$code: deviation ÷ mean is the published 差异系数', row => {
    expect(row.deviation / row.mean).toBeCloseTo(row.coefficient, 5)
  })

  test('the composite is far below 0.50 and R2 above it: not met', () => {
    const composite = meanOf(jiujiang.rows.map(each => each.coefficient))
    expect(composite.toFixed(6)).toBe(jiujiang.composite.toFixed(6))
    const failing = jiujiang.rows.filter(
      each => !holds(`jiaodu-2017-6/${each.code}-P#cv`, each.coefficient),
    )
    expect(failing.map(each => each.code)).toEqual(jiujiang.failing)
  })
})

test('宁国市 2022 is over the limit in six of seven, in both stages', () => {
  expect(over('jiaodu-2017-6/R1-P#cv', ningguo.primary)).toBe(ningguo.primaryOver)
  expect(over('jiaodu-2017-6/R1-J#cv', ningguo.junior)).toBe(ningguo.juniorOver)
})

test('庐阳区 meets 基本均衡 by its composites, three single ones above 0.65 or not', () => {
  expect(luyang.primary.filter(each => each > 0.65)).toHaveLength(3)
  for (const [stage, id, composite] of [
    ['primary', 'B9-P', luyang.primaryComposite],
    ['junior', 'B9-J', luyang.juniorComposite],
  ] as const) {
    const mean = meanOf(luyang[stage])
    expect(mean.toFixed(3)).toBe(composite.toFixed(3))
    expect(holds(`jiaodu-2012-3/${id}#cv-composite`, mean)).toBe(true)
  }
})

const collection = join(libraryFolder(), '../../../../shared/standards/test-vectors.yaml')
const isHere = existsSync(collection)

test('skipped unless the collected figures lie in ../shared/standards', ({ skip }) => {
  skip(!isHere, 'no ../shared/standards beside the repository')
})

test.runIf(isHere)('the figures here are the collected ones', () => {
  // Read as a text of words and numbers: what is compared needs no more structure than that.
  const text = readFileSync(collection, 'utf8').replace(/[\s-]+/g, ' ')
  const listed = (values: readonly number[]) => values.join(' ')
  const wanted = [
    ...fiveSchoolsExample.schools.map(each => `pupils: ${each.pupils} value: ${each.value}`),
    `mean: ${fiveSchoolsExample.mean} S: ${fiveSchoolsExample.deviation} CV: ${fiveSchoolsExample.coefficient}`,
    `unweighted_population: ${fiveSchoolsExample.unweightedPopulation}`,
    `unweighted_sample: ${fiveSchoolsExample.unweightedSample}`,
    ...jiujiang.rows.map(
      each => `ind: ${each.code} mean: ${each.mean} sd: ${each.deviation} cv: ${each.coefficient}`,
    ),
    `composite: ${jiujiang.composite} single_limit: 0.5 failing: ${jiujiang.failing.join(' ')}`,
    `primary: ${listed(ningguo.primary)} junior: ${listed(ningguo.junior)}`,
    `primary_over_0_50: ${ningguo.primaryOver} junior_over_0_45: ${ningguo.juniorOver}`,
    `primary: ${listed(luyang.primary)} junior: ${listed(luyang.junior)}`,
    `primary: ${luyang.primaryComposite} junior: ${luyang.juniorComposite}`,
    // 03-preschool.test.ts
    'children: 899 public_children: 373',
    'public_share: 41.49 by_kindergarten_count: 84.62',
  ]
  expect(wanted.filter(each => !text.includes(each))).toEqual([])
})
