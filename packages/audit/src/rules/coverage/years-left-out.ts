import type { Span } from '@mingjian/model'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, matchesIn } from '../context.ts'
import type { Observation } from '../define-rule.ts'

const VALUE = '\\d[\\d,.]*[%％\\p{Script=Han}㎡]{1,4}'
/** 每年招聘教师人数为：2020年86人，2021年92人，2023年110人: every year is to be told, one after the other. */
const YEAR_BY_YEAR = new RegExp(
  `(?:[每逐历]年|[各分]年度?)[^。；;：:\\n\\d]{0,16}[：:为]\\s*((?:20\\d\\d年(?:为|达)?${VALUE}[，,；;、]?\\s*){3,})[。\\n]`,
  'gu',
)
const YEAR = /(20\d\d)年/g

/** Years side by side of which one between two others is left out. */
export function yearsLeftOut(context: AuditContext): Observation[] {
  return matchesIn(context, YEAR_BY_YEAR).flatMap(({ 0: all, 1: list = '', index }) => {
    const start = index + all.length - 1 - list.length
    const years = matchesOf(YEAR, list).map(match => ({
      year: Number(match[1]),
      span: [start + match.index, start + match.index + match[0].length] as Span,
    }))
    const gaps = years.flatMap((one, at) => {
      const before = years[at - 1]
      return before && one.year !== before.year + 1 ? [{ before, one }] : []
    })
    const [gap] = gaps
    if (!gap || gaps.length > 1 || gap.one.year !== gap.before.year + 2) return []
    const missing = gap.before.year + 1
    return [
      {
        message: `逐年列数值，没有${missing}年`,
        spans: [gap.before.span, gap.one.span],
        computation: `${gap.before.year} → ${gap.one.year}`,
        suggestion: `补写${missing}年的数值，没有的也要写明`,
      },
    ]
  })
}
