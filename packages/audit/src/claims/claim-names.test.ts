import { loadStandards } from '@mingjian/standards'
import { expect, test } from 'vitest'
import { extractClaims } from './extract-claims.ts'

const library = loadStandards()
const read = (text: string) =>
  extractClaims(
    { file: '报告.txt', format: 'txt', text, blocks: [], notices: [] },
    { library, year: 2023, organisation: '青林县' },
  )
const names = (text: string) =>
  read(text).map(({ subject, qualifier, value }) => [subject, qualifier, value])

test('what a remark in brackets holds is not what is counted', () => {
  expect(names('普惠性幼儿园（包括公办园和普惠性民办园）达到64所，占幼儿园总数的81%。')).toEqual([
    ['普惠性幼儿园数', null, 64],
    ['普惠性幼儿园占幼儿园总数比例', null, 81],
  ])
  expect(names('高中段教育（包括普通高中和中职）共有学校9所，招生410人。')).toEqual([
    ['学校数', '高中阶段', 9],
    ['招生数', '高中阶段', 410],
  ])
})

test('增幅分别为 names what grew for every stage, and for the next list of as many', () => {
  const text =
    '小学、初中、普通高中生均一般公共预算教育经费增幅分别为3.1%、2.2%、4.4%；生均一般公共预算公用经费支出增幅分别为：1.5%、1.6%、1.7%。'
  expect(names(text)).toEqual([
    ['生均一般公共预算教育经费', '小学', 3.1],
    ['生均一般公共预算教育经费', '初中', 2.2],
    ['生均一般公共预算教育经费', '普通高中', 4.4],
    ['生均一般公共预算公用经费支出', '小学', 1.5],
    ['生均一般公共预算公用经费支出', '初中', 1.6],
    ['生均一般公共预算公用经费支出', '普通高中', 1.7],
  ])
  expect(read(text).every(claim => claim.comparator === '增长')).toBe(true)
})

test('a share keeps its name when the amount of the whole stands inside it', () => {
  expect(
    names('一般公共预算教育经费占一般公共预算支出31.6亿元的比例为17.2%，比上年提高0.4个百分点。'),
  ).toEqual([
    ['一般公共预算支出', null, 31.6],
    ['一般公共预算教育经费占一般公共预算支出比例', null, 17.2],
    ['一般公共预算教育经费占一般公共预算支出比例', null, 0.4],
  ])
})

test('a change over years, and the value it led to, are of what changed', () => {
  expect(names('学前三年毛入园率达到92.3%，八年提高了11.4个百分点。')[1]).toEqual([
    '学前三年毛入园率',
    null,
    11.4,
  ])
  expect(names('九年义务教育巩固率从95.1%提升到了97.2%。')[1]?.[0]).toBe('九年义务教育巩固率')
})

test('a degree is no stage, and a title in 【】 is no part of what is counted', () => {
  expect(names('专科及以上学历教师占81.2%；生师比14.2:1。')[1]?.[1]).toBeNull()
  expect(names('【教师队伍】 公开招聘教师26人。')[0]?.[0]).not.toMatch(/【/)
})

test('the size of a class is no figure, the number of such classes is', () => {
  expect(names('全县共有班级412个，其中56-65人的大班7个。').map(([, , value]) => value)).toEqual([
    412, 7,
  ])
})

test('在园（班）幼儿 are children in kindergarten, whatever is said next', () => {
  const text = '普惠性幼儿园40所。在园（班）幼儿5210人，其中普惠性幼儿园在园幼儿4630人。'
  expect(names(text).slice(1)).toEqual([
    ['在园幼儿数', null, 5210],
    ['普惠性幼儿园在园幼儿数', null, 4630],
  ])
})
