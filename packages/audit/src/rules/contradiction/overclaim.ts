import { collect } from '../../structure/collect.ts'
import type { AuditContext } from '../context.ts'
import { defineRule } from '../define-rule.ts'
import { sweepingAssertion } from '../limit/claimed-met.ts'

const SHORTFALL =
  /(?:不|未|没有|尚未)(?:能)?(?:达标|达到(?:国家|省|市|规定|标准|要求|指标|[^，,。；;]{0,10}(?:标准|要求|指标))|合格|实现(?!同工))|不符合[^，,。；;]{0,10}(?:标准|要求)/
const PARTIAL = /个别|部分|有的|少数|所辖|一些/
const UNABLE = /暂?无法实现|暂未实现|尚未实现|未能实现|尚未建立|暂无法/

export const overclaim = defineRule({
  id: 'contradiction/overclaim',
  category: 'contradiction',
  severity: 'error',
  title: '总括称全部达标而自列未达标',
  explanation:
    '开头总括称各项工作“全部达到……要求”，存在问题部分却写明某项不达标。只说个别单位、部分学校未达标的提疑问；“有待加强”“还有差距”一类的表述不算。',
  example: {
    text: '一、总体情况\n对照方案，各项职责逐条落实，全部符合上级要求。\n二、存在问题\n1. 农村学校宿舍面积不达标。',
  },
  check: context => {
    const sweeping = sweepingAssertion(context)
    if (!sweeping) return []
    return shortfalls(context).map(({ span, isAdmitted, isPartial }) => {
      const said = context.text.slice(...sweeping.span).replace(/\s+/g, '')
      const owned = context.text.slice(...span).replace(/\s+/g, '')
      return {
        severity: isAdmitted && !isPartial ? ('error' as const) : ('question' as const),
        message: isAdmitted
          ? `总括称“${said}”，存在问题部分又写“${owned}”`
          : `总括称“${said}”，正文又写“${owned}”，且未列入存在问题`,
        spans: [sweeping.span, span],
        suggestion: '修改总括表述，与所列问题一致',
      }
    })
  },
})

function shortfalls(context: AuditContext) {
  return collect(context.sentences, sentence => {
    if (sentence.part === 'plans') return []
    const isAdmitted = sentence.part === 'problems'
    const wanted = isAdmitted ? SHORTFALL : UNABLE
    return sentence.clauses.flatMap(({ span, text }) =>
      wanted.test(text) ? [{ span, isAdmitted, isPartial: PARTIAL.test(sentence.text) }] : [],
    )
  })
}
