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

test('with something else counted the parts of a list are over', () => {
  expect(
    subjects('全县食堂96个，其中A级的41个，B级55个，开展检查312家次，发现问题18个。').at(-1),
  ).toBe('问题数')
  expect(
    subjects(
      '安排教育资金6.8亿元，其中用于学前教育9200万元；生均公用经费小学720元、初中940元。',
    ).at(-1),
  ).toBe('生均一般公共预算公用经费支出')
})

test('of what a part says after ; the part is the whole', () => {
  expect(
    subjects('在校生6210人，其中随迁子女1830人，占29.5%；小学1210人、初中620人。').slice(-2),
  ).toEqual(['随迁子女数', '随迁子女数'])
})

test('who builds is no part of what is built', () => {
  expect(subjects('县职教中心二期投用实训楼3栋。')).toEqual(['投用实训楼数'])
})
