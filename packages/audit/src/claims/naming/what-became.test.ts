import { expect, test } from 'vitest'
import { read } from '../testing.ts'

const subjects = (text: string) => read(text).map(({ subject }) => subject)

test.each([
  [
    '原有校外托管点52家，已注销31家，保留21家。',
    ['校外托管点数', '校外托管点注销数', '校外托管点保留数'],
  ],
  ['发现违规补贴18.4万元，已追回16.2万元。', ['违规补贴', '违规补贴追回金额']],
  ['免住宿费820人，资金41万元。', ['免住宿费人数', '免住宿费资金']],
  ['伙食补助640人、38.4万元。', ['伙食补助人数', '伙食补助资金']],
])('what became of things, and the money for them, are named after them: %s', (text, expected) => {
  expect(subjects(text)).toEqual(expected)
})

test.each([
  ['教职工310人，其中专任教师280人；扫除文盲46人。', '扫盲人数'],
  ['年检不合格6所；责令停止招生2所。', '责令停止招生学校数'],
])('what is said behind ; need be no part of the list before it: %s', (text, expected) => {
  expect(subjects(text).at(-1)).toBe(expected)
})

test('an amount of a stage, under a heading that names it, is not named after the stage', () => {
  expect(subjects('三、生均取暖费：小学由210元升至230元，增长9.52%。')).toEqual([
    '生均取暖费',
    '生均取暖费',
    '生均取暖费',
  ])
})

test('a school that has something is no part of an amount said before', () => {
  expect(subjects('办学总收入8.2亿元；建立食堂专账的学校占91.5%。')[1]).toBe('建立食堂专账学校占比')
})

test('a share of another stage is of the same thing', () => {
  expect(
    read('小学研究生学历教师占12.4%，初中占31.0%。').map(({ subject, qualifier }) => [
      subject,
      qualifier,
    ]),
  ).toEqual([
    ['专任教师研究生学历比例', '小学'],
    ['专任教师研究生学历比例', '初中'],
  ])
})
