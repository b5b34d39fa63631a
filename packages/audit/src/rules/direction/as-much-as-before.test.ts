import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

describe('as much as last year', () => {
  test.each([
    [
      '期末在岗专任教师合计1318人，按学段分，小学624人、初中436人、高中258人。上年同期为1274人，总量与上年持平。',
      '1318人 > 1274人',
    ],
    ['全旗专任教师1318人，上年1274人，与上年持平。', '1318人 > 1274人'],
    ['全旗专任教师1318人,与上年的1274人持平。', '1318人 > 1274人'],
    ['全旗幼儿园56所。去年为61所，总数与去年相同。', '56所 < 61所'],
    ['全旗巩固率99.2%，上年98.6%，与上年持平。', '99.2% > 98.6%'],
  ])('is said of what is more or less: %s', (text, proof) => {
    expect(errorsIn(text)).toEqual([`direction/trend-against-values: ${proof}`])
  })

  test.each([
    '期末在岗专任教师合计1318人，按学段分，小学624人、初中436人、高中258人。上年同期为1318人，总量与上年持平。',
    '全旗专任教师1318人，上年1274人，与上年基本持平。',
    '全旗专任教师1318人，与上年的1315人持平。',
    '全旗专任教师1318人，2019年1274人，与上年持平。',
    '全旗专任教师1318人，上年1274人，招生规模与上年持平。',
    '全旗专任教师1318人，上年1274人，统计口径与上年相同。',
    '全旗专任教师1318人，计划招聘120人。上年为1274人，学校数与上年持平。',
    '全旗专任教师1318人，其中小学624人。上年为642人，与上年持平。',
  ])('and of what is not, or of something else: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

test('a change behind last year’s value is of the sum in the sentence before', () => {
  const text = (change: string) =>
    `期末在岗专任教师合计1318人，按学段分，小学624人、初中436人、高中258人。上年同期为1274人，${change}。`
  expect(errorsIn(text('增加44人'))).toEqual([])
  expect(errorsIn(text('增加34人'))).toEqual([
    'arithmetic/difference-does-not-follow: 1318 − 1274 = 44',
  ])
  expect(errorsIn(text('减少44人'))).toEqual(['direction/word-against-figures: 1318人 > 1274人'])
})

describe('how many times one side has what the other has', () => {
  test.each([
    '以初中为例，城镇与农村每百名学生拥有的图书册数之比，2019年为1.32，2022年为1.41，城乡差距进一步缩小。',
    '城乡小学生均经费之比由1.32升到1.41，城乡差距逐步缩小。',
    '城乡小学生均经费之比由0.92变为0.81，城乡差距逐步缩小。',
    '最高县与最低县生均经费之比由2.6变为2.3，县际差距扩大。',
  ])('moves the other way than the gap: %s', text => {
    expect(errorsIn(text)).toEqual([expect.stringMatching(/^direction\/trend-against-values/)])
  })

  test.each([
    '以初中为例，城镇与农村每百名学生拥有的图书册数之比，2019年为1.42，2022年为1.31，城乡差距进一步缩小。',
    '城乡小学生均经费之比由0.82变为0.91，城乡差距逐步缩小。',
    '城乡小学生均经费之比由0.92变为1.12，城乡差距逐步缩小。',
    '农村小学生师比由13.2变为13.9，城乡差距逐步缩小。',
    '城乡小学生均经费之比由1.32升到1.41，师资差距逐步缩小。',
  ])('or with it, or tells nothing of it: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})
