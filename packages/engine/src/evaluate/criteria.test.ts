import { type Comparison, Exact } from '@mingjian/model'
import { describe, expect, test } from 'vitest'
import { meets, shareOfLimit, yearOf } from './criteria.ts'

describe('a limit', () => {
  test.each<[number, Comparison, number | [number, number], boolean]>([
    [4.2, '>=', 4.2, true],
    [4.1999999, '>=', 4.2, false],
    [0.5, '<=', 0.5, true],
    [0.5000001, '<=', 0.5, false],
    [85, '>', 85, false],
    [15, '<', 15, false],
    [1, '=', 1, true],
    [5, 'between', [5, 7], true],
    [7, 'between', [5, 7], true],
    [7.01, 'between', [5, 7], false],
    [4.99, 'between', [5, 7], false],
  ])('%d %s %j is %s', (value, op, limit, met) => {
    expect(meets(new Exact(value), op, limit)).toBe(met)
  })

  test('is compared unrounded: 4.1996 shown as 4.20 does not meet 4.2', () => {
    expect(meets(new Exact('4.1996'), '>=', 4.2)).toBe(false)
  })

  test('is met by a value that is only written with endless digits on the way', () => {
    expect(meets(new Exact(1).div(3).times(3), '>=', 1)).toBe(true)
  })

  test.each<[number, Comparison, number | [number, number], number]>([
    [8.5, '>=', 10, 0.85],
    [12, '>=', 10, 1],
    [0.625, '<=', 0.5, 0.8],
    [4, 'between', [5, 8], 0.8],
    [10, 'between', [5, 8], 0.8],
    [-1, '>=', 0, 0],
  ])('%d reaches of %s %j the share %d', (value, op, limit, share) => {
    expect(shareOfLimit(new Exact(value), op, limit).toNumber()).toBe(share)
  })
})

test('a span is judged by the rules of its last year', () => {
  expect([yearOf('2023'), yearOf('2024Q1'), yearOf('2024-07-30'), yearOf('2021-2023')]).toEqual([
    2023, 2024, 2024, 2023,
  ])
})
