import { baseValue, type Figure, summed } from '../structure/figures.ts'
import { once } from '../structure/once.ts'
import type { Run } from '../structure/run.ts'
import { runOfEarlier } from '../structure/run-changes.ts'
import { clauseStart } from '../structure/series.ts'
import {
  type AuditContext,
  figuresIn,
  paragraphStart,
  sentenceAt,
  sentencesWith,
} from './context.ts'

const LAST_YEAR = /[上去]年|上一?学年/g
/** Nothing but last year before the value that opens the sentence. */
const LAST_YEAR_OPENS =
  /^\s*(?:而)?(?:上年|去年|上一?学年|上年度)(?:同期|年?[末底])?(?:的)?(?:总数|总量|人数|数量|这一数[字据])?(?:为|是|有|只有|仅为?)?\s*(?=\d)/
const MOST_BEHIND = 2

/**
 * 在岗专任教师合计2318人，其中小学…。上年同期为2274人，增加44人: what is compared is the one value of the sentence before, or
 * the sum that opens it.
 */
export const runsAcrossStops = once((context: AuditContext): readonly Run[] =>
  sentencesWith(context, LAST_YEAR).flatMap(({ span, text }) => {
    if (!LAST_YEAR_OPENS.test(text)) return []
    const here = figuresIn(context, span)
    const [previous] = here
    const level = previous ? levelBefore(context, span[0], previous) : null
    if (!previous || !level || previous.approximate || previous.depth > 0) return []
    return [runOfEarlier(context.text, level, previous, here.slice(1, 1 + MOST_BEHIND))]
  }),
)

function levelBefore(context: AuditContext, start: number, previous: Figure): Figure | null {
  const { text } = context
  if (start <= paragraphStart(context, start)) return null
  const [from] = sentenceAt(context, start - 1)
  const all = figuresIn(context, [Math.max(from, paragraphStart(context, start)), start])
  const alike = all.filter(one => one.family === previous.family && one.unit === previous.unit)
  const [first, ...others] = alike
  if (!first || first !== all.find(({ depth }) => depth === 0) || first.approximate) return null
  if (CHANGED.test(text.slice(clauseStart(text, from, first.start), first.start))) return null
  const isWhole = others.length === 0 || baseValue(summed(others)).eq(baseValue(first))
  return isWhole && first.value.gt(0) ? first : null
}

const CHANGED = /增加|减少|增长|下降|上年|去年|计划|目标|拟|比/
