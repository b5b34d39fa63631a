import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

describe('how each of several listed values changed', () => {
  test.each([
    [
      '小学、初中生均经费分别为17624元、21358元，比上年分别增加421元、537元，增长2.39%、2.58%。',
      'arithmetic/growth-does-not-follow: (17624 − 17203) ÷ 17203 = 2.447% ≠ 2.39%',
    ],
    [
      '小学、初中在校生分别为4120人、2080人，上年分别为4300人、2010人，分别下降4.91%、3.48%。',
      'arithmetic/growth-does-not-follow: (4120 − 4300) ÷ 4300 = -4.186% ≠ 4.91%',
    ],
  ])('%s', (text, error) => {
    expect(errorsIn(text)).toContain(error)
  })

  test.each([
    '小学、初中生均经费分别为17624元、21358元，比上年分别增加412元、537元，增长2.39%、2.58%。',
    '小学、初中在校生分别为4120人、2080人，上年分别为4300人、2010人，分别下降4.19%、增长3.48%。',
    '两校分别新增学位450个、600个，比计划分别增加50个、100个，完成率达到112.5%、120%。',
  ])('holds: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

test('last year’s values may stand behind a half stop', () => {
  const told = (growth: string) =>
    `小学、初中、高中生均支出依次为12410.50元、16982.40元和15836.20元；2021年依次为11924.30元、16320.70元和15248.60元，同比分别增长4.08%、4.05%和${growth}%。`
  expect(errorsIn(told('3.85'))).toEqual([])
  expect(errorsIn(told('3.58'))).toEqual([
    'arithmetic/growth-does-not-follow: (15836.2 − 15248.6) ÷ 15248.6 = 3.853% ≠ 3.58%',
  ])
})

test('gaps to several norms, each under its own name', () => {
  const text = (gap: string) =>
    `在园幼儿58460人，学前三年毛入园率93.12%；普惠性幼儿园覆盖率87.90%；公办园在园幼儿占比51.60%。三项指标分别比国家规定的85%、80%、50%高出${gap}、7.90、1.60个百分点。`
  expect(errorsIn(text('8.21'))).toEqual(['arithmetic/gap-between-two: |93.12 − 85| = 8.12 ≠ 8.21'])
  expect(errorsIn(text('8.12'))).toEqual([])
})

test('growth of the last year of a list', () => {
  const text = (growth: string) =>
    `三年投入18.64亿元，其中2021年5.27亿元、2022年6.15亿元、2023年7.22亿元，2023年比上年增长${growth}%。`
  expect(errorsIn(text('17.04'))).toEqual([
    'arithmetic/growth-does-not-follow: (7.22 − 6.15) ÷ 6.15 = 17.399% ≠ 17.04%',
  ])
  expect(errorsIn(text('17.40'))).toEqual([])
})

describe('quotients and rates beside their figures', () => {
  test.each([
    [
      '教师年人均工资收入10.62万元，公务员10.11万元，比值为1.01。',
      'arithmetic/multiple-does-not-follow: 10.62万元 ÷ 10.11万元 = 1.05',
    ],
    [
      '反馈9个问题，目前完成整改7个，正在推进2个，完成率77.87%。',
      'arithmetic/share-of-whole: 7 ÷ 9 = 77.778% ≠ 77.87%',
    ],
    [
      '全县适龄幼儿13586人，在园幼儿12470人，学前三年毛入园率91.32%。',
      'arithmetic/share-of-whole: 12470 ÷ 13586 = 91.786% ≠ 91.32%',
    ],
    [
      '学科类培训机构由146家压减至3家，压减率97.59%。',
      'arithmetic/growth-does-not-follow: (146 − 3) ÷ 146 = 97.945% ≠ 97.59%',
    ],
    [
      '小学专任教师2418人、初中1285人；小学在校生41590人、初中在校生17348人，教师与学生之比分别为1:17.02、1:13.50。',
      'arithmetic/staff-ratio-does-not-follow: 41590 ÷ 2418 = 17.2',
    ],
    [
      '排查隐患254处，其中消防96处、校舍58处、食品73处、周边27处。截至目前已整改274处，整改率97.24%，剩余7处已列入台账。',
      'arithmetic/remainder-does-not-follow: 254 − 274 = -20 ≠ 7',
    ],
    [
      '投入1.36亿元，其中中央资金4020万元、省级资金3800万元、市县配套5600万元。',
      'arithmetic/parts-do-not-add-up: 4020 + 3800 + 5600 = 1.342 ≠ 1.36',
    ],
    [
      '小学在校生20.58万人，增加12386人；专任教师11280人，增加499人，生师比18.52。',
      'arithmetic/staff-ratio-does-not-follow: 20.58 ÷ 11280 = 18.245',
    ],
    [
      '河北省168个县（市、区）中55个基本完成，完成率32.47%。',
      'arithmetic/share-of-whole: 55 ÷ 168 = 32.738% ≠ 32.47%',
    ],
    [
      '民办学校在校学生57258人。\n民办幼儿园在园幼儿37343人，占民办学校在校生的56.22%。',
      'arithmetic/share-of-whole: 37343 ÷ 57258 = 65.219% ≠ 56.22%',
    ],
    [
      '培训1.63万人次，其中线上0.92万人次、线下0.44万人次。',
      'arithmetic/parts-do-not-add-up: 0.92 + 0.44 = 1.36 ≠ 1.63',
    ],
  ])('%s', (text, error) => {
    expect(errorsIn(text)).toEqual([error])
  })

  test.each([
    '学科类培训机构由146家压减至3家，压减率97.95%。',
    '教师年人均工资收入10.26万元，公务员10.11万元，比值为1.01。',
    '适龄幼儿13586人，在园幼儿13120人，学前三年毛入园率97%。',
  ])('holds: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})
