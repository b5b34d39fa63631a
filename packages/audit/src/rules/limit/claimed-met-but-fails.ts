import type { Span } from '@mingjian/model'
import { stageNames } from '@mingjian/model'
import type { AuditContext } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { wrongComparisons } from '../direction/wrong-comparisons.ts'
import { type FalseAssertion, falseAssertions } from './claimed-met.ts'
import { coefficientsAbove } from './coefficients-told.ts'
import { limitText, missLine } from './norms.ts'

export const claimedMetButFails = defineRule({
  id: 'limit/claimed-met-but-fails',
  category: 'limit',
  severity: 'error',
  title: '称达标而数值未达标',
  explanation:
    '数值未达到适用标准，却写“达到”“符合”“跨过……门槛”“控制在……以内”：写在该数值之后，点名该指标（“普惠率已达标”）或该方面（“师资配备均符合……”），或者用“上述两个比例”“各项指标均”指回前文，用“保教质量保障各项指标”指同名的一节；或者开头总括称“全部达到……要求”而存在问题部分没有承认。按层级、学段、年度取标准库中的标准值；县级判定的标准，只在点名“国家”标准时用来判低于它的市级数值；优质均衡各项差异系数的上限也用来判综合差异系数（平均超过，必有一项超过）；“优质均衡”只在文中点名时适用；“省定标准”不在库中，不判断。一段、一表里列出各项差异系数，后面称“小学均不超过0.50”或者都达到优质均衡标准的，逐项核对。末位四舍五入后可能达标的不报告。',
  example: {
    text: '青山县公办园在园幼儿占比44.6%，已达到国家规定标准。',
    level: 'county',
    year: 2023,
  },
  check: context => {
    const told = falseAssertions(context)
      .filter(one => !isStated(context, one))
      .map(one => observe(context, one))
    return [...told, ...coefficientsAbove(context).filter(one => !isTold(told, one))]
  },
})

/** The same figure, found by what the library says of it. */
const isTold = (told: readonly Observation[], { spans: [value] }: Observation): boolean =>
  told.some(({ spans: [one] }) => one && value && one[0] <= value[0] && value[1] <= one[1])

/** 1:16.4，符合国家1:15的要求: limit/stated-norm-missed holds it against the norm that the text prints. */
function isStated(context: AuditContext, { judgement: { claim } }: FalseAssertion): boolean {
  return wrongComparisons(context).some(
    ({ isNorm, spans: [value] }) =>
      isNorm && value !== undefined && value[0] >= claim.start && value[1] <= claim.end,
  )
}

function observe(context: AuditContext, one: FalseAssertion): Observation {
  const { claim, criterion, indicator } = one.judgement
  const said = context.text.slice(...one.assertion.span).replace(/^[，,、\s]+|\s+/g, '')
  const stage =
    indicator.stage && indicator.stage !== 'preschool' ? stageNames[indicator.stage] : ''
  const name = `${stage}${indicator.name}`
  const doubt = one.judgement.yearFits ? '' : `（该标准自${criterion.validity.from}年起施行）`
  const span: Span = [claim.start, claim.end]
  return {
    severity: criterion.confidence === 'recalled' ? 'warning' : 'error',
    message: `${name}${quantity(claim.value, claim.unit)}未达到标准（${limitText(criterion, claim.unit)}）${doubt}，与“${said}”不符${
      one.isGeneral ? '，存在问题部分也未提及' : ''
    }`,
    spans: [span, one.assertion.span],
    computation: missLine(claim, criterion),
    clause: criterion.clause,
    suggestion: one.isGeneral
      ? '把该项列入存在问题并写明整改措施，修改总括表述'
      : '核对数值；确未达标的，改正“达到”的表述并列入存在问题',
  }
}

function quantity(value: number, unit: string): string {
  return unit === '1:x' ? `1:${value}` : `${value}${unit}`
}
