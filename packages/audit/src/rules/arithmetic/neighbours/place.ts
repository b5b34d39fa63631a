import { lastAt } from '@mingjian/model'
import type { Figure } from '../../../structure/figures.ts'
import { clauseStart } from '../../../structure/series.ts'
import { type AuditContext, figuresIn, paragraphAt, sentenceAt } from '../../context.ts'

/** A figure, and where in the report's figures it stands. */
export interface Placed {
  context: AuditContext
  said: Figure
  index: number
}

/** Of a figure of the report. */
export const placedAt = (context: AuditContext, said: Figure): Placed => ({
  context,
  said,
  index: lastAt(context.figures, said.start, one => one.start),
})

/** The words right before a figure, from the last mark or the last figure on. */
export function leadOf({ context: { text, figures }, said, index }: Placed): string {
  const from = Math.max(figures[index - 1]?.end ?? 0, said.start - LONGEST_LEAD)
  // 差距：2.1个百分点: a colon right before parts nothing.
  const before = text.slice(from, said.start).replace(/[：:\s]+$/, '')
  return before.slice(clauseStart(before, 0, before.length))
}

const LONGEST_LEAD = 24
/** So many figures on each side may explain one. */
const EXPLAINING = 16

/** Whatever figures of the paragraph may explain this one. */
export function around({ context, said, index }: Placed): readonly Figure[] {
  const [from, to] = paragraphAt(context, said.start)
  return context.figures
    .slice(Math.max(0, index - EXPLAINING), index + EXPLAINING + 1)
    .filter(one => one !== said && one.start >= from && one.end <= to)
}

/**
 * The figures a reader would reckon with: the nearest ones of its part of the sentence, else of the sentence. What
 * stands behind is farther off than what stands before.
 */
export function nearestOf(placed: Placed, isMeant: (one: Figure) => boolean): readonly Figure[] {
  const { context, said } = placed
  const { text } = context
  const [start, end] = sentenceAt(context, said.start)
  const before = text.slice(start, said.start)
  const from = start + Math.max(...[...'；;'].map(mark => before.lastIndexOf(mark) + 1))
  const stop = text.slice(said.end, end).search(/[；;]/)
  const part = nearest(placed, [from, stop < 0 ? end : said.end + stop], isMeant)
  return part.length >= FEWEST ? part : nearest(placed, [start, end], isMeant)
}

const FEWEST = 2
const BEFORE = 4
const BEHIND = 2

function nearest(
  { context, said }: Placed,
  span: readonly [number, number],
  isMeant: (one: Figure) => boolean,
): readonly Figure[] {
  const all = figuresIn(context, [span[0], span[1]]).filter(one => one !== said && isMeant(one))
  const at = lastAt(all, said.start, one => one.start) + 1
  return [...all.slice(Math.max(0, at - BEFORE), at), ...all.slice(at, at + BEHIND)]
}
