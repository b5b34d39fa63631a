import { expect, test } from 'vitest'
import { normalise } from '../../sentences/normalise.ts'
import { findQuantities } from './find-quantities.ts'
import { findTimeMarks } from './time-marks.ts'

const read = (text: string) => {
  const view = normalise(text)
  return findQuantities(view, findTimeMarks(view)).map(({ value, unit }) => `${value}${unit}`)
}

test.each([
  ['支出21,226.53元', ['21226.53元']],
  ['教师2210余人', ['2210人']],
  ['资金3700多万元', ['3700万元']],
  ['学生10余万人', ['10万人']],
  ['万余人受益', ['10000人']],
  ['参训教师三千余名', ['3000名']],
  ['增加至七个', ['7个']],
  ['九成学校', ['90%']],
  ['三分之一的学校', ['33.3333333333%']],
  ['百分之八十五的家长', ['85%']],
  ['占百分之二十五点三', ['25.3%']],
  ['招聘教师八十名', ['80名']],
  ['一半学生', ['50%']],
])('%s is read with its unit', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test('a ratio a:b is b/a, whichever colon is printed', () => {
  expect(read('教职工与幼儿比为1：6.2')).toEqual(['6.21:x'])
  expect(read('职普比达到4∶6')).toEqual(['1.51:x'])
})

test('a range has its lower end', () => {
  expect(read('按120~150%的比例')).toEqual(['120%'])
  expect(read('平均年龄45-48岁')).toEqual(['45岁'])
})

test('a written minus stays, a percentage point is not a percentage', () => {
  expect(read('增长-12.3%')).toEqual(['-12.3%'])
  expect(read('提高2.5个百分点')).toEqual(['2.5个百分点'])
})

test.each([
  '2023年9月1日印发',
  '（黑教督〔2022〕15号）',
  '《关于2022年20项重点工作的通知》',
  '第二十七中学获得第3名',
  '落实“五项管理”，开好三个课堂',
  '56人以上大班额',
  '3-6岁儿童',
  '1-2年级不留作业',
  '联系电话0451-88886666',
  '上午8:30到校',
  '百名教师大家访',
  '四个学段均有回落',
])('%s holds no figure', text => {
  expect(read(text)).toEqual([])
})

test('digits after the point are kept as printed', () => {
  const view = '覆盖率97.40%'
  expect(findQuantities(view, [])[0]?.decimals).toBe(2)
})

test('a ratio behind 低于 is no time of day, one behind 于 alone is', () => {
  expect(read('教职工与幼儿比不得低于1:12')).toEqual(['121:x'])
  expect(read('活动于8:30开始')).toEqual([])
})

test('years with a decimal are a duration, the year behind an item number is not', () => {
  expect(read('人均受教育年限9.8年，比五年前提高0.6年')).toEqual(['9.8年', '0.6年'])
  expect(read('22.2023年整改情况')).toEqual([])
})

test('an age group of an education is no figure', () => {
  expect(read('形成0-4岁早期教育网络')).toEqual([])
})

test('a coefficient may carry its sign', () => {
  expect(read('差异系数小学≤0.48、初中≤0.43')).toEqual(['0.48', '0.43'])
})
