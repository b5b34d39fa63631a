import { lastAt, type Span } from '@mingjian/model'
import { type Figure, intervalOf, printed, spanOf } from '../../structure/figures.ts'
import type { Member } from '../../structure/listings.ts'
import { type AuditContext, figuresIn, matchesIn, paragraphAt, partAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { columnsOf } from './columns-of.ts'
import { nameOf, plain } from './compared-names.ts'

const SIDE = '高于|低于|超过|超出|多于|少于|不及|不足|未达到?|达不到|不低于|不超过'
const OF_ALL =
  '全[国省市县区州旗](?:的?(?:平均|总体|整体))?(?:水平|均值|平均数|值|数|分)?|(?:总体)?平均(?:水平|值|数|分)'
/** 只有玉州区低于全市水平, 甲县、乙县高于全省平均: some of a list held against what all of them have. */
const NAMED_FIRST = new RegExp(
  `(?<names>[^，,。；;：:\\n\\d（）()]{2,40}?)(?<word>${SIDE})(?<whole>${OF_ALL})(?=[，,。；;、（(\\n]|$)`,
  'gu',
)
/** 高于全市平均的有武邑县、桃城区, 低于90%的乡镇只有石门乡一个: named behind what they are held against. */
const NAMED_BEHIND = new RegExp(
  `(?<word>${SIDE})(?:(?<whole>${OF_ALL})|(?<bound>\\d[\\d.,]*\\s*[^\\d，,。；;：:\\n的]{0,4}))的(?:[^，,。；;：:\\n\\d有为是]{0,8}?)(?:[只仅共]?有|为|是|包括)(?:\\d{1,2}[个所]，?)?[：:]?(?<names>[^，,。；;：:\\n\\d（）()]{2,40})(?=[，,。；;\\n]|$)`,
  'gu',
)
const ABOVE = /^(?:[高超多]|不低于)/
const NOT_SAID = /增[幅速]|增长|将|力争|预计|除|均未|没有|并不|不再/
const WHOLE = /全[国省市县区州旗]|平均|总体/

/** One of those that are named is on the other side of the whole. */
export const membersAgainstWhole = (context: AuditContext): readonly Observation[] =>
  [NAMED_FIRST, NAMED_BEHIND].flatMap(pattern =>
    matchesIn(context, pattern).flatMap(match => observe(context, match) ?? []),
  )

function observe(context: AuditContext, match: RegExpExecArray): Observation | null {
  const { names = '', word = '', whole = '', bound } = match.groups ?? {}
  const at = match.index
  if (partAt(context, at) === 'plans' || NOT_SAID.test(names)) return null
  const [start, end] = paragraphAt(context, at)
  const columns = columnsOf(context).filter(
    one =>
      !one.isChange &&
      one.end <= at &&
      (one.start >= start || context.text.slice(one.end, start).trim() === ''),
  )
  // Of several columns nobody can tell which is meant.
  const [column, ...more] = columns
  if (!column || more.some(one => one.start === column.start) || more.length > 0) return null
  const named = column.members.filter(({ name }) => namesIt(names, name))
  const reference = bound
    ? boundAt(context, match, bound, column.members)
    : wholeOf(context, [start, end], column.members, whole)
  if (!reference) return null
  const wrong = named.find(({ figure }) => isOnOtherSide(figure, reference, ABOVE.test(word)))
  if (!wrong || isOfLonger(names, wrong, column.members)) return null
  const [a, b] = [wrong.figure, reference].map(one => printed(context.text, one))
  const isAbove = ABOVE.test(word)
  return {
    message: `${wrong.name}${a}${isAbove ? '小于' : '大于'}${b}，与“${word}${whole || bound}”相反`,
    spans: [spanOf(wrong.figure), spanOf(reference), [at, at + match[0].length]],
    computation: `${a} ${isAbove ? '<' : '>'} ${b}`,
    suggestion: '核对两个数和比较用词',
  }
}

const namesIt = (words: string, name: string) => words.includes(name) || words.includes(plain(name))

/** 实验小学 names no 小学. */
const isOfLonger = (words: string, { name }: Member, members: readonly Member[]): boolean =>
  members.some(one => one.name !== name && one.name.includes(name) && words.includes(one.name))

/** The bound itself, of the unit of the values. */
function boundAt(
  context: AuditContext,
  { index, 0: words }: RegExpExecArray,
  bound: string,
  [first]: readonly Member[],
): Figure | null {
  const start = index + words.indexOf(bound)
  const figure = context.figures[lastAt(context.figures, start, one => one.start)]
  if (figure?.start !== start || !first || figure.ratio) return null
  return isOfOneUnit(figure, first.figure) ? { ...figure, approximate: false } : null
}

/** The cells of a table have no unit of their own. */
const isOfOneUnit = (one: Figure, { family, unit }: Figure): boolean =>
  unit === '' || (one.family === family && one.unit === unit)

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
    if (!first || !isOfOneUnit(one, first.figure)) return false
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
