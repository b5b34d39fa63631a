import { Exact, type Span } from '@mingjian/model'
import { collect } from '../../../structure/collect.ts'
import {
  baseValue,
  type Figure,
  type Interval,
  intervalOf,
  meet,
} from '../../../structure/figures.ts'
import { quotientOf } from '../../../structure/intervals.ts'
import { once } from '../../../structure/once.ts'
import {
  type AuditContext,
  figuresIn,
  figuresWithin,
  paragraphAt,
  sentenceAt,
} from '../../context.ts'
import { wholesOf } from '../shares/pairs.ts'
import { heldDivisions } from '../whole-and-row.ts'
import { wordsOf } from './people-told.ts'

/** A printed average that does not follow from the one total and the one head count of its sentence. */
export interface Average {
  average: Figure
  amount: Figure
  heads: Figure
  /** 生均, 人均, 每校 … */
  word: string
  /** What the printed average stands for. */
  allowed: Interval
}

/** Which figures are averages, and where their totals stand. */
export interface Reading {
  wantedAt(context: AuditContext, figure: Figure): Wanted | null
  /** The total and the count in other sentences. */
  toldApart(context: AuditContext, wanted: Wanted, told: Told): Found | null
  /** What the heads may be counted together with. */
  jointHeads(context: AuditContext, found: Found): Figure[]
}

/** What of a paragraph may be a total, and what a head count. */
export interface Told {
  amounts: readonly Figure[]
  heads: readonly Figure[]
}

export interface Found {
  amount: Figure
  heads: Figure
  span: Span
}

/** Averages (or ratios of staff to pupils) that the totals beside them contradict. */
export function averagesOf(context: AuditContext, reading: Reading): Average[] {
  return collect(context.figures, average => {
    const wanted = average.approximate ? null : reading.wantedAt(context, average)
    if (!wanted) return []
    const allowed = wanted.isExact ? exactly(wanted.average) : rounded(wanted.average)
    const near = figuresIn(context, paragraphAt(context, average.start))
    // 保安由214名增至268名，平均每校2.1名: of what there is now.
    const now = (told: readonly Figure[]) => [
      ...new Set(told.map(one => levelsSince(context).get(one) ?? one)),
    ]
    const amounts = now(near.filter(one => wanted.isAmount(one, wordsOf(context, one))))
    const heads = now(near.filter(one => wanted.isHead(one, wordsOf(context, one))))
    const beside = spansAround(context, average).flatMap(span => {
      const only = (of: readonly Figure[], isMeant: (one: Figure) => boolean = () => false) => {
        const inside = figuresWithin(of, span).filter(
          one => !one.approximate && one.depth === average.depth,
        )
        if (inside.length === 1) return inside
        const meant = inside.filter(isMeant)
        if (meant.length === 1) return meant
        // 最大的一个班52人 behind an average of 45.2人 is no total; 高级职称97人，占25.1% are some of those counted.
        const whole = inside.filter(
          one =>
            one.end <= average.start && !IS_PART.test(context.text.slice(one.end, one.end + 3)),
        )
        if (whole.length === 1) return whole
        // 3.42亿元，由中央、省、市县分别负担…: what was divided, and none of its parts.
        const undivided = inside.filter(one => !partsTold(context).has(one))
        return undivided.length === 1 ? undivided : []
      }
      // 占地136万平方米，校舍41万平方米，生均校舍…: of several amounts the one that is averaged.
      const [amount] = only(amounts, one => isNamedBy(wanted.topic, wordsOf(context, one)))
      const [head] = only(heads.filter(one => isBesideIt(context, one, average)))
      return amount && head && amount !== head ? [{ amount, heads: head, span }] : []
    })[0]
    const found = beside ?? reading.toldApart(context, wanted, { amounts, heads })
    if (!found || !sharesTopic(wanted.topic, wordsOf(context, found.amount))) return []
    const { amount, span } = found
    const head = perHeads(found.heads, wanted)
    if (!wanted.belongs(amount, found.heads)) return []
    // A part of a sentence with its own total and count stands for itself.
    const isPart = span !== sentenceAt(context, average.start)
    // 资助1860人次、930名学生: what is given may be counted by how often it was.
    const times = near.filter(one => one.family === '人次' && head.family === 'people')
    const counted = isPart ? [found.heads] : heads
    const joint = reading.jointHeads(context, found)
    const fits = (isPart ? [amount] : amounts).some(a =>
      [...counted, ...joint, ...times].some(
        h => a !== h && meet(averageOf(a, perHeads(h, wanted)), allowed),
      ),
    )
    return fits
      ? []
      : [{ average: wanted.average, amount, heads: head, word: wanted.word, allowed }]
  })
}

