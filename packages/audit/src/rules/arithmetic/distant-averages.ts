import { collect } from '../../structure/collect.ts'
import { type Figure, type Interval, intervalOf, meet } from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { once } from '../../structure/once.ts'
import { clauseStart } from '../../structure/series.ts'
import { powerOff } from '../../structure/slipped-values.ts'
import {
  type AuditContext,
  figuresIn,
  figuresWithin,
  matchesIn,
  paragraphAt,
  sentenceAt,
} from '../context.ts'
import { type Average, averageOf } from './averages/average-of.ts'

/** 生均 with what is averaged, where the words say it; a rate that was set is no average. */
const PER_PUPIL = /生均(?!公用|拨款|财政)([\p{Script=Han}]{0,14}?)(?:达到|达|为|是|有)?\s*$/u
const PER_PUPIL_WORD = /生均/g
const PUPILS =
  /^(?!.*(?:寄宿|住校|留守|随迁|残疾|困难|资助)).*(?:在校|在园)(?:学生|幼儿|\p{Script=Han}{0,2}生)?$/u
const NOT_A_TOTAL = /生均|人均|平均|每|标准|上年|去年|比|增|减|其中|新增|计划|缺/
const MEASURED = new Set(['平方米', '册', '台', '亩'])
const REACH = 600
/** A count as far off as this may still be the one meant. */
const FAR = 6_000
const MOST_BESIDE = 12
/** Two digits may divide out by chance. */
const FEWEST_DIGITS = 3
const WHOLE_NAME = 4

/** A printed 生均 and the amount it is of. */
interface Quoted {
  average: Figure
  amount: Figure
  allowed: Interval
}

/**
 * Averages whose amount and head count stand in different sentences, 校舍面积98.4万平方米……。在校生12.3万人，生均校舍面积
 * 8.60平方米, and contradict each other. The count is proved by another 生均 near it that divides out, or by the digits:
 * 31.32平方米 of 36000人 are 8.7 each as soon as 万 is put in.
 */
export const distantAverages = once((context: AuditContext): readonly Average[] => {
  const quoted = quotedIn(context)
  if (quoted.length === 0) return []
  const heads = headsIn(context)
  return collect(quoted, (one, at) => {
    const { average, amount, allowed } = one
    if (within(heads, average, FAR).some(of => meet(averageOf(amount, of), allowed))) return []
    const beside = quoted
      .slice(Math.max(0, at - MOST_BESIDE), at + MOST_BESIDE)
      .filter(one => one.average !== average && significant(one.average) >= FEWEST_DIGITS)
    const near = within(heads, average, REACH)
    const count =
      countMeant(context, average, near, beside) ??
      near.find(heads => near.length <= MOST_COUNTS && isOfAnotherUnit(one, heads))
    if (!count) return []
    const isBeside = [amount, count].every(
      one => one.start >= sentenceAt(context, average.start)[0],
    )
    return isBeside ? [] : [{ average, amount, heads: count, word: '生均', allowed }]
  })
})

/** Of more counts one may have these digits by chance. */
const MOST_COUNTS = 3
/** 万 that is not there. */
const LEAST_UNIT = 1e4
const FEWEST_TELLING = 2

const isOfAnotherUnit = ({ average, amount, allowed }: Quoted, heads: Figure): boolean =>
  [average, amount].every(one => significant(one) >= FEWEST_TELLING) &&
  (powerOff(allowed, averageOf(amount, heads)) ?? 0) >= LEAST_UNIT

/** The one count near an average that another average near it proves; of several, one beside it in its own paragraph. */
function countMeant(
  context: AuditContext,
  { start }: Figure,
  near: readonly Figure[],
  beside: readonly Quoted[],
): Figure | null {
  const isOne = near.every(one => isSameCount(one, near[0] as Figure))
  const [from, to] = paragraphAt(context, start)
  const telling = beside.filter(({ average: { start: at } }) =>
    isOne ? Math.abs(at - start) <= REACH : at >= from && at < to,
  )
  const proved = near.filter(count =>
    telling.some(({ amount, allowed }) => meet(averageOf(amount, count), allowed)),
  )
  const [first] = proved
  return first && proved.every(one => isSameCount(one, first)) ? first : null
}

const significant = ({ value, decimals }: Figure) =>
  value.toFixed(decimals).replace('.', '').replace(/^0+/, '').length

const isSameCount = (a: Figure, b: Figure) => a.value.eq(b.value) && a.scale === b.scale

const within = (figures: readonly Figure[], { start, end }: Figure, reach: number) =>
  figuresWithin(figures, [start - reach, end + reach])

function headsIn({ text, figures }: AuditContext): Figure[] {
  return figures.filter(
    one => one.family === 'people' && !one.approximate && PUPILS.test(labelOf(text, one)),
  )
}

function quotedIn(context: AuditContext): Quoted[] {
  const { text } = context
  const paragraphs = new Map(
    matchesIn(context, PER_PUPIL_WORD).map(({ index }) => {
      const span = paragraphAt(context, index)
      return [span[0], span] as const
    }),
  )
  return [...paragraphs.values()].flatMap(span =>
    collect(figuresIn(context, span), average => {
      if (!MEASURED.has(average.family) || average.approximate) return []
      const lead = text.slice(clauseStart(text, span[0], average.start), average.start)
      const topic = PER_PUPIL.exec(lead)?.[1]
      const amount = topic === undefined ? null : amountOf(context, average, topic)
      const allowed = intervalOf({ ...average, family: '' })
      return amount ? [{ average, amount, allowed }] : []
    }),
  )
}

/** 生均教学用房 is of the one 教学用房 of its paragraph, a bare 生均 of the one amount before it in its sentence. */
function amountOf(context: AuditContext, average: Figure, topic: string): Figure | null {
  const { text } = context
  const [start] =
    topic.length >= WHOLE_NAME
      ? paragraphAt(context, average.start)
      : sentenceAt(context, average.start)
  const all = figuresIn(context, [start, average.start]).filter(
    one =>
      one.family === average.family &&
      one.depth === average.depth &&
      !NOT_A_TOTAL.test(labelOf(text, one)),
  )
  // 教学用房63210平方米，生均6.44平方米；运动场馆104480平方米，生均…: a bare 生均 is of what stands right before it.
  const [last] = all.slice(-1)
  const isNext = last && /^[，,（(]\s*生均/.test(text.slice(last.end, average.start))
  if (isNext && topic === '' && !last.approximate) return last
  const named = topic.length >= 2 ? all.filter(one => isOf(labelOf(text, one), topic)) : all
  const [only] = named
  return only && named.length === 1 && !only.approximate ? only : null
}

/** 校舍建筑面积 and 校舍建筑; a short word is only what an amount begins with: 占地总面积. */
const isOf = (label: string, topic: string) =>
  topic.length >= WHOLE_NAME
    ? label.endsWith(topic) || label === `${topic}面积`
    : label.includes(topic)
