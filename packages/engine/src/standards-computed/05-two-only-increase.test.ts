import { Exact, type Stage } from '@mingjian/model'
import { loadStandards } from '@mingjian/standards'
import { describe, expect, test } from 'vitest'
import { createCatalog } from '../formula/catalog.ts'
import { compileFormula, isCompiled } from '../formula/index.ts'
import { computed, scene } from './scene.ts'

const total = 'general-budget-education-expenditure'
const perPupil = (stage: Stage) => `per-pupil-general-budget-education-expenditure@${stage}`

describe('the first leg: the total does not fall, at every level by itself', () => {
  const read = computed(
    'two-only-increase',
    scene({
      city: { reports: { [total]: 104_000 }, before: { [total]: 100_000 } },
      county: { reports: { [total]: 19_800 }, before: { [total]: 20_000 } },
    }),
  )

  test('a city’s growth does not cover a county’s fall', () => {
    expect(read.standing('F1', '230400')).toEqual([4, 'met'])
    expect(read.standing('F1')).toEqual([-1, 'not met'])
  })

  test('standing still is not falling', () => {
    const still = scene({ county: { reports: { [total]: 5 }, before: { [total]: 5 } } })
    expect(computed('two-only-increase', still).standing('F1')).toEqual([0, 'met'])
  })

  test('without last year there is nothing to compare with', () => {
    const one = computed('two-only-increase', scene({ county: { reports: { [total]: 5 } } }))
    expect(one.standing('F1')).toEqual([null, 'missing'])
    expect(one.figureAt('F1').missing).toEqual(['兴安区未填报 一般公共预算教育支出（2022年）'])
  })
})

describe('the second leg: spending per pupil does not fall, stage by stage', () => {
  const stages = ['preschool', 'primary', 'junior', 'senior', 'secondary-vocational'] as const
  const before = [9000, 12_000, 16_000, 15_000, 18_000]
  const now = [9900, 12_000, 15_999, 15_750, 18_001.8]
  const by = (amounts: readonly number[]) =>
    Object.fromEntries(stages.map((stage, at) => [perPupil(stage), amounts[at] ?? null]))
  const read = computed(
    'two-only-increase',
    scene({ county: { reports: by(now), before: by(before) } }),
  )

  test.each([
    ['preschool', 10, 'met'],
    ['primary', 0, 'met'],
    ['junior', -0.00625, 'not met'],
    ['senior', 5, 'met'],
    ['secondary-vocational', 0.01, 'met'],
  ])('%s: %d %%, %s', (stage, growth, state) => {
    const [value, found] = read.standing(`F2@${stage}`)
    expect(value).toBeCloseTo(growth, 6)
    expect(found).toBe(state)
  })
})

test('the yearly mean of pupils takes 8 months of last school year and 4 of this one', () => {
  const catalog = createCatalog(loadStandards())
  const compiled = compileFormula('年平均(在校生数〔小学〕)', catalog, null)
  if (!isCompiled(compiled)) throw new Error('compiles')
  const call = compiled.root.kind === 'call' ? compiled.root : null
  // (1200 × 8 + 900 × 4) ÷ 12
  const value = { now: new Exact(900), yearBefore: new Exact(1200) }
  expect(String(call?.called.evaluate({ value }))).toBe('1100')
})

test('national spending against GDP, training and special education', () => {
  const county = {
    reports: {
      'teacher-training-funds': 49.9,
      'school-public-funds-budget': 1000,
      'special-school-public-funds@special': 410_000,
      'average-pupils@special': 50,
    },
  }
  const dataset = scene({ county })
  const nation = {
    code: '000000',
    name: '全国',
    kind: 'nation' as const,
    parent: null,
    stages: [],
    ownership: null,
    attributes: {},
  }
  const values = (
    [
      ['fiscal-education-funds', 45_835],
      ['gross-domestic-product', 1_143_670],
    ] as const
  ).map(([element, value]) => ({ org: '000000', element, stage: null, period: '2023', value }))
  const read = computed('two-only-increase', {
    orgs: [nation, ...dataset.orgs],
    values: [...dataset.values, ...values],
  })
  expect(read.standing('F3', '000000')).toEqual([4.007712, 'met'])
  expect(read.standing('F4')).toEqual([4.99, 'not met'])
  expect(read.standing('F5')).toEqual([8200, 'met'])
})
