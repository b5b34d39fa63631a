import { expect, test } from 'vitest'
import { distinctQuotes } from './audit.ts'

test('a quote said twice, or inside a longer one, is shown once', () => {
  const quotes = ['上年为46820万元，同比增长3.81%', '3.81%', '48310万元', '48310万元']
  expect(distinctQuotes({ quotes })).toEqual(['上年为46820万元，同比增长3.81%', '48310万元'])
})
