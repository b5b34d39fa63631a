import type { Trend, TrendPoint } from '@mingjian/contract'
import { expect, test } from 'vitest'
import { pointValue, pointWords, trendOption } from './trend-option.ts'

const row = { name: '生均图书册数', decimals: 2, unit: '册' } as Trend['row']
const limit = { id: 'l', op: '>=', limit: 5, clause: '', confidence: 'seen' } as const

const point = (period: string, value: number | null, met = true): TrendPoint => ({
  period,
  value,
  status: value === null ? 'missing' : 'ok',
  missing: [],
  verdicts: value === null ? [] : [{ ...limit, criterion: 'l', met }],
  limits: [limit],
})

interface Series {
  step?: string
  connectNulls?: boolean
  data: (number | null | { value: number | null; symbol?: string })[]
}
const seriesOf = (points: TrendPoint[]) => trendOption({ row, points }).series as Series[]
const plain = ({ data }: Series) =>
  data.map(each => (typeof each === 'object' && each !== null ? each.value : each))

test('a year without a value is a hole in the line, never a zero and never bridged', () => {
  const line = seriesOf([point('2021', 4, false), point('2022', null), point('2023', 6)]).at(-1)
  expect(line && plain(line)).toEqual([4, null, 6])
  expect(line?.connectNulls).toBe(false)
})

test('years that meet the limit and years that do not differ in shape, not only in colour', () => {
  const line = seriesOf([point('2022', 4, false), point('2023', 6)]).at(-1)
  const shapes = line?.data.map(each => (each as { symbol: string }).symbol)
  expect(new Set(shapes).size).toBe(2)
})

test('the limit of each year is a stepped line of its own, broken where none was in force', () => {
  const [limits] = seriesOf([
    { ...point('2016', 4), limits: [] },
    point('2017', 4),
    point('2018', 6),
  ])
  expect(limits && plain(limits)).toEqual([null, 5, 5])
  expect(limits?.step).toBeDefined()
})

test('a range has both of its ends as lines', () => {
  const range = { ...limit, op: 'between' as const, limit: [10, 20] as [number, number] }
  const lines = seriesOf([{ ...point('2023', 15), limits: [range] }]).slice(0, -1)
  expect(lines.map(plain)).toEqual([[10], [20]])
})

test('the words of a point say what the mark says', () => {
  expect(pointWords(point('2023', 4, false))).toBe('未达标')
  expect(pointWords(point('2023', null))).toBe('缺数据')
  // Rounding must not make it look as if it had reached the limit.
  expect(pointValue(point('2023', 4.9996, false), row)).toBe('4.9996\u2009册')
})
