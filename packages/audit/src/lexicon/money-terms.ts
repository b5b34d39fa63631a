import type { MeasureTerm } from './measure-term.ts'

const split = (words: string) => words.split(' ')

/** What reports say of money besides the library's names: short forms, and whose pay it is. */
export const moneyTerms: readonly MeasureTerm[] = [
  {
    name: '教育经费总投入',
    words: split('总投入 总收入 教育投入'),
    kinds: ['money'],
    adjacent: true,
  },
  { name: '一般公共预算教育支出', words: split('教育预算执行'), kinds: ['money'] },
  {
    name: '教育项目投入资金',
    words: split('投入 累计投入 总投资 完成投资 投入资金 投资 共投入 资金投入 斥资'),
    kinds: ['money'],
    adjacent: true,
  },
  { name: '教育固定资产投资', words: split('教育固定资产投资 固定资产投资'), kinds: ['money'] },
  {
    name: '年平均工资收入',
    words: split(
      '年人均工资收入 年均工资收入 年平均工资收入 平均工资收入 年平均工资 年均工资 平均年工资收入 年人均工资',
    ),
    kinds: ['money'],
    needsOwner: true,
  },
]
