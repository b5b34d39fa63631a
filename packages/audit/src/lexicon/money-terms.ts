import type { MeasureTerm } from './measure-term.ts'

const split = (words: string) => words.split(' ')

/** Money; 经费 and 支出 are told apart because reports define them differently. */
const funding: MeasureTerm[] = [
  {
    name: '教育经费总投入',
    words: split(
      '教育经费总投入 地方教育经费总投入 地方教育经费总收入 教育经费总收入 教育总投入 教育经费投入 经费总收入 经费总投入',
    ),
    kinds: ['money'],
  },
  { name: '教育经费总投入', words: split('总投入 总收入'), kinds: ['money'], adjacent: true },
  {
    name: '国家财政性教育经费',
    words: split('国家财政性教育经费 财政性教育经费'),
    kinds: ['money'],
  },
  {
    name: '一般公共预算教育经费',
    words: split(
      '一般公共预算教育经费 公共财政教育经费 公共财政预算教育经费 地方一般公共预算教育经费',
    ),
    kinds: ['money'],
  },
  {
    name: '一般公共预算教育支出',
    words: split(
      '一般公共预算教育支出 公共财政教育支出 财政教育支出 教育支出 地方教育支出 教育预算执行',
    ),
    kinds: ['money'],
  },
  {
    name: '一般公共预算支出',
    words: split('一般公共预算支出 公共财政支出 地方一般公共预算支出 财政总支出'),
    kinds: ['money'],
  },
  {
    name: '教育经费支出总额',
    words: split('教育经费支出总额 教育经费支出 教育经费总支出'),
    kinds: ['money'],
  },
  {
    name: '财政预算内教育经费拨款',
    words: split('财政预算内教育经费拨款 预算内教育经费拨款 预算内教育经费 预算内教育拨款'),
    kinds: ['money'],
  },
  { name: '教育事业收入', words: split('事业收入 教育事业收入'), kinds: ['money'] },
  {
    name: '教育社会捐赠收入',
    words: split('社会捐赠 捐赠收入 社会捐赠收入 社会捐赠经费'),
    kinds: ['money'],
  },
  {
    name: '民办学校举办者投入',
    words: split('民办学校举办者投入 民办学校中举办者投入 举办者投入'),
    kinds: ['money'],
  },
  { name: '其他教育经费', words: split('其他教育经费'), kinds: ['money'] },
  {
    name: '生均一般公共预算教育经费',
    words: split(
      '生均一般公共预算教育经费 生均公共财政预算教育经费 生均教育经费 生均经费 生均水平',
    ),
    kinds: ['money'],
  },
  {
    name: '生均一般公共预算教育事业费支出',
    words: split(
      '生均一般公共预算教育事业费支出 生均一般公共预算教育事业费 生均一般公共预算教育事业性经费支出 生均教育事业费 生均教育事业费支出 生均公共财政预算教育事业费支出 生均公共财政预算教育事业费 生均预算内教育事业费',
    ),
    kinds: ['money'],
  },
  {
    name: '生均一般公共预算公用经费支出',
    words: split(
      '生均一般公共预算公用经费支出 生均一般公共预算公用经费 生均公用经费 生均公用经费支出 生均公共财政预算公用经费支出 生均公共财政预算公用经费 生均预算内公用经费',
    ),
    kinds: ['money'],
  },
  {
    name: '生均教育经费总支出',
    words: split('生均教育经费总支出 生均总支出 生均教育经费支出'),
    kinds: ['money'],
  },
]

/** Investment in single projects, and pay. */
const projects: MeasureTerm[] = [
  {
    name: '教育项目投入资金',
    words: split('投入 累计投入 总投资 完成投资 投入资金 投资 共投入 资金投入'),
    kinds: ['money'],
    adjacent: true,
  },
  {
    name: '年平均工资收入',
    words: split('年均工资收入 年平均工资收入 平均工资收入 年平均工资 年均工资 平均年工资收入'),
    kinds: ['money'],
    needsOwner: true,
  },
]

export const moneyTerms: readonly MeasureTerm[] = [...funding, ...projects]
