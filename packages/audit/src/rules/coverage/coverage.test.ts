import { describe, expect, test } from 'vitest'
import { audit, errorsIn, findingsBy } from '../../checks/testing.ts'

const framework = { framework: 'heilongjiang-county-2024', level: 'county', year: 2023 } as const
const rule = 'coverage/item-without-figure'

describe('items of the framework', () => {
  test('已达标 without a number is an error in an item answered by its number', () => {
    const text = '18. 学生体质健康改善情况。测试结果显示优良率已达标。'
    expect(findingsBy(rule, text, framework).map(one => one.severity)).toEqual(['error'])
  })

  test('the same with the numbers is answered', () => {
    const text = '18. 学生体质健康改善情况。学生体质健康优良率52.3%，近视率48.1%，下降0.6个百分点。'
    expect(findingsBy(rule, text, framework)).toEqual([])
  })

  test('a norm named by the item must be answered in each of its legs', () => {
    const heading = '2. 教育投入“两个只增不减”落实情况。'
    const total = '2023年一般公共预算教育支出3.2亿元，增长1.98%。'
    const perPupil = '小学生均一般公共预算教育支出12000元，增长2.1%。'
    expect(findingsBy(rule, heading + total, framework).map(one => one.severity)).toEqual(['error'])
    expect(findingsBy(rule, heading + total + perPupil, framework)).toEqual([])
  })

  test('other missing figures, and reports not written item by item, are questions', () => {
    const item = '15. 教师培训情况。开展研讨课活动。'
    expect(findingsBy(rule, item, framework).map(one => one.severity)).toEqual(['question'])
    const prose = '（三）学生体质健康改善情况。测试结果显示优良率已达标。'
    expect(findingsBy(rule, prose, framework).every(one => one.severity === 'question')).toBe(true)
  })

  test('coverage tells item by item what is answered', () => {
    const report = audit('2. 教育投入“两个只增不减”落实情况。增长1.98%。', framework)
    expect(report.coverage.find(one => one.item === '2')?.answered).toBe(true)
    expect(report.coverage.find(one => one.item === '21')?.answered).toBe(false)
  })
})

describe('lists that promise more than they give', () => {
  test.each([
    '城关、河东、河西三片分别建成5所、4所、3所，依次投入200万元、160万元。',
    '2021年、2022年、2023年教育支出分别为4.2亿元、4.6亿元。',
    '巩固率、毕业率、升学率、普及率分别为97.2%、98.4%、61.5%。',
    '围绕巩固率、毕业率、升学率三项指标，巩固率97.2%，其余指标均达到要求。',
    '抽测选取语文、数学、英语三个学科，合格率分别为91.2%、88.7%，好于上年。',
    '现就随迁子女入学率、营养餐受益人数、寄宿生补助资金三项指标说明如下。随迁子女入学率99.2%。营养餐受益人数1.2万人。寄宿生补助资金由财政足额保障，发放及时。',
    '现将毕业生升学率、教师培训合格率两项指标汇报如下：毕业生升学率92.1%；教师培训合格率稳步提升。',
  ])('%s', text => {
    expect(errorsIn(text).map(one => one.split('/')[0])).toEqual(['coverage'])
  })

  test.each([
    '城关、河东、河西三片分别建成5所、4所、3所，依次投入200万元、160万元、90万元。',
    '小学、初中巩固率分别为99.1%和96.8%。',
    '2021年、2022年、2023年教育支出分别为4.2亿元、4.6亿元、4.9亿元。',
    '2022年、2023年教育支出分别为4.6亿元、4.9亿元。',
    '小学、初中等学段分别增长3.1%、4.2%、5.3%。',
    '2019至2021年培训经费依次为210万元、240万元、300万元。',
    '学校3.2万所，城区1.1万所、农村2.1万所，分别是2012年的1.2倍、1.5倍和1.1倍。',
    '毛入园率92.4%，普惠率88.1%，公办占比55.7%，三项都符合国家规定。',
    '围绕巩固率、毕业率两项指标，巩固率97.2%，毕业率98.4%。',
    '抽测选取语文、数学、英语三个学科，合格率分别为91.2%、88.7%和90.4%，好于上年。',
    '抽测选取语文、数学、英语三个学科，小学、初中合格率分别为91.2%、88.7%。',
    '现将毕业生升学率、教师培训合格率两项指标汇报如下：毕业生升学率92.1%；教师培训合格率98.3%。',
    '现就随迁子女入学率、寄宿生补助资金两项指标说明如下。随迁子女入学率99.2%。寄宿生补助资金由财政足额保障，全年820万元。',
    '现就随迁子女入学率、寄宿生补助资金两项指标说明如下。随迁子女入学率99.2%。寄宿生补助资金由财政足额保障。全年发放补助资金820万元。',
    '围绕随迁子女入学率、寄宿生补助资金两项指标抓落实。随迁子女入学率99.2%。寄宿生补助资金由财政足额保障。',
  ])('%s keeps its promise', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('indicators announced in a row', () => {
  const rule = 'coverage/announced-but-unanswered'
  test.each([
    '现将2023年体质合格率、肥胖率两项数据报告如下：体质合格率94.1%；肥胖防控方面，各校开足体育课，改造食堂12个。',
    '下面就巩固率、近视率两项指标作出说明：巩固率97.4%，近视防控扎实推进。',
  ])('are each answered by a figure: %s', text => {
    expect(findingsBy(rule, text)).toHaveLength(1)
  })

  test.each([
    '现将2023年体质合格率、肥胖率两项数据报告如下：体质合格率94.1%；肥胖学生占12.3%。',
    '下面就巩固率、近视率两项指标作出说明：巩固率97.4%，近视防控扎实推进。\n全县近视率48.2%。',
    '下面就巩固率、近视率两项指标作出说明。',
  ])('and are not missed when one stands elsewhere or none is begun: %s', text => {
    expect(findingsBy(rule, text)).toEqual([])
  })
})

test('中等及以上 is one bound, not two names', () => {
  const text =
    '小学六年级、初中三年级学生英语口语达到良好及以上水平的比例分别为76.2%、71.8%，高于去年。'
  expect(findingsBy('coverage/values-missing-from-list', text, {})).toEqual([])
})
