import { collect } from '../../structure/collect.ts'
import { type Division, summedApart } from '../../structure/divisions.ts'
import { type Figure, intervalOf, meet } from '../../structure/figures.ts'
import { commonPiece, labelOf } from '../../structure/labels.ts'
import { isSlippedSum, prefixSums } from '../../structure/part-sums.ts'
import { plainParts } from '../../structure/parts.ts'
import { isAddable } from '../../structure/rows.ts'
import { clauseStart } from '../../structure/series.ts'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, figuresIn, paragraphStart, sentenceAt } from '../context.ts'
import { isWrongRest } from './remainder.ts'

const REST =
  /(?:其余|余下|剩余|剩下|[还尚仍]剩|[尚仍还]余|结余|尚未\p{Script=Han}{2,4})的?\p{Script=Han}{0,6}$/u
/** 仍有349处未整改: the words behind it say that it is what is left. */
const THERE_IS = /(?<!中)[，,；;、](?:目前|现)?(?:还有|仍有|尚有)$/u
const NOT_DONE = /^(?:[尚仍还暂]?未|没有|有待|待|[正仍]在)/u
const LONGEST_BEHIND = 8
/** So many figures of its kind before the rest may belong to it. */
const MOST = 8
const SHORTEST_NOUN = 2
/** ；四是：what was told before is of something else. */
const ITEM = /[；;。][一二三四五六七八九十]是/g

/**
 * 毕业生…人。升学…人，就业…人，其余…人: what is left is the last part of its whole, wherever that is told. Which
 * figures were taken off the words leave open; where some make the rest right, all is well, and else only a slip of
 * the pen tells against them.
 */
export function restSums(context: AuditContext): Division[] {
  return collect(context.figures, (rest, index) => {
    const { text } = context
    if (rest.family === 'percent' || !isAddable(rest) || !isRest(context, rest)) return []
    const paragraph = paragraphStart(context, rest.start)
    const item = matchesOf(ITEM, text.slice(paragraph, rest.start)).at(-1)?.index ?? 0
    const [sentence] = sentenceAt(context, rest.start)
    const alike = figuresIn(context, [paragraph + item, rest.start])
      .filter(one => one.family === rest.family && one.depth === rest.depth && isAddable(one))
      .slice(-MOST)
    if (isExplained(alike, rest) || isWrongRest(context, rest, index)) return []
    const row = alike.filter(one => one.start >= sentence)
    const spoken = text.slice(sentence, row[0]?.start ?? rest.start)
    const before = alike.filter(one => one.end <= sentence)
    const named = before.findLast(
      one => commonPiece(spoken, labelOf(text, one)).length >= SHORTEST_NOUN,
    )
    return [...divided(row[0], row.slice(1), rest), ...divided(named ?? before.at(-1), row, rest)]
      .filter(one => isSlippedSum(one.parts, one.whole))
      .slice(0, 1)
  })
}

function isRest(context: AuditContext, rest: Figure): boolean {
  const { text } = context
  if (REST.test(leadOf(context, rest))) return true
  return (
    THERE_IS.test(text.slice(Math.max(0, rest.start - LONGEST_BEHIND), rest.start)) &&
    NOT_DONE.test(text.slice(rest.end, rest.end + LONGEST_BEHIND))
  )
}

const leadOf = ({ text }: AuditContext, { start }: Figure) =>
  text.slice(clauseStart(text, Math.max(0, start - 24), start), start)

/** Whether some figure is what some of those behind it make together with the rest. */
function isExplained(figures: readonly Figure[], rest: Figure): boolean {
  return figures.some((whole, at) =>
    figures.slice(at + 1).some((_, from) => {
      const parts = plainParts([...figures.slice(at + 1 + from), rest])
      return prefixSums(parts).some(sum => meet(sum, intervalOf(whole)))
    }),
  )
}

function divided(whole: Figure | undefined, row: readonly Figure[], rest: Figure): Division[] {
  if (!whole || row.length === 0) return []
  return [summedApart(whole, plainParts([...row, rest]), true)]
}
