import type { Distribution } from '@mingjian/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  distributionOption,
  escaped,
  heightOf,
  metWords,
  type School,
  sizeOf,
} from './distribution-option.ts'

const school = (org: string, value: number | null, more: Partial<School> = {}): School => ({
  org,
  name: org,
  value,
  weight: 100,
  included: true,
  reason: null,
  met: null,
  ...more,
})

const distribution: Distribution = {
  name: '生均图书册数',
  unit: '册',
  decimals: 2,
  weightName: '在校生数',
  mean: 5,
  limits: [{ id: 'l', op: '>=', limit: 6, clause: '', confidence: 'seen' }],
  schools: [school('a', 7, { met: true }), school('b', null), school('c', 4, { met: false })],
}

interface Series {
  data: { name?: string; symbol?: string; value?: number[] }[]
  markLine?: { data: { xAxis: number }[] }
}
const [marks] = distributionOption(distribution).series as Series[]

test('every school with a value has a mark at its value; one that has not reported has none', () => {
  expect(marks?.data.map(each => [each.name, each.value?.[0]])).toEqual([
    ['c', 4],
    ['a', 7],
  ])
})

test('schools that meet the limit and schools that do not differ in shape', () => {
  const [failing, met] = marks?.data ?? []
  expect(failing?.symbol).not.toBe(met?.symbol)
  expect(distribution.schools.map(metWords)).toEqual(['达标', '缺数据', '未达标'])
})

test('mean and limit stand as lines', () => {
  expect(marks?.markLine?.data.map(each => each.xAxis)).toEqual([5, 6])
})

test('a mark grows with the pupils and is never too small to hit', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (one, other) => {
      const [small, large] = [Math.min(one, other), Math.max(one, other)]
      expect(sizeOf(small, large)).toBeLessThanOrEqual(sizeOf(large, large))
      expect(sizeOf(small, large)).toBeGreaterThanOrEqual(9)
    }),
  )
})

test('heights spread and stay inside of the picture', () => {
  const heights = Array.from({ length: 50 }, (_, index) => heightOf(index))
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...heights)).toBeLessThan(1)
  expect(new Set(heights).size).toBe(50)
})

test('a name that looks like markup stays text', () => {
  expect(escaped('<img src=x>')).not.toContain('<')
})
