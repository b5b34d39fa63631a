import { lastAt } from '@mingjian/model'
import { baseValue, type Figure, intervalOf, printed, spanOf } from '../../structure/figures.ts'
import { hanNumber } from '../../structure/markers.ts'
import { itemsAt } from '../../structure/named-columns.ts'
import { type AuditContext, matchesIn, sentenceAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'

/** 超过20%的, 90%以上的: those beyond a bound, who are listed next. */
const WORD =
  /(?<above>超过|高于|突破|不低于|不少于|多于|大于|达到|达)|(?<below>低于|不足|不到|小于|少于|不超过|未达到|未达|达不到)|在(?=\d)/g
const UPPER = /^(?:及|或)?(?:以上|及以上)/
const LOWER = /^(?:及|或)?(?:以下|以内)/
/** 的有4个市，依次为: they are counted or named, and nothing else is said of them. */
const LISTED =
  /^(?:及|或)?(?:以上|以下|以内)?的(?:分别|依次)?(?:\p{Script=Han}{0,8}?)(?:[共仅只]?有|为|是|包括|[：:])?(?:(?<count>\d{1,3}|[一二两三四五六七八九十]{1,3})[个所家项]\p{Script=Han}{0,6})?(?:[，,：:（(]|[，,]?(?:分别|依次|即)?(?:[为是])?[：:]?)*\p{Script=Han}{2,16}[为是：:（(]?$/u

/** A member of such a list that is on the other side of the bound. */
export const outsideTheirBound = (context: AuditContext): readonly Observation[] =>
  matchesIn(context, WORD).flatMap(match => observe(context, match) ?? [])

function observe(context: AuditContext, match: RegExpExecArray): Observation | null {
  const { text, figures } = context
  const from = match.index + match[0].length
  const at = lastAt(figures, from, one => one.start)
  const bound = figures[at]
  if (bound?.start !== from || bound.ratio || bound.depth > 0) return null
  const behind = text.slice(bound.end, bound.end + 3)
  const { above, below } = match.groups ?? {}
  if (!above && !below && !UPPER.test(behind) && !LOWER.test(behind)) return null
  const isAbove = LOWER.test(behind) ? false : UPPER.test(behind) ? true : above !== undefined
  const [, stop] = sentenceAt(context, from)
  const first = firstListed(context, at)
  const lead = first ? LISTED.exec(text.slice(bound.end, first.start)) : null
  if (!first || !lead || first.end > stop) return null
  const members = itemsAt(text, figures, figures.indexOf(first, at)).filter(
    ({ figure }) => figure.end <= stop,
  )
  const count = lead.groups?.count ?? countBetween(text, bound, first)
  if (count && numberOf(count) !== members.length) return null
  const wrong = members.find(({ figure }) => isOutside(figure, bound, isAbove))
  if (!wrong) return null
  const [a, b] = [wrong.figure, bound].map(one => printed(text, one))
  return {
    message: `${wrong.name}为${a}，${isAbove ? '小于' : '大于'}${b}，与“${text.slice(match.index, bound.end)}”不符`,
    spans: [spanOf(wrong.figure), [match.index, bound.end]],
    computation: `${a} ${isAbove ? '<' : '>'} ${b}`,
    suggestion: '核对各个数值和所说的界限',
  }
}

/** The first of the kind of the bound; how many they are may stand between. */
function firstListed({ figures }: AuditContext, at: number): Figure | undefined {
  const bound = figures[at] as Figure
  return figures
    .slice(at + 1, at + 3)
    .find(one => one.family === bound.family && one.unit === bound.unit)
}

const COUNT = /(\d{1,3}|[一二两三四五六七八九十]{1,3})[个所家项]/
const countBetween = (text: string, bound: Figure, first: Figure): string | undefined =>
  COUNT.exec(text.slice(bound.end, first.start))?.[1]

const numberOf = (written: string) => (/\d/.test(written) ? Number(written) : hanNumber(written))

function isOutside(one: Figure, bound: Figure, isAbove: boolean): boolean {
  const { low, high } = intervalOf(one)
  return isAbove ? high.lt(baseValue(bound)) : low.gt(baseValue(bound))
}
