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
      '培训1.63万人次，其中线上0.92万人次、线下0.44万人次。',
      'arithmetic/parts-do-not-add-up: 0.92 + 0.44 = 1.36 ≠ 1.63',
    ],
  ])('%s', (text, error) => {
    expect(errorsIn(text)).toEqual([error])
  })

  test.each([
    '教师年人均工资收入10.26万元，公务员10.11万元，比值为1.01。',
    '适龄幼儿13586人，在园幼儿13120人，学前三年毛入园率97%。',
  ])('holds: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})
