import type { FormulaTrial } from '@mingjian/contract'
import type { Figure } from '@mingjian/model'
import { expect, test } from 'vitest'
import { changedSchools, differenceOf, verdictChange } from './trial-changes.ts'

const figure = (...met: boolean[]) =>
  ({ verdicts: met.map(each => ({ met: each })) }) as unknown as Figure

test('a difference is exact and there is none where a value is missing', () => {
  expect(differenceOf(0.1, 0.3)).toBe(0.2)
  expect(differenceOf(null, 3)).toBeNull()
  expect(differenceOf(3, null)).toBeNull()
})

test('a verdict turns only when all limits together come out otherwise', () => {
  expect(verdictChange({ current: figure(false, true), tried: figure(true, true) })).toBe('now-met')
  expect(verdictChange({ current: figure(true), tried: figure(true, false) })).toBe('now-not-met')
  expect(verdictChange({ current: figure(true), tried: figure(true) })).toBe('same')
})

test('a figure without limits, or missing now, turns no verdict', () => {
  expect(verdictChange({ current: figure(), tried: figure() })).toBe('none')
  expect(verdictChange({ current: figure(true), tried: figure() })).toBe('none')
  expect(verdictChange({ current: null, tried: figure(true) })).toBe('same')
})

test('a school whose value appears or goes has changed, too', () => {
  const schools = [
    { current: 1, tried: 1 },
    { current: 1, tried: null },
    { current: null, tried: null },
    { current: 1, tried: 2 },
  ]
  expect(changedSchools({ schools } as unknown as FormulaTrial)).toBe(2)
})
