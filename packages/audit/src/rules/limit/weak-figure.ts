import type { Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { type AuditContext, partAt } from '../context.ts'
import { defineRule } from '../define-rule.ts'
import { isAdmitted } from './admitted.ts'
import { falseAssertions } from './claimed-met.ts'
import { type Judgement, judge, limitText, missLine } from './norms.ts'

export const weakFigureNotMentioned = defineRule({
  id: 'limit/weak-figure-not-mentioned',
  category: 'limit',
  severity: 'warning',
  title: '数值偏低而未列入存在问题',
  explanation:
    '数值未达到适用标准，文中没有说达标，存在问题部分也没有提到。标准按别的层级判定、或者当年尚未施行的，只提疑问。',
  example: {
    text: '青山县普惠性幼儿园覆盖率72.8%。',
    level: 'county',
    year: 2022,
  },
  check: context => {
    if (isNational(context)) return []
    const told = new Set(falseAssertions(context).map(one => one.judgement.claim.id))
    return collect(context.claims, claim => {
      if (told.has(claim.id) || partAt(context, claim.start) !== 'body') return []
      if (/^(?:全国|我国|中国)/.test(claim.org ?? '')) return []
      const missed = judge(context, claim).filter(one => !one.met && applies(context, one))
      const worst = missed.find(one => one.levelFits && one.yearFits) ?? missed[0]
      if (!worst || isAdmitted(context, worst)) return []
      const span: Span = [claim.start, claim.end]
      const certain = worst.levelFits && worst.yearFits
      return [
        {
          severity: certain ? 'warning' : 'question',
          message:
            `${worst.indicator.name}${missLine(claim, worst.criterion)}，低于标准（${limitText(worst.criterion, claim.unit)}），存在问题部分没有提到`.replace(
              '低于标准',
              '未达到标准',
            ),
          spans: [span],
          computation: missLine(claim, worst.criterion),
          clause: worst.criterion.clause,
          suggestion: '核对数值和口径；确未达标的列入存在问题并写明措施',
        },
      ]
    })
  },
})

/** The nation's own figures answer for no county. */
function isNational({ level, profile, text }: AuditContext): boolean {
  return level === null && /全国|我国/.test(profile.title ?? text.slice(0, 300))
}

/** An optional grade (优质均衡) is nobody's shortfall unless the report speaks of reaching it. */
function applies(context: AuditContext, { indicator, yearsBefore }: Judgement): boolean {
  const standard = context.library.standards.find(one => one.id === indicator.standard)
  return !/优质均衡/.test(standard?.title ?? '') && yearsBefore <= 3
}
