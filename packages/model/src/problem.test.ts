import { expect, test } from 'vitest'
import { InputError, placeOf } from './problem.ts'

test('a problem says its place as a person looks for it', () => {
  const message = '没有这个数据项'
  expect(placeOf({ code: 'x', message, file: 'values.csv', line: 12, field: 'element' })).toBe(
    'values.csv 第12行 “element”',
  )
  expect(
    placeOf({ code: 'x', message, file: 'a.xlsx', sheet: 'values', cell: 'B4', line: 4 }),
  ).toBe('a.xlsx 工作表“values” 单元格 B4')
  expect(placeOf({ code: 'x', message })).toBe('')
})

test('an input error tells every problem with its place', () => {
  const error = new InputError([
    { code: 'a', message: '请填写数值', file: 'values.csv', line: 3 },
    { code: 'b', message: '请检查路径' },
  ])
  expect(error.message).toBe('values.csv 第3行：请填写数值\n请检查路径')
  expect(error.status).toBe(422)
})
