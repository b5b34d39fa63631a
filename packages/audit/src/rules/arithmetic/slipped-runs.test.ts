import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const rulesIn = (text: string) => errorsIn(text).map(one => one.split(':')[0])

describe('two values and what digits tell of them', () => {
  test.each([
    ['2018年全市有大班额423个，2023年只剩36个，五年共消除397个。', 'arithmetic/gap-between-two'],
    [
      '2020年专任教师1865人，到2023年增加到2034人，净增179人。',
      'arithmetic/difference-does-not-follow',
    ],
    ['城区小学平均班额46.2人，乡村小学为21.8人，两者相差25.4人。', 'arithmetic/gap-between-two'],
    ['初中巩固率达到98.67%，较三年前的97.21%提升了1.64个百分点。', 'arithmetic/gap-between-two'],
    ['普惠园覆盖率91.4%，高出全省平均值87.9%达4.5个百分点。', 'arithmetic/gap-between-two'],
    [
      '教师年工资9.86万元，当地公务员9.52万元，教师高出公务员2400元。',
      'arithmetic/gap-between-two',
    ],
    ['小规模学校由2016年的86所撤并到41所，共撤并55所。', 'arithmetic/gap-between-two'],
    ['教育支出9.36亿元，增幅5.2%（上年为8.84亿元）。', 'arithmetic/growth-does-not-follow'],
    ['附加收入4186万元，去年同期3852万元，增收344万元。', 'arithmetic/difference-does-not-follow'],
    ['培训经费从186万元提高到352万元，翻了一番还多。', 'arithmetic/multiple-does-not-follow'],
    ['学位从2.1万个扩充到6.3万个，增加了3倍。', 'arithmetic/multiple-does-not-follow'],
  ])('do not follow: %s', (text, rule) => {
    expect(rulesIn(text)).toEqual([rule])
  })

  test.each([
    '2018年全市有大班额423个，2023年只剩36个，五年共消除387个。',
    '巩固率99.2%，高于全省95.5%的平均水平，比上年提高3.5个百分点。',
    '近视率由55.3%降到51.8%，三类学段中小学降幅最大，下降4.5个百分点。',
    '小学新增学位320个，初中新增学位240个，高中减少90个。',
    '2022年在园幼儿4210人，2023年毕业幼儿3980人，减少330人。',
    '城镇学校86所，乡村学校124所，增加28所。',
    '学校由86所增加到124所，新建28所。',
    '培训经费从186万元提高到392万元，翻了一番还多。',
    '学位从2.1万个扩充到6.3万个，增加了2倍。',
    '财政支出增长14.65%，教育支出增长9.07%，增幅高于全国5.2个百分点。',
  ])('follow, or are of something else: %s', text => {
    expect(rulesIn(text)).toEqual([])
  })
})
