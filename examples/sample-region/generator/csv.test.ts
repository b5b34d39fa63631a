import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCsv, parseCsv } from './csv.ts'

const columns = ['org', 'value', 'quote'] as const

test('what is written is read back, with commas, quotes and empty cells', () => {
  const cell = fc.string({ unit: 'grapheme' }).filter(text => !/[\n\r]/.test(text))
  const row = fc.record({ org: cell, value: cell, quote: cell })
  fc.assert(
    fc.property(fc.array(row), rows => {
      expect(parseCsv(formatCsv(columns, rows), columns)).toEqual(rows)
    }),
  )
})

test('a row with too few cells is refused with its line', () => {
  expect(() => parseCsv('org,value,quote\n1,2,3\n4,5\n', columns)).toThrow('line 3')
})

test('a file with other columns is refused', () => {
  expect(() => parseCsv('org,value\n1,2\n', columns)).toThrow('header')
})
