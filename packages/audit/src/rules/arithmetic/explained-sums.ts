import { type Figure, type Interval, intervalOf, meet } from '../../structure/figures.ts'
import { minus, plus, quotientOf } from '../../structure/intervals.ts'
import { addsUp } from '../../structure/part-sums.ts'
import { type Part, plainParts } from '../../structure/parts.ts'
import { type AuditContext, figuresIn, paragraphAt, sentenceAt } from '../context.ts'

/** Parts, and what they make together. */
interface Sum {
  parts: readonly Part[]
  sum: Interval
}

/** Whether the text tells itself why parts do not make a whole: they are of another one, or not all of them. */
export const isExplained = (context: AuditContext, whole: Figure, sum: Sum): boolean =>
  [isOverlapTold, isSumOfAnother, isSumOfNamesakes, isShareTold, isWithTheNext].some(explains =>
    explains(context, whole, sum),
  )

/** 小学47所（含九年一贯制9所）,初中23所（含同样9所）,去除重复后共61所: some are of both. */
function isOverlapTold({ text }: AuditContext, whole: Figure, { parts }: Sum): boolean {
  const ends = [whole, ...parts.map(({ figure }) => figure)]
  const [from, to] = [
    Math.min(...ends.map(({ start }) => start)),
    Math.max(...ends.map(({ end }) => end)),
  ]
  return OVERLAP.test(text.slice(from, to))
}

const OVERLAP = /(?:去除|剔除|扣除|不含|除去|没有|不)重复|去重|重复(?:计算|统计|的)/

/** 招生3310人，比上年增加105人：研究生……: the parts are those of another figure of the paragraph, to which they add up. */
function isSumOfAnother(context: AuditContext, whole: Figure, { parts, sum }: Sum): boolean {
  const own = new Set(parts.map(part => part.figure))
  // 计划17000人，实录比计划多658人。其中…: the parts are of what was really done.
  const [from, to] = sentenceAt(context, whole.start)
  const beside = figuresIn(context, [from, to]).filter(
    one =>
      one.family === whole.family &&
      !own.has(one) &&
      MORE_OR_LESS.test(context.text.slice(Math.max(0, one.start - LONGEST_MORE), one.start)),
  )
  const isOfBoth = beside.some(one =>
    [plus, minus].some(combine => meet(sum, combine(intervalOf(whole), intervalOf(one)))),
  )
  if (isOfBoth) return true
  return figuresIn(context, paragraphAt(context, whole.start)).some(
    one => one.family === whole.family && !own.has(one) && meet(sum, intervalOf(one)),
  )
}

/** 累计支出6646万元：2021年预算2200万元，支出2106万元；…: the figures of one name add up, and the parts are of others. */
function isSumOfNamesakes(context: AuditContext, whole: Figure, { parts }: Sum): boolean {
  const { text } = context
  const nameOf = ({ start }: Figure) => text.slice(start - SHORTEST_NAME, start)
  const others = figuresIn(context, sentenceAt(context, parts[0]?.figure.start ?? 0)).filter(
    one => one !== whole && one.family === whole.family,
  )
  const names = new Set(others.map(nameOf))
  return [...names].some(name => {
    const namesakes = others.filter(one => nameOf(one) === name)
    const isAnother = parts.some(({ figure }) => !namesakes.includes(figure))
    return namesakes.length > 1 && isAnother && addsUp(plainParts(namesakes), whole)
  })
}

const SHORTEST_NAME = 2

/** 共192所（个）：小学63所，…，另有教学点37个: what is told next makes it up, whatever it is counted in. */
function isWithTheNext(context: AuditContext, whole: Figure, { parts, sum }: Sum): boolean {
  const last = parts.at(-1)?.figure
  if (!last) return false
  const [, stop] = sentenceAt(context, last.start)
  const next = figuresIn(context, [last.end, stop]).find(one => one.family === whole.family)
  return (
    next !== undefined &&
    /另|还/.test(context.text.slice(last.end, next.start)) &&
    meet(plus(sum, intervalOf(next)), intervalOf(whole))
  )
}

const MORE_OR_LESS = /(?:多|少|超|超出|超额|短缺)(?:了|出)?$/
const LONGEST_MORE = 4

/** 随迁子女24860人，公办就读22871人、民办1613人，合计占98.49%: the text says itself that these are not all of them. */
function isShareTold(context: AuditContext, whole: Figure, { parts, sum }: Sum): boolean {
  const share = quotientOf(sum, intervalOf(whole), 100)
  const last = parts.at(-1)?.figure.end ?? whole.end
  return figuresIn(context, [whole.end, last + FARTHEST_SHARE]).some(
    one => one.family === 'percent' && one.decimals > 0 && meet(share, intervalOf(one)),
  )
}

/** How far behind its parts their share of the whole may stand. */
const FARTHEST_SHARE = 40