/** Figures that make up another one, or are listed among it. */
const partsTold = once(
  (context: AuditContext): ReadonlySet<Figure> =>
    new Set([
      ...wholesOf(context).keys(),
      ...heldDivisions(context).flatMap(({ parts }) => parts.map(({ figure }) => figure)),
    ]),
)

/** What became of a value: 由214名增至268名. */
const levelsSince = once(
  ({ runs }: AuditContext): ReadonlyMap<Figure, Figure> =>
    new Map(
      runs.flatMap(({ level, previous, turn }) =>
        previous && turn && previous.start < level.start ? [[previous, level] as const] : [],
      ),
    ),
)

/** 25100人 are 251 times 每百名学生. */
const perHeads = (heads: Figure, { perHeads: count = 1 }: Wanted): Figure =>
  count === 1 ? heads : { ...heads, scale: heads.scale / count }

/** 平均每校3.9人；有场地的2011所: what is counted behind a half stop is something else. */
const isBesideIt = ({ text }: AuditContext, heads: Figure, average: Figure) =>
  heads.end <= average.start || !/[；;]/.test(text.slice(average.end, heads.start))

const IS_PART = /^[，,（(]?占/

/** Its part of the sentence, as far as 小学…；初中… goes, and the sentence. */
export function spansAround(context: AuditContext, { start, end }: Figure): Span[] {
  const sentence = sentenceAt(context, start)
  const { text } = context
  const from = Math.max(...[...'；;'].map(mark => text.lastIndexOf(mark, start) + 1), sentence[0])
  const stop = text.slice(end, sentence[1]).search(/[；;]/)
  const to = stop < 0 ? sentence[1] : end + stop
  return from === sentence[0] && to === sentence[1] ? [sentence] : [[from, to], sentence]
}

/** A quotient is rounded to its last digit, of people too. */
export function rounded(average: Figure): Interval {
  const { low, high } = intervalOf({ ...average, family: '' })
  return { low, high }
}

function exactly(rate: Figure): Interval {
  const value = baseValue(rate)
  return { low: value, high: value }
}

/** What one unit of the second takes of the first, in base units. */
export function averageOf(amount: Figure, heads: Figure): Interval {
  const a = intervalOf(amount)
  const h = intervalOf(heads)
  return h.low.lte(0) ? { low: new Exact(0), high: a.high } : quotientOf(a, h)
}

export interface Wanted {
  average: Figure
  word: string
  /** 每百名学生: how many heads the average is for. */
  perHeads?: number
  /** What is averaged: 公用经费, 校舍面积; empty when the words leave it open. */
  topic: string
  /** A rate that was set, and so has no rounding. */
  isExact: boolean
  /** Whether the one amount and the one head count are those of the average. */
  belongs(amount: Figure, heads: Figure): boolean
  isAmount(figure: Figure, words: string): boolean
  isHead(figure: Figure, words: string): boolean
}

/** 图书、藏书 are the same thing by two names. */
const BOOKS = /图书|藏书|馆藏|书籍/

/** 生均校舍 names 校舍建筑面积 among the areas. */
function isNamedBy(topic: string, words: string): boolean {
  return topic.length >= 2 && sharesTopic(topic, words)
}

/** 公用经费 is no 设备经费: what tells them apart stands first. */
function sharesTopic(topic: string, words: string): boolean {
  if (BOOKS.test(topic) && BOOKS.test(words)) return true
  return topic.length < 2 || words.includes(topic.slice(0, 2))
}
