import type { Claim, Exact } from '@mingjian/model'
import { type StatedChange, sayFigure } from '../../figures/index.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { exampleCollected, exampleFigure } from './example-figures.ts'
import { sayClaim, sayCollected, sayValue } from './words.ts'

const spending = {
  code: 'general-budget-education-expenditure',
  name: '一般公共预算教育支出',
  unit: '万元',
} as const

export const changeDiffers = defineRule({
  id: 'data/change-differs-from-collected',
  category: 'data',
  severity: 'warning',
  title: '增减幅度与采集数据不一致',
  explanation:
    '报告写“比上年”“同比”增减多少，系统中同一单位、同一学段这一年和上一年的采集值都在，按两年的值算出的增减与报告写的不同，或者方向相反。按印出的位数四舍五入能对上的不报告；学年数据按前后一年算能对上的不报告；比例的百分比变化（可能指百分点）、只说其中一部分的、和更早年份比的，不比对。',
  example: {
    text: '青山县2023年一般公共预算教育支出4.83亿元，比上年增长6.1%。',
    level: 'county',
    year: 2023,
    collected: exampleCollected(
      exampleFigure({ ...spending, value: 48310 }),
      exampleFigure({ ...spending, value: 46270, period: '2022' }),
    ),
  },
  check: ({ comparison }) => comparison.changes.filter(one => !one.agrees).map(observe),
})

function observe({ claim, before, now, change }: StatedChange): Observation {
  const said = `${claim.comparator ?? ''}${sayClaim(claim)}`
  const computed = sayChange(change, claim)
  return {
    message: `${sayFigure(now)}比上年，报告写${said}，按采集数据为${computed}（${sayCollected(before)} → ${sayCollected(now)}）；数据来源：${now.source}`,
    spans: [[claim.start, claim.end]],
    computation: `${sayCollected(before)} → ${sayCollected(now)}：${computed} ≠ ${said}`,
    suggestion: '核对上年数和口径（同口径增长的写明口径）；报告写错的改报告，采集有误的更正数据',
  }
}

function sayChange(change: Exact, { unit, decimals }: Claim): string {
  if (change.isZero()) return '持平'
  const [rise, fall] = unit === '%' ? ['增长', '下降'] : ['增加', '减少']
  const size = sayValue(change.abs().toNumber(), unit, decimals + 1)
  return `${change.isNegative() ? fall : rise}${size}`
}
