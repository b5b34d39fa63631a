import { expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const at = (level: 'county' | 'city', year = 2023) => ({ level, year }) as const

test.each([
  ['全县幼儿园教职工配备达标，教职工与幼儿之比1∶8.3，“两教一保”全面落实。', '1:8.3 低于 1:7'],
  [
    '在优质均衡县创建中，我县义务教育校际差异达标：小学各项差异系数平均值0.371，初中0.481。',
    '0.481 > 0.45',
  ],
  [
    '小学七项指标综合差异系数为0.418,比上年缩小0.027;初中七项指标综合差异系数为0.496,比上年缩小0.019。两个学段的综合差异系数均达到国家优质均衡督导评估标准。',
    '0.496 > 0.45',
  ],
  ['民办义务教育在校生占比由9.2%降至6.4%，已满足国家关于民办义务教育规模的规定。', '6.4% > 5%'],
])('a norm said to be met before its figures, or of its field: %s', (text, proof) => {
  expect(errorsIn(text, at('county'))).toEqual([`limit/claimed-met-but-fails: ${proof}`])
})

test.each([
  '经测算，全市所有县（市、区）小学、初中校际综合差异系数都控制在国家规定的基本均衡限值以内。其中云溪区小学0.486、初中0.392，青阳县小学0.673、初中0.468。',
  '各县区公办幼儿园在园幼儿占比全部过半，达到了国家关于“公办园占比50%”的要求：城关区53.2%，东山区46.1%，临河县57.8%。',
])('of each of the places listed behind it: %s', text => {
  expect(errorsIn(text, at('city'))).toHaveLength(1)
})

test.each([
  '全县幼儿园教职工配备达标，教职工与幼儿之比1∶6.3，“两教一保”全面落实。',
  '幼儿园教职工配备尚未达标，教职工与幼儿之比1∶8.3。',
  '幼儿园消防设施达标，教职工与幼儿之比1∶8.3。',
  '新教师考核合格，公办园在园幼儿占比46.1%。',
  '民办义务教育在校生占比由9.2%降至4.6%，已满足国家关于民办义务教育规模的规定。',
  '小学七项指标综合差异系数为0.418;初中七项指标综合差异系数为0.496。两个学段的综合差异系数均达到国家基本均衡督导评估标准。',
])('kept, not said, or said of something else: %s', text => {
  expect(errorsIn(text, at('county'))).toEqual([])
})
