import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recalled } from './recalled.ts'

test('answers as the reading itself does, however much was asked before', () => {
  const asked: string[] = []
  const lengthOf = recalled(text => asked.push(text) && text.length)
  fc.assert(fc.property(fc.string({ maxLength: 3 }), text => lengthOf(text) === text.length))
  for (let at = 0; at < 5000; at++) expect(lengthOf(`第${at}个`)).toBe(`第${at}个`.length)
  const before = asked.length
  expect(lengthOf('第4999个')).toBe(6)
  expect(asked.length).toBe(before)
})
