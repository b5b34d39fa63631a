import { expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

test.each([
  [
    '三、七年级学生龋齿检出率为36.2%，2019年为39.1%，三年间上升2.9个百分点。',
    'direction/word-against-figures: 36.2% < 39.1%',
  ],
  [
    '2022年七年级学生龋齿检出率为36.2%,2019年为39.1%,三年间提高2.9个百分点。',
    'direction/word-against-figures: 36.2% < 39.1%',
  ],
  [
    '七年级学生龋齿检出率为36.2%（2019年为39.1%），三年来上升2.9个百分点。',
    'direction/word-against-figures: 36.2% < 39.1%',
  ],
  [
    '七年级学生龋齿检出率为36.2%，三年前为39.1%，上升2.9个百分点。',
    'direction/word-against-figures: 36.2% < 39.1%',
  ],
  [
    '2022年全旗在校生36200人，2019年为39100人，减少2800人。',
    'arithmetic/difference-does-not-follow: 36200 − 39100 = -2900',
  ],
])('a value of some years before is what a change is measured from: %s', (text, proof) => {
  expect(errorsIn(text)).toEqual([proof])
})

test.each([
  '三、七年级学生龋齿检出率为36.2%，2019年为39.1%，三年间下降2.9个百分点。',
  '七年级学生龋齿检出率为36.2%（2019年为39.1%），三年来下降2.9个百分点。',
  '七年级学生龋齿检出率为36.2%，同比上升0.4个百分点（2019年为39.1%）。',
  '七年级学生龋齿检出率为36.2%（2019年为39.1%），同比上升0.4个百分点。',
  '2022年全旗在校生36200人，2019年为39100人，比上年增加1200人。',
  '2022年全旗教育支出8.20亿元，2019年为7.10亿元，三年累计增加2.12亿元。',
  '2022年全旗在校生36200人，2020年为39100人，2018年为40200人，减少4000人。',
  '2025年毛入学率目标95%，2022年为91%，提高2个百分点。',
  '2022年毛入学率95%，巩固率2019年为91%，提高2个百分点。',
])('and is not, when it follows, or is measured from another: %s', text => {
  expect(errorsIn(text)).toEqual([])
})
