import { describe, expect, test } from 'vitest'
import { errorsIn } from '../checks/testing.ts'

describe('a change, and last year’s value told elsewhere under the same name', () => {
  const difference = 'arithmetic/difference-does-not-follow'
  const growth = 'arithmetic/growth-does-not-follow'
  test.each([
    [
      '2023年末固定资产总值8.62亿元，比上年末增加0.74亿元；2022年末固定资产总值为7.78亿元。',
      `${difference}: 8.62 − 7.78 = 0.84`,
    ],
    [
      '2023年全县教育经费总投入8.62亿元，比上年增加0.74亿元。\n回顾2022年，全县教育经费总投入7.78亿元。',
      `${difference}: 8.62 − 7.78 = 0.84`,
    ],
    [
      '2023年青山县学前三年毛入园率91.8%，比上年提高1.6个百分点。\n2022年，青山县学前三年毛入园率为90.8%。',
      `${difference}: 91.8 − 90.8 = 1`,
    ],
    [
      '2022年青山县教职工3120人。\n2023年青山县教职工3244人，同比增长4.97%。',
      `${growth}: (3244 − 3120) ÷ 3120 = 3.974% ≠ 4.97%`,
    ],
    [
      '2022年青山县教职工3244人。\n2023年青山县教职工3120人，同比增加124人。',
      'direction/word-against-figures: 3120人 < 3244人',
    ],
  ])('does not follow: %s', (text, expected) => {
    expect(errorsIn(text, { year: 2023, level: 'county' })).toEqual([expected])
  })

  test.each([
    '2023年末固定资产总值8.62亿元，比上年末增加0.84亿元；2022年末固定资产总值为7.78亿元。',
    // Of another stage, of another time of the year, of a part, and one that is told with two values.
    '2023年小学教职工3244人，同比增长4.97%。\n2022年初中教职工3120人。',
    '2022年6月教职工3120人。\n2023年教职工3244人，同比增长4.97%。',
    '2022年公办学校教职工3120人。\n2023年教职工3244人，同比增长4.97%。',
    '2022年教职工3120人。2022年末教职工3098人。\n2023年教职工3244人，同比增长4.97%。',
    '2022年教职工约3120人。\n2023年教职工3244人，同比增长4.97%。',
    '2022年教职工3120人。\n2023年教职工3244人，同口径增长4.97%。',
    '2022年教职工3120人。\n2023年教职工3244人，比2021年增长4.97%。',
  ])('follows, or proves nothing: %s', text => {
    expect(errorsIn(text, { year: 2023, level: 'county' })).toEqual([])
  })
})

describe('last year’s value and its change, of what was told before', () => {
  const told = (change: string) =>
    `一、收入。财政拨款2416.30万元，占91.20%。财政拨款与上年的2475.86万元相比减少${change}万元，下降2.41%。`
  test('do not agree with it', () => {
    expect(errorsIn(told('59.56'))).toEqual([])
    expect(errorsIn(told('95.56'))).toEqual([
      'arithmetic/difference-does-not-follow: 2416.3 − 2475.86 = -59.56',
    ])
  })
  test('may be of something that has no such name here', () => {
    expect(errorsIn(told('95.56').replace('财政拨款2416', '财政补助2416'))).toEqual([])
  })
})
