import { expect, test } from 'vitest'
import { readPasted } from './read-pasted.ts'

test('each row of a spreadsheet is a point', () => {
  expect(readPasted('生均图书册数\r\n生均校舍面积\r\n')).toEqual([
    { code: null, text: '生均图书册数' },
    { code: null, text: '生均校舍面积' },
  ])
})

test('a number in the first column, or at the beginning of the line, is the point’s number', () => {
  expect(readPasted('3.1\t生均图书\n3.2 生均校舍\n（3）\t专任教师')).toEqual([
    { code: '3.1', text: '生均图书' },
    { code: '3.2', text: '生均校舍' },
    { code: '（3）', text: '专任教师' },
  ])
})

test('a year at the beginning of a line is no number', () => {
  expect(readPasted('2024年投入情况')).toEqual([{ code: null, text: '2024年投入情况' }])
})

test('a cell with a line break stays one point', () => {
  expect(readPasted('"第一行\n第二行说""好"""\n下一个')).toEqual([
    { code: null, text: '第一行 第二行说"好"' },
    { code: null, text: '下一个' },
  ])
})

test('a quotation at the beginning of a sentence is not a cell in quotes', () => {
  expect(readPasted('"两个只增不减"落实情况')).toEqual([
    { code: null, text: '"两个只增不减"落实情况' },
  ])
})

test('empty rows and cells are left out', () => {
  expect(readPasted('\t\n\n  \n')).toEqual([])
  expect(readPasted('')).toEqual([])
})
