import { lastAt, type Span } from '@mingjian/model'
import { type Figure, intervalOf, printed, spanOf } from '../../structure/figures.ts'
import type { Member } from '../../structure/listings.ts'
import { type AuditContext, figuresIn, matchesIn, paragraphAt, partAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { columnsOf } from './columns-of.ts'
import { nameOf, plain } from './compared-names.ts'

/** 只有玉州区低于全市水平, 甲县、乙县高于全省平均: some of a list held against what all of them have. */
const HELD =
  /(?<names>[^，,。；;：:\n\d（）()]{2,40}?)(?<word>高于|低于|超过|多于|少于|不及|未达到|达不到)(?<whole>全[国省市县区州旗](?:的?(?:平均|总体|整体))?(?:水平|均值|平均数|值|数)?|(?:总体)?平均(?:水平|值|数))(?=[，,。；;、（(\n]|$)/gu
const ABOVE = /高|超|多/
const NOT_SAID = /增[幅速]|增长|将|力争|预计|除|均未|没有|并不|不再/
const WHOLE = /全[国省市县区州旗]|平均|总体/

/** One of those that are named is on the other side of the whole. */
export const membersAgainstWhole = (context: AuditContext): readonly Observation[] =>
  matchesIn(context, HELD).flatMap(match => observe(context, match) ?? [])

function observe(context: AuditContext, match: RegExpExecArray): Observation | null {
  const { names = '', word = '', whole = '' } = match.groups ?? {}
  const at = match.index
  if (partAt(context, at) === 'plans' || NOT_SAID.test(names)) return null
  const [start, end] = paragraphAt(context, at)
  const columns = columnsOf(context).filter(
    one => !one.isChange && one.start >= start && one.end <= at,
  )
  // Of several columns nobody can tell which is meant.
  const [column, ...more] = columns
  if (!column || more.some(one => one.start === column.start) || more.length > 0) return null
  const named = column.members.filter(({ name }) => namesIt(names, name))
  const reference = wholeOf(context, [start, end], column.members, whole)
  if (!reference) return null
  const wrong = named.find(({ figure }) => isOnOtherSide(figure, reference, ABOVE.test(word)))
  if (!wrong || isOfLonger(names, wrong, column.members)) return null
  const [a, b] = [wrong.figure, reference].map(one => printed(context.text, one))
  const isAbove = ABOVE.test(word)
  return {
    message: `${wrong.name}${a}${isAbove ? '小于' : '大于'}${b}，与“${word}${whole}”相反`,
    spans: [spanOf(wrong.figure), spanOf(reference), [at, at + match[0].length]],
    computation: `${a} ${isAbove ? '<' : '>'} ${b}`,
    suggestion: '核对两个数和比较用词',
  }
}

const namesIt = (words: string, name: string) => words.includes(name) || words.includes(plain(name))

/** 实验小学 names no 小学. */
const isOfLonger = (words: string, { name }: Member, members: readonly Member[]): boolean =>
  members.some(one => one.name !== name && one.name.includes(name) && words.includes(one.name))

/** The one value of the paragraph that is told of all of them, or of the larger place. */
function wholeOf(
  context: AuditContext,
  span: Span,
  members: readonly Member[],
  whole: string,
): Figure | null {
  const [first] = members
  const place = /全./.exec(whole)?.[0]
  const found = figuresIn(context, span).filter(one => {
    if (!first || one.family !== first.figure.family || one.unit !== first.figure.unit) return false
    if (one.approximate || one.ratio || members.some(({ figure }) => figure === one)) return false
    const name = nameInClause(context, one)
    return WHOLE.test(name) && (!place || name.includes(place)) && !/上年|去年/.test(name)
  })
  const [only, other] = found
  return only && !other ? only : null
}

/** 今年全市…比例为92.7%: all that leads to it behind the figure before. */
function nameInClause(context: AuditContext, figure: Figure): string {
  const { text, figures } = context
  const last = figures[lastAt(figures, figure.start - 1, one => one.start)]
  const lead = text.slice(Math.max(last?.end ?? 0, figure.start - LONGEST_NAME), figure.start)
  return lead.replace(/^.*[。；;\n]/s, '') || nameOf(context, figure)
}

const LONGEST_NAME = 36

function isOnOtherSide(one: Figure, reference: Figure, isAbove: boolean): boolean {
  const [a, b] = [intervalOf(one), intervalOf(reference)]
  return isAbove ? a.high.lt(b.low) : a.low.gt(b.high)
}
