import { functionHelp } from '@mingjian/engine/editor'
import { expect, test } from 'vitest'
import { findFunctions } from './find-functions.ts'

const names = (text: string) => findFunctions(functionHelp, text).map(each => each.name)

test('a function is found by its name, its English name and what it is for', () => {
  expect(names('占比')[0]).toBe('占比')
  expect(names('per_pupil')).toEqual(['生均'])
  expect(names('百分点')).toContain('增减')
})

test('those named so stand before those that only mention the word', () => {
  expect(names('上年').slice(0, 1)).toEqual(['上年'])
  expect(names('上年')).toContain('增长率')
})

test('without words all are there, with strange words none', () => {
  expect(names(' ')).toHaveLength(functionHelp.length)
  expect(names('没有这个')).toEqual([])
})
