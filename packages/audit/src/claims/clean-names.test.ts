import { describe, expect, test } from 'vitest'
import { read } from './testing.ts'

const names = (text: string) => read(text).map(({ subject }) => subject)

describe('verbs, agents and adverbs stay out of names', () => {
  test.each([
    ['县财政列支校车运行经费860万元。', ['校车运行经费']],
    ['我局承办市政府惠民实事2项。', ['市政府惠民实事数']],
    ['核销了全区历史基建欠款210万元。', ['历史基建欠款']],
    ['县委、县政府斥资3100万元大办民生实事。', ['教育项目投入资金']],
    ['心理教师持证率只有58.4%。', ['心理教师持证率']],
    ['岗位空缺仍有41个。', ['岗位空缺数']],
    ['毕业年级全部不超48人。', ['毕业年级人数']],
    ['全年共演练318场。', ['演练次数']],
    ['培训农村英语教师620余名。', ['农村英语教师培训人数']],
    ['各级财政投入特殊教育5200万元。', ['特殊教育投入']],
    ['保安人均保障标准由每月1500元提到1750元。', ['保安人均保障标准', '保安人均保障标准']],
  ])('%s', (text, subjects) => {
    expect(names(text)).toEqual(subjects)
  })
})

describe('what stands behind a figure names it up to its verb', () => {
  test.each([
    ['为26名儿童开展“送教上门”。', ['送教上门儿童数']],
    ['为1800名家庭困难在校大学生办理助学贷款。', ['办理助学贷款家庭困难在校大学生数']],
    ['对照58个三级指标逐项自评。', ['三级指标数']],
    ['对8200人进行了问卷调查。', ['问卷调查人数']],
    ['在96所农村小学增设附属幼儿园。', ['学校数']],
  ])('%s', (text, subjects) => {
    expect(names(text)).toEqual(subjects)
  })
})

test('an average for each school is a remark: what follows is of the number before', () => {
  expect(
    names('配备保健教师120名，平均每校1.5名，较上年净增8名；其中乡镇学校70名、县城学校50名。'),
  ).toEqual(['保健教师数', '校均保健教师数', '保健教师数', '保健教师数', '保健教师数'])
})

test('more than in a year says what was counted before', () => {
  expect(names('全区有幼儿园74所，比2018年多了19所。其中公办园31所。')).toEqual([
    '幼儿园数',
    '幼儿园数',
    '公办幼儿园数',
  ])
})

test('an action is said for its own half of a sentence', () => {
  expect(names('利用闲置校舍改建幼儿园12所；在30所小学增设附属幼儿园。')).toEqual([
    '改建幼儿园数',
    '学校数',
  ])
})

test('a count is named by its measure word where that is a word of its own', () => {
  expect(names('建设教学楼3栋，发放告知书2.1万份，配备微机40台。')).toEqual([
    '建设教学楼栋数',
    '告知书份数',
    '微机台数',
  ])
})

test('rooms of one kind are not all rooms', () => {
  expect(names('录播教室14间。')).toEqual(['录播教室数'])
})
