import { describe, expect, test } from 'vitest'
import { read } from '../testing.ts'

const names = (text: string) => read(text).map(({ subject }) => subject)

describe('what a sum of money is called', () => {
  test.each([
    [
      '县财政用于教育投入4200万元，其中学前教育配套费310万元、校舍修缮专项资金560万元。',
      ['教育经费总投入', '学前教育配套费', '校舍修缮专项资金'],
    ],
    ['安排心理辅导经费48万元，已拨付31万元。', ['心理辅导经费', '心理辅导经费']],
    [
      '义务教育教师年均工资收入9.62万元，公务员为9.51万元。',
      ['义务教育教师年平均工资收入', '公务员年平均工资收入'],
    ],
    ['区财政按每生每学期120元给予补助。', ['补助标准']],
    ['全市完成教育固定资产投资2.3亿元。', ['教育固定资产投资']],
    ['县政府斥资860万元。', ['教育项目投入资金']],
    ['在校生4.2万人，平均每校1900人。', ['在校生数', '校均在校生数']],
  ])('%s', (text, subjects) => {
    expect(names(text)).toEqual(subjects)
  })
})
