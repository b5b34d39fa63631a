import { expect, test } from 'vitest'
import { BLANK, CLAUSE_STOP, DIGIT, holdsAny, isAt, OPENING } from './characters.ts'

test('tells of every character whether it is one of those asked for, and of no other', () => {
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code)
    expect(isAt(character, 0, DIGIT)).toBe('0123456789'.includes(character))
    expect(isAt(character, 0, OPENING)).toBe('（('.includes(character))
    expect(isAt(character, 0, BLANK)).toBe(/\s/.test(character))
    expect(isAt(character, 0, CLAUSE_STOP)).toBe('，,。；;：:！？\n'.includes(character))
  }
})

test('nothing stands before a text or behind it', () => {
  expect(isAt('12', -1, DIGIT)).toBe(false)
  expect(isAt('12', 2, DIGIT)).toBe(false)
})

test('finds any of them anywhere', () => {
  expect(holdsAny('小学（含教学点', OPENING)).toBe(true)
  expect(holdsAny('小学含教学点', OPENING | DIGIT)).toBe(false)
})
