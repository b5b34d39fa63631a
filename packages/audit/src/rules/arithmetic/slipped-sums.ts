import type { Span } from '@mingjian/model'
import { partialLeads, sumWords, traits } from '../../lexicon/divisions.ts'
import { collect } from '../../structure/collect.ts'
import { addedIn, type Division, summedApart } from '../../structure/divisions.ts'
import {
  areExclusive,
  isClosed,
  isOfOneClass,
  isPartition,
} from '../../structure/exclusive-parts.ts'
import { type Figure, intervalOf, meet, sizeOf } from '../../structure/figures.ts'
import { sumOf } from '../../structure/intervals.ts'
import { commonEnding, labelOf } from '../../structure/labels.ts'
import {
  addsUp,
  isNearBySize,
  isOfOneDigit,
  isSlippedSum,
  isTurnedPart,
  isTurnedSum,
} from '../../structure/part-sums.ts'
import type { Part } from '../../structure/parts.ts'
import { isAddable, isChange, type Member, rowsOf } from '../../structure/rows.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, figuresIn, paragraphEnd, paragraphStart } from '../context.ts'

/** Two parts make many sums, and prove something only right behind what they are of. */
const FEWEST_PARTS = 2
const FEWEST_APART = 3
/** More figures that come near by size leave open which of them is meant. */
const MOST_WHOLES = 4
/** 从年龄看, 按学段分: what follows is how all of it is divided. */
const BY_KIND =
  /(?:[从按以依][^，,。；;：:\d]{1,10}|分[^，,。；;：:\d]{1,6})[看分计]?(?:为|是)?\s*[，,：:][^，,。；;：:\d]*$|(?:[:：]|即|分别为?|分担|承担|包括|[组构]成[是为]?)[，,]?[^，,。；;：:\d]*$/
/** 学校327所：⏎城区86所⏎… */
const LINES_BELOW = /[:：]\s*\n[^，,。；;：:\d]*$/
/** 分别建成112间、94间: told in the order of their names. */
const IN_ORDER = /(?:分别|依次)[^，,。；;：:\d]*$/
const STOP = /[。；;]/
/** The line between may only open the list: 其中：. */
const BACK = 2
const NO_WHOLE = /其中|上年|去年|同期|比|每|均|以上$/
const LONGEST_LEAD = 40
const LONGEST_LINE = 40

/**
 * 专任教师2936人，…；从学历看，…；从年龄看，35岁及以下1015人、…: a row that makes, but for a slip of the pen, something told before it in its
 * paragraph or summed up behind it, however far off and whatever is told in between. That the digits are nearly those of
 * the sum stands for the words that would have to bind both.
 */
export function slippedSums(context: AuditContext): Division[] {
  return [...rowsOfSentences(context), ...rowsOfLines(context)].flatMap(row => {
    const found = divided(context, row)
    return found.length > 0 ? found : divided(context, row.slice(1), row[0]?.figure)
  })
}

function rowsOfSentences(context: AuditContext): (readonly Member[])[] {
  const { text, segments } = context
  return collect(segments.sentences, span => {
    const figures = figuresIn(context, span)
    return figures.length < FEWEST_PARTS
      ? []
      : rowsOf(text, span, addedIn(text, span, figures))
          .map(upToSum)
          .filter(row => row.length >= FEWEST_PARTS)
  })
}

/** What is summed up behind a row is none of it. */
function upToSum(row: readonly Member[]): readonly Member[] {
  const end = row.findIndex(({ label }, at) => at > 0 && sumWords.test(label))
  return end < 0 ? row : row.slice(0, end)
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
    if (open[0]?.figure.family !== member.figure.family) {
      open = []
      rows.push(open)
    }
    open.push(member)
  }
  return rows.filter(row => row.length >= FEWEST_APART)
}

/** 校舍改造 725.6: the unit is told above the lines. */
const isCell = (text: string, { start, end, unit, decimals }: Figure, span: Span): boolean =>
  unit === '' &&
  decimals > 0 &&
  /^\s*\p{Script=Han}+\s+$/u.test(text.slice(span[0], start)) &&
  text.slice(end, span[1]).trim() === ''

function memberOnLine(context: AuditContext, span: Span): Member | null {
  if (span[1] - span[0] > LONGEST_LINE) return null
  const told = figuresIn(context, span).filter(one => one.family !== 'percent')
  const [figure] = told
  if (!figure || told.length > 1 || figure.depth > 0) return null
  if (!isAddable(figure) && !isCell(context.text, figure, span)) return null
  const label = context.text.slice(span[0], figure.start).trim()
  return label === '' || sumWords.test(label) || partialLeads.test(label)
    ? null
    : { figure, label, joint: '；', times: 1 }
}

