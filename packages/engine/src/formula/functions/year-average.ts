import { Exact } from '@mingjian/model'
import { keepsUnit } from '../units/rules.ts'
import { defineFunction } from './define-function.ts'

/** Months of a fiscal year that fall into the school year before and into the one that begins in it. */
const months = { yearBefore: 8, now: 4 }

export const yearAverage = defineFunction({
  name: '年平均',
  aliases: ['YEAR_AVERAGE'],
  summary: '学年数折成的财政年度平均数：（上年 × 8 ＋ 当年 × 4）÷ 12。',
  takes: { value: { kind: 'number-both-years', label: '数据项' } },
  returns: 'number',
  unit: keepsUnit('value'),
  keepsAdditive: true,
  period: 'fiscal-year',
  constants: [
    { name: '上年月数', value: months.yearBefore, clause: '经费统计口径', confidence: 'recalled' },
    { name: '当年月数', value: months.now, clause: '经费统计口径', confidence: 'recalled' },
  ],
  example: '年平均(在校生数)',
  evaluate: ({ value: { now, yearBefore } }) =>
    new Exact(yearBefore)
      .times(months.yearBefore)
      .plus(now.times(months.now))
      .div(months.yearBefore + months.now),
  shows: ({ value: { now, yearBefore } }) =>
    `(${yearBefore} × ${months.yearBefore} + ${now} × ${months.now}) ÷ ${months.yearBefore + months.now}`,
})
