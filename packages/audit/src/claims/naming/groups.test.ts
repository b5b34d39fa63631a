import { expect, test } from 'vitest'
import { read } from '../testing.ts'

const names = (text: string) =>
  read(text).map(({ subject, qualifier, value }) => [subject, qualifier, value])

test('sexes and grades stand beside the name and not in it', () => {
  expect(names('立定跳远达标率，五年级91.2%，七年级88.4%。')).toEqual([
    ['立定跳远达标率', '五年级', 91.2],
    ['立定跳远达标率', '七年级', 88.4],
  ])
  expect(names('男生及格率83.1%，女生89.6%。')).toEqual([
    ['及格率', '男生', 83.1],
    ['及格率', '女生', 89.6],
  ])
})

test('how far boys and girls lie apart is no change and no distance to a norm', () => {
  expect(names('女生及格率89.6%，男生83.1%，相差6.5个百分点。')[2]?.[0]).toBe('及格率男女差距')
  expect(names('跳绳达标率男生90.2%、女生92.7%，女生高2.5个百分点。')[2]?.[0]).toBe(
    '跳绳达标率男女差距',
  )
})

test('the other grade of a result is of the same thing', () => {
  expect(names('坐位体前屈达标率92.0%，优秀率21.5%。').map(([subject]) => subject)).toEqual([
    '坐位体前屈达标率',
    '坐位体前屈优秀率',
  ])
})