/** The sums of a row, or of all but its first, which is then the whole. */
function divided(context: AuditContext, row: readonly Member[], head?: Figure): Division[] {
  if (row.length < FEWEST_PARTS) return []
  const { text } = context
  const parts = row.map(({ figure, label, times }) => ({ figure, label, times }))
  const [first, last] = [row[0]?.figure, row.at(-1)?.figure]
  if (!first || !last) return []
  // The name of the first part may hold numbers: 35岁及以下.
  const opening = text.slice(Math.max(0, first.start - LONGEST_LEAD), first.start)
  const lead = opening.slice(0, opening.lastIndexOf(parts[0]?.label ?? ''))
  const isInOrder = IN_ORDER.test(opening)
  if (!isInOrder && new Set(parts.map(one => one.label)).size < parts.length) return []
  const mayLack = partialLeads.test(opening.split(STOP).at(-1) ?? '')
  const isNext = (one: Figure) =>
    parts.length >= FEWEST_APART ||
    isRightBefore(text, one, first.start) ||
    (one === head && isPartition(parts))
  const wholes = wholesOf(context, first, last).filter(
    one =>
      (!head || one === head) &&
      isNearBySize(parts, one) &&
      isNext(one) &&
      isOfNoun(labelOf(text, one), parts),
  )
  if (wholes.length === 0 || wholes.length > MOST_WHOLES) return []
  if (isExplained(context, parts, wholes)) return []
  const isClassed = isPartition(parts) || (isOfOneClass(parts) && areExclusive(parts))
  const isDivided = BY_KIND.test(lead)
  const isBelow = LINES_BELOW.test(lead)
  // 小学120所，初中80所、高中30所: the first of a row may be one of it, and only turned digits tell.
  const isOneOfRow =
    head !== undefined && !isRightBefore(text, head, first.start) && !isPartition(parts)
  const isLong = parts.length >= FEWEST_APART && !mayLack && !isOneOfRow
  const isAll = isClassed || (isDivided && !parts.some(({ label }) => traits.test(label)))
  const wrong = wholes.filter(
    one =>
      isTurnedSum(parts, one) ||
      (isLong && (isAll || one.start > last.start) && isSlippedSum(parts, one)) ||
      (isLong &&
        isClosed(parts) &&
        isRightBefore(text, one, first.start) &&
        isTurnedPart(parts, one)) ||
      (isLong &&
        (isBelow || (isClassed && isDivided) || isInRatio(text, parts)) &&
        isOfOneDigit(parts, one)),
  )
  const [whole, ...others] = wrong
  return whole && others.every(one => one.value.eq(whole.value) && one.scale === whole.scale)
    ? [{ ...summedApart(whole, parts, true), isAgain: true, isOfDigits: true }]
    : []
}

/** 15600名从业人员中，专职6240人: nothing but who they are stands between. */
const isRightBefore = (text: string, whole: Figure, start: number) =>
  whole.end <= start && AMONG_THEM.test(text.slice(whole.end, start))
const AMONG_THEM = /^\p{Script=Han}{0,12}(?:中[，,：:]?|[：:])\p{Script=Han}{1,12}$/u

/** 补充教师534名 is no sum of 培训教师: what all of the parts are called, the whole is called, too. */
function isOfNoun(label: string, parts: readonly Part[]): boolean {
  const noun = commonEnding(parts.map(one => one.label))
  return noun.length < LONGEST_UNTOLD || label === '' || label.endsWith(noun)
}

/** So long an ending says what is counted, a shorter one is easily left out: 类, 教师. */
const LONGEST_UNTOLD = 3

/** 按6:3:1分担，中央1470万元、省735万元、县245万元: as many as the ratio has, and all but one of them as large as it says. */
function isInRatio(text: string, parts: readonly Part[]): boolean {
  const start = parts[0]?.figure.start ?? 0
  const told = RATIO.exec(text.slice(Math.max(0, start - LONGEST_REACH), start))?.[0]
  const terms = told?.split(/[:：∶]/).map(Number) ?? []
  if (terms.length !== parts.length) return false
  const each = parts.map(({ figure }, at) => sizeOf(figure) / (terms[at] ?? 1))
  return each.some(
    unit => each.filter(one => Math.abs(one / unit - 1) < ROUNDED).length >= parts.length - 1,
  )
}

const RATIO = /\d+(?:\.\d+)?(?:\s*[:：∶]\s*\d+(?:\.\d+)?){2,}(?![\s\S]*\d[:：∶]\d)/
const LONGEST_REACH = 80
const ROUNDED = 0.01

/** What was told before in the paragraph, or in the one before it, and what is summed up behind. */
function wholesOf(context: AuditContext, first: Figure, last: Figure): readonly Figure[] {
  const { text } = context
  const isAlike = (one: Figure) =>
    familyOf(one) === familyOf(first) &&
    one.depth <= first.depth &&
    (isAddable(one) || (one.unit === '' && first.unit === '' && one.decimals > 0)) &&
    !isChange(text, one)
  const clauseOf = ({ start }: Figure) =>
    text.slice(clauseStart(text, Math.max(0, start - LONGEST_LEAD), start), start)
  const before = figuresIn(context, [paragraphStart(context, first.start, BACK), first.start])
  const behind = figuresIn(context, [last.end, paragraphEnd(context, last.end, 1)])
  return [
    ...before.filter(one => isAlike(one) && !NO_WHOLE.test(clauseOf(one))),
    ...behind.filter(one => isAlike(one) && sumWords.test(clauseOf(one))),
  ]
}

/** 6352人 and 19850人次: heads, those of who come twice among them. */
const familyOf = ({ family }: Figure) => (family === '人次' ? 'people' : family)

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
      parts.some((_, at) => addsUp(parts.slice(0, at + 1), one) || addsUp(parts.slice(at), one)),
    )
  )
}
