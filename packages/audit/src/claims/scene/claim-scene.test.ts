import { loadStandards } from '@mingjian/standards'
import { expect, test } from 'vitest'
import { extractClaims } from '../extract-claims.ts'

const library = loadStandards()
const read = (text: string) =>
  extractClaims(
    { file: '报告.txt', format: 'txt', text, blocks: [], notices: [] },
    { library, year: 2023, organisation: '青林县' },
  )
const names = (text: string) =>
  read(text).map(({ subject, qualifier, value }) => [subject, qualifier, value])

test('a stage alone in a sentence is what is spoken of until the next', () => {
  expect(names('——小学。校数17所；在校生3100人。校舍总面积2.5万平方米。')).toEqual([
    ['学校数', '小学', 17],
    ['在校生数', '小学', 3100],
    ['校舍建筑面积', '小学', 2.5],
  ])
})

test('points over another place are of the rate just said', () => {
  expect(
    names(
      '学前教育毛入园率达到96%，高出全省3个百分点；高中阶段毛入学率97%，高出全省1个百分点。',
    )[3],
  ).toEqual(['高中阶段毛入学率', null, 1])
})

test('what fell is what was said to be missed, not how many missed it', () => {
  const text = '全市有3个县未实现一般公共预算教育支出只增不减，分别下降2.1%、0.8%、3.6%。'
  expect(names(text).map(([subject]) => subject)).toEqual([
    '未实现一般公共预算教育支出只增不减县数',
    '一般公共预算教育支出',
    '一般公共预算教育支出',
    '一般公共预算教育支出',
  ])
})

test('a year that a change is measured from is not the year reported on', () => {
  const [claim] = extractClaims(
    {
      file: 't',
      format: 'txt',
      text: '全市中小学363所，比1990年减少3.2%。',
      blocks: [],
      notices: [],
    },
    { library },
  )
  expect(claim?.period).toBeNull()
})

test('1万2千 is one number', () => {
  expect(names('在校学生1万2千余人。')).toEqual([['在校生数', null, 12000]])
})

test('新建、改扩建 is one action, and the amount of a whole stands inside its share', () => {
  expect(names('新建、改扩建学校12所。')[0]?.[0]).toBe('新建改扩建学校数')
  expect(names('一般公共预算教育经费6.2亿元，占一般公共预算支出35.1亿元的17.7%。')[2]?.[0]).toBe(
    '一般公共预算教育经费占一般公共预算支出比例',
  )
})

test('whose change it is says nothing of what changed', () => {
  const text = '全市有2个县一般公共预算教育支出未实现只增不减，其中柳河县下降4.7%、临湖区下降2.3%。'
  expect(
    read(text)
      .slice(1)
      .map(({ subject, org, value }) => [subject, org, value]),
  ).toEqual([
    ['一般公共预算教育支出', '柳河县', 4.7],
    ['一般公共预算教育支出', '临湖区', 2.3],
  ])
})

test('a name without a figure is that of the next figure, which leaves it out', () => {
  expect(read('二是供餐标准。每生每天6元。')[0]?.subject).toBe('供餐标准')
  expect(read('全县校园直饮水普及率，2019年仅为31.5%。')[0]?.subject).toBe('校园直饮水普及率')
  const text = '5个县区一般公共预算教育经费实现增长，降幅最大的为柳河区（-2.14%）。'
  expect(read(text).at(-1)?.subject).toBe('一般公共预算教育经费')
})

test('words for every county are no name of one', () => {
  const orgs = (text: string) =>
    extractClaims({ file: 't', format: 'txt', text, blocks: [], notices: [] }, { library }).map(
      ({ org }) => org,
    )
  const text = '全市民办义务教育在校生占比为4.2%。\n分县区看，最高的东湖区为8.2%。'
  expect(orgs(text)[0]).toBe('全市')
  expect(orgs('分宜县民办义务教育在校生占比为4.2%。')).toEqual(['分宜县'])
})
