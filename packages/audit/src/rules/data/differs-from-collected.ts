import { type Claim, type CollectedFigure, Exact, type Severity } from '@mingjian/model'
import { sayFigure } from '../../figures/index.ts'
import { unitFactor } from '../../figures/unit-factor.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { boundClaims } from './comparison.ts'
import { exampleCollected, exampleFigure } from './example-figures.ts'
import { sayClaim, sayCollected } from './words.ts'

export const differsFromCollected = defineRule({
  id: 'data/differs-from-collected',
  category: 'data',
  severity: 'warning',
  title: '与采集数据不一致',
  explanation:
    '报告写的数与系统中同一单位、同一统计期、同一学段的采集值（或按采集值计算的指标值）不同。单位先换算，按印出的位数四舍五入或截断后能对上的不报告，写“约”“近”“余”的留出余地，写“超过”“不低于”的只看方向。没有写明学段、只说其中一部分、或者恰好等于另一项相近数据的，不报告，在陈述表中请人确认。计划、标准不比对，增减幅度另有一条规则。数与采集值相差一倍以上又不是错位的，可能说的不是一回事，只作疑问。',
  example: {
    text: '青山县2023年交流轮岗教师86人。',
    level: 'county',
    year: 2023,
    collected: exampleCollected(
      exampleFigure({ code: 'teachers-exchanged', name: '交流轮岗教师数', value: 68, unit: '人' }),
    ),
  },
  check: context =>
    boundClaims(context.claims, context.comparison).flatMap(({ claim, binding }) =>
      binding.status === 'bound' && binding.agrees === false && binding.figure
        ? [observe(claim, binding.figure, binding.reason)]
        : [],
    ),
})

function observe(claim: Claim, figure: CollectedFigure, reason: string | null): Observation {
  const hint = reason ? `（报告的数${reason}）` : ''
  return {
    severity: severityOf(claim, figure),
    message: `${sayFigure(figure)}，报告写${sayClaim(claim)}，采集数据为${sayCollected(figure)}${hint}；数据来源：${figure.source}`,
    spans: [[claim.start, claim.end]],
    computation: `${sayClaim(claim)} ≠ ${sayCollected(figure)}`,
    clause: figure.clause,
    suggestion: '核对两处来源：报告写错的改报告，采集有误的更正数据',
  }
}

/** A number of quite another size is more often about something else than wrong, unless digits slipped. */
function severityOf(claim: Claim, figure: CollectedFigure): Severity {
  const factor = unitFactor(claim.unit, figure.unit) ?? new Exact(1)
  const printed = new Exact(claim.value).times(factor)
  if (figure.value === null || figure.value === 0 || printed.isZero()) return 'question'
  const ratio = printed.div(figure.value)
  const power = ratio.abs().log(10)
  const isSlip = !power.round().isZero() && power.minus(power.round()).abs().lt('0.0005')
  return isSlip || (ratio.gt('0.5') && ratio.lt(2)) ? 'warning' : 'question'
}
