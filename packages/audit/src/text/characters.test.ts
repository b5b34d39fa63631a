import { expect, test } from 'vitest'
import { BLANK, CLAUSE_STOP, DIGIT, holdsAny, isAt, OPENING } from './characters.ts'

test('tells of every character whether it is one of those asked for, and of no other', () => {
  const asked: readonly [number, (character: string) => boolean][] = [
    [DIGIT, one => '0123456789'.includes(one)],
    [OPENING, one => '（('.includes(one)],
    [BLANK, one => /\s/.test(one)],
    [CLAUSE_STOP, one => '，,。；;：:！？\n'.includes(one)],
  ]
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
  for (const [wanted, is] of asked)
    expect(all.filter(one => isAt(one, 0, wanted))).toEqual(all.filter(is))
})

test('nothing stands before a text or behind it', () => {
  expect(isAt('12', -1, DIGIT)).toBe(false)
  expect(isAt('12', 2, DIGIT)).toBe(false)
})

test('finds any of them anywhere', () => {
  expect(holdsAny('小学（含教学点', OPENING)).toBe(true)
  expect(holdsAny('小学含教学点', OPENING | DIGIT)).toBe(false)
})
