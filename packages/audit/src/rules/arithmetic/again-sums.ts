import type { Division } from '../../structure/divisions.ts'
import { isOfOneClass, isPartition } from '../../structure/exclusive-parts.ts'
import { isNearBySize } from '../../structure/part-sums.ts'
import { isAddable, isChange, rowsOf } from '../../structure/rows.ts'
import { type AuditContext, figuresIn, sentenceAt } from '../context.ts'

/** What leaves some of the whole out. */
const OF_SOME = /其中|另|其[余他]|上年|去年|新增|计划|[中内][，,：:]/
const LONGEST_LEAD = 30
const FEWEST_PARTS = 3

/**
 * 312人，男196人、女116人，按“一人一案”安置，随班就读…、特校…、送教…: a whole that its parts make up is divided in
 * another way behind them, by classes to one of which everybody belongs.
 */
export function againSums(context: AuditContext, held: readonly Division[]): Division[] {
  const { text } = context
  return held.flatMap(({ whole, parts, isSummedUp, isNamed }) => {
    const last = parts.at(-1)?.figure
    if (!last || isSummedUp || isNamed || last.start < whole.start) return []
    const [start, end] = sentenceAt(context, last.start)
    const behind = figuresIn(context, [last.end, end]).filter(
      one => isAddable(one) && one.unit === whole.unit && one.depth === whole.depth,
    )
    const row = rowsOf(text, [start, end], behind)[0]
    const [first] = row ?? []
    if (!row || !first || row.length < FEWEST_PARTS || first.figure !== behind[0]) return []
    const lead = text.slice(last.end, first.figure.start)
    if (lead.length > LONGEST_LEAD || OF_SOME.test(lead) || isChange(text, first.figure)) return []
    const listed = row.map(({ figure, label, times }) => ({ figure, label, times }))
    if (!isNearBySize(listed, whole) || !(isOfOneClass(listed) || isPartition(listed))) return []
    return [
      {
        whole,
        parts: listed,
        lead,
        isSummedUp: false,
        isDoubtful: false,
        isNamed: false,
        isAgain: true,
        joint: '，',
      },
    ]
  })
}
