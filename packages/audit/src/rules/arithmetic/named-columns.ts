import type { Span } from '@mingjian/model'
import { announcing, sumWords } from '../../lexicon/divisions.ts'
import { collect } from '../../structure/collect.ts'
import type { Figure } from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { addsUp, isSlippedSum, offBySize } from '../../structure/part-sums.ts'
import { plainParts } from '../../structure/parts.ts'
import { isAddable, isChange } from '../../structure/rows.ts'
import { type AuditContext, figuresIn, paragraphStart } from '../context.ts'
import type { Column } from './columns-by-shape.ts'

const FEWEST = 3
const SHORTEST_NAME = 2
/** Farther off than this another thing is told. */
const FARTHEST_OFF = 0.1

/**
 * 校园36个、整改36个，食堂26个、整改25个，培训14个、整改12个；合计整改74个: the figures that one word names over and over are a
 * column, and what is told of all of it under that word is its sum.
 */
export function namedColumns(context: AuditContext): Column[] {
  return collect(context.segments.sentences, span => {
    const figures = figuresIn(context, span).filter(one => one.depth === 0 && isAddable(one))
    if (figures.length < FEWEST * 2) return []
    return [...columnsOf(context.text, figures)].flatMap(([name, parts]) => {
      const total = totalOf(context, span, name, parts)
      const listed = plainParts(parts)
      if (!total || addsUp(listed, total)) return []
      const isMeant = offBySize(listed, total) <= FARTHEST_OFF || isSlippedSum(listed, total)
      return isMeant ? [{ total, parts, isFirst: false }] : []
    })
  })
}

/** Figures by the one word before them, where others of another name stand between any two. */
function columnsOf(text: string, figures: readonly Figure[]): Map<string, Figure[]> {
  const columns = new Map<string, Figure[]>()
  for (const [at, figure] of figures.entries()) {
    const name = nameOf(text, figures[at - 1], figure)
    if (name.length < SHORTEST_NAME || isChange(text, figure)) continue
    const column = columns.get(name)
    if (!column) columns.set(name, [figure])
    else if (column[0]?.unit === figure.unit) column.push(figure)
  }
  for (const [name, column] of columns) {
    const places = column.map(one => figures.indexOf(one))
    const isEven = places.every((place, at) => at === 0 || place - (places[at - 1] ?? 0) === 2)
    if (column.length < FEWEST || !isEven) columns.delete(name)
  }
  return columns
}

function nameOf(text: string, before: Figure | undefined, { start }: Figure): string {
  const lead = text.slice(Math.max(before?.end ?? 0, start - LONGEST_NAME), start)
  return /^[、，,]\s*(\p{Script=Han}+)$/u.exec(lead)?.[1] ?? ''
}

const LONGEST_NAME = 8

/** 合计整改74个 behind the list, or 累计支出6646万元，…。具体为： before it. */
function totalOf(
  context: AuditContext,
  [start, end]: Span,
  name: string,
  parts: readonly Figure[],
): Figure | undefined {
  const { text } = context
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return undefined
  const behind = figuresIn(context, [last.end, end]).find(one => one.unit === last.unit)
  const lead = behind && text.slice(last.end, behind.start)
  if (lead && /^[；;，,、]/.test(lead) && sumWords.test(lead) && lead.endsWith(name)) return behind
  if (!announcing.test(text.slice(start, first.start))) return undefined
  const paragraph = paragraphStart(context, first.start)
  return figuresIn(context, [paragraph, first.start]).findLast(
    one => one.unit === first.unit && one.depth === 0 && labelOf(text, one).endsWith(name),
  )
}
