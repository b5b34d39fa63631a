import type { Span } from '@mingjian/model'
import { partialLeads, sumWords, traits } from '../../lexicon/divisions.ts'
import { collect } from '../../structure/collect.ts'
import { addedIn, type Division, summedApart } from '../../structure/divisions.ts'
import { areExclusive, isOfOneClass, isPartition } from '../../structure/exclusive-parts.ts'
import { type Figure, intervalOf, meet } from '../../structure/figures.ts'
import { sumOf } from '../../structure/intervals.ts'
import { addsUp, isNearBySize, isOfOneDigit, isSlippedSum, isTurnedSum } from '../../structure/part-sums.ts'
import type { Part } from '../../structure/parts.ts'
import { isAddable, isChange, type Member, rowsOf } from '../../structure/rows.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, figuresIn, paragraphEnd, paragraphStart } from '../context.ts'

/** Two parts make too many sums to prove anything by their digits. */
const FEWEST_PARTS = 3
/** More figures that come near by size leave open which of them is meant. */
const MOST_WHOLES = 4
/** 从年龄看, 按学段分: what follows is how all of it is divided. */
const BY_KIND =
  /(?:[从按以依][^，,。；;：:\d]{1,10}|分[^，,。；;：:\d]{1,6})[看分计]?(?:为|是)?\s*[，,：:][^，,。；;：:\d]*$|(?:[:：]|即|分别为?|分担|承担|包括|[组构]成[是为]?)[，,]?[^，,。；;：:\d]*$/
/** 学校327所：⏎城区86所⏎… */
const LINES_BELOW = /[:：]\s*\n[^，,。；;：:\d]*$/
const NO_WHOLE = /其中|上年|去年|同期|比|每|均|以上$/
const LONGEST_LEAD = 40
const LONGEST_LINE = 40

/**
 * 专任教师2936人，…；从学历看，…；从年龄看，35岁及以下1015人、…: a row that makes, but for a slip of the pen, something told before it in its
 * paragraph or summed up behind it, however far off and whatever is told in between. That the digits are nearly those of
 * the sum stands for the words that would have to bind both.
 */
export function slippedSums(context: AuditContext): Division[] {
  return [...rowsOfSentences(context), ...rowsOfLines(context)].flatMap(row =>
    divided(context, row),
  )
}

function rowsOfSentences(context: AuditContext): (readonly Member[])[] {
  const { text, segments } = context
  return collect(segments.sentences, span => {
    const figures = figuresIn(context, span)
    return figures.length < FEWEST_PARTS
      ? []
      : rowsOf(text, span, addedIn(text, span, figures)).filter(
          row => row.length >= FEWEST_PARTS,
        )
  })
}

/** Lines that follow each other, each a name and its one count. */
function rowsOfLines(context: AuditContext): (readonly Member[])[] {
  const rows: Member[][] = []
  let open: Member[] = []
  for (const span of context.segments.paragraphs) {
    const member = memberOnLine(context, span)
    if (!member) {
      open = []
      continue
    }
    if (open.length === 0 || open[0]?.figure.family !== member.figure.family) rows.push((open = []))
    open.push(member)
  }
  return rows.filter(row => row.length >= FEWEST_PARTS)
}

function memberOnLine(context: AuditContext, span: Span): Member | null {
  if (span[1] - span[0] > LONGEST_LINE) return null
  const told = figuresIn(context, span).filter(one => one.family !== 'percent')
  const [figure] = told
  if (!figure || told.length > 1 || !isAddable(figure) || figure.depth > 0) return null
  const label = context.text.slice(span[0], figure.start).trim()
  return label === '' || sumWords.test(label) || partialLeads.test(label)
    ? null
    : { figure, label, joint: '；', times: 1 }
}

function divided(context: AuditContext, row: readonly Member[]): Division[] {
  const { text } = context
  const parts = row.map(({ figure, label, times }) => ({ figure, label, times }))
  const [first, last] = [row[0]?.figure, row.at(-1)?.figure]
  if (!first || !last || new Set(parts.map(one => one.label)).size < parts.length) return []
  // The name of the first part may hold numbers: 35岁及以下.
  const opening = text.slice(Math.max(0, first.start - LONGEST_LEAD), first.start)
  const lead = opening.slice(0, opening.lastIndexOf(parts[0]?.label ?? ''))
  if (partialLeads.test(opening) || parts.some(({ label }) => sumWords.test(label))) return []
  const wholes = wholesOf(context, first, last).filter(one => isNearBySize(parts, one))
  if (wholes.length === 0 || wholes.length > MOST_WHOLES) return []
  if (isExplained(context, parts, wholes)) return []
  const isClassed = isPartition(parts) || (isOfOneClass(parts) && areExclusive(parts))
  const isDivided = BY_KIND.test(lead)
  const isBelow = LINES_BELOW.test(lead)
  const isAll = isClassed || (isDivided && !parts.some(({ label }) => traits.test(label)))
  const wrong = wholes.filter(
    one =>
      isTurnedSum(parts, one) ||
      ((isAll || one.start > last.start) && isSlippedSum(parts, one)) ||
      ((isBelow || (isClassed && isDivided)) && isOfOneDigit(parts, one)),
  )
  const [whole, ...others] = wrong
  return whole && others.every(one => one.value.eq(whole.value) && one.scale === whole.scale)
    ? [{ ...summedApart(whole, parts, true), isAgain: true, isOfDigits: true }]
    : []
}

/** What was told before in the paragraph, or in the one before it, and what is summed up behind. */
function wholesOf(context: AuditContext, first: Figure, last: Figure): readonly Figure[] {
  const { text } = context
  const isAlike = (one: Figure) =>
    one.family === first.family &&
    (one.unit.at(-1) === first.unit.at(-1) || one.family === 'units') &&
    one.depth <= first.depth &&
    isAddable(one) &&
    !isChange(text, one)
  const clauseOf = ({ start }: Figure) =>
    text.slice(clauseStart(text, Math.max(0, start - LONGEST_LEAD), start), start)
  const before = figuresIn(context, [paragraphStart(context, first.start, 1), first.start])
  const behind = figuresIn(context, [last.end, paragraphEnd(context, last.end, 1)])
  return [
    ...before.filter(one => isAlike(one) && !NO_WHOLE.test(clauseOf(one))),
    ...behind.filter(one => isAlike(one) && sumWords.test(clauseOf(one))),
  ]
}

/** Some of the parts make one of the wholes, or all of them make anything that is told around them. */
function isExplained(
  context: AuditContext,
  parts: readonly Part[],
  wholes: readonly Figure[],
): boolean {
  const [first, last] = [parts[0]?.figure, parts.at(-1)?.figure]
  if (!first || !last) return true
  const around = figuresIn(context, [
    paragraphStart(context, first.start, 1),
    paragraphEnd(context, last.end, 1),
  ]).filter(one => one.family === first.family)
  const sum = sumOf(parts.map(({ figure }) => intervalOf(figure)))
  return (
    around.some(one => meet(sum, intervalOf(one))) ||
    wholes.some(one =>
      parts.some(
        (_, at) => addsUp(parts.slice(0, at + 1), one) || addsUp(parts.slice(at), one),
      ),
    )
  )
}
