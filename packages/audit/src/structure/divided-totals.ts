import type { Span } from '@mingjian/model'
import type { Figure } from './figures.ts'
import { partsFrom } from './parts.ts'
import type { Total } from './totals.ts'

/** 按用途划分为三大块：, 其中：, at the start of a sentence. */
const OPENING =
  /^\s*(?:其中([:：，,])|(?:其中[，,]?)?[按从][^，,。:：；;\d]{1,8}(?:划分|分|看)[^，,。；;:：\d]{0,8}([:：，,]))/

/**
 * A whole in one sentence and its division in the next: 支出7.86亿元。按用途分为三块：… The whole has to be
 * the only figure of its kind.
 */
export function dividedTotal(
  text: string,
  before: Span,
  sentence: Span,
  figures: { before: readonly Figure[]; inside: readonly Figure[] },
): Total[] {
  const opening = OPENING.exec(text.slice(...sentence))
  if (!opening || text.slice(before[1], sentence[0]).includes('\n')) return []
  const start = sentence[0] + opening[0].length
  const first = figures.inside.find(one => one.start >= start && one.depth === 0)
  const alike = figures.before.filter(one => one.family === first?.family && one.depth === 0)
  const [total] = alike
  if (!total || alike.length > 1 || total.approximate || /percent|point|ratio/.test(total.family))
    return []
  const parts = partsFrom(
    text,
    total,
    start,
    figures.inside.filter(one => one.depth === 0),
  )
  // A colon announces all of them.
  return parts.length > 1
    ? [{ total, parts, kind: /[:：]/.test(opening[2] ?? '') ? 'complete' : 'among' }]
    : []
}
