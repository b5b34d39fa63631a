import { Exact } from '@mingjian/model'
import type { Figure } from '../../../structure/figures.ts'
import { middle } from '../../../structure/intervals.ts'
import { labelOf } from '../../../structure/labels.ts'
import { once } from '../../../structure/once.ts'
import { clauseStart } from '../../../structure/series.ts'
import { isSlippedQuotient } from '../../../structure/slipped-quotients.ts'
import {
  type AuditContext,
  figuresIn,
  figuresWithin,
  matchesIn,
  paragraphStart,
  sentenceAt,
} from '../../context.ts'
import {
  averageOf,
  averagesOf,
  type Found,
  spansAround,
  type Told,
  type Wanted,
} from './average-of.ts'
import { ALL_PUPILS, NOT_A_TOTAL, PUPILS, STAFF, stagesIn, wordsOf } from './people-told.ts'

export const RATIO =
  /(?:师生比|生师比|(?:与|和)[^，,。；;]{0,8}之?比例?|竞争比|报录比)(?:达到|达|为|是)?\s*$/

/** 师生比 that the head counts beside them contradict. */
export const staffRatios = once((context: AuditContext) =>
  averagesOf(context, { wantedAt: ratioAt, toldApart: ofOneStage, jointHeads }),
)

/** 专任教师962人，兼职教师214人，生师比15.85: those who are counted together with others of the staff, whole or by halves. */
export function jointHeads(
  context: AuditContext,
  { heads: head, span }: Pick<Found, 'heads' | 'span'>,
): Figure[] {
  const others = figuresIn(context, span).filter(
    one => one !== head && one.family === 'people' && STAFF.test(wordsOf(context, one)),
  )
  return others.flatMap(one =>
    PARTLY_COUNTED.map(share => ({
      ...head,
      value: head.value.plus(one.value.times(one.scale).times(share).div(head.scale)),
    })),
  )
}

const PARTLY_COUNTED = [1, 0.5]

/** A ratio of what is counted in a way of its own. */
export const CONVERTED = /折[合算]|标准学生|当量|半数|加权/

const convertedAt = once(
  (context: AuditContext): ReadonlySet<number> =>
    new Set(
      matchesIn(context, new RegExp(CONVERTED, 'g')).map(one => paragraphStart(context, one.index)),
    ),
)

/** Whether the paragraph around an offset speaks of such a way. */
export const isConverted = (context: AuditContext, at: number): boolean =>
  convertedAt(context).has(paragraphStart(context, at))

/** Where the paragraphs begin that speak of one stage at most. */
const ofOneStageAt = once(
  ({ text, segments }: AuditContext): ReadonlySet<number> =>
    new Set(
      segments.paragraphs
        .filter(span => new Set(stagesIn(text.slice(...span))).size <= 1)
        .map(([start]) => start),
    ),
)

/**
 * 在校学生5840人……。专任教师460人，生师比为…: the staff nearest before the ratio, and the one number of all pupils told
 * before them. Where several stages are told of, both have to be of that of the ratio.
 */
function ofOneStage(
  context: AuditContext,
  { average }: Wanted,
  { amounts, heads }: Told,
): Found | null {
  const { text } = context
  const [part] = spansAround(context, average)
  const isBefore = (one: Figure) => one.end <= average.start && one.depth === average.depth
  const head = part && figuresWithin(heads, part).findLast(isBefore)
  if (!head || head.approximate || isConverted(context, average.start)) return null
  const isOfStaff = text.slice(head.end, average.start).includes('教职工')
  if (!isOfStaff && wordsOf(context, head).includes('教职工')) return null
  const clause = text.slice(clauseStart(text, part[0], average.start), average.start)
  const stages = stagesIn(`${labelOf(text, head)}${clause}`)
  const isOneStage = ofOneStageAt(context).has(paragraphStart(context, average.start))
  const all = amounts.filter(one => {
    const label = labelOf(text, one)
    const isOfStage = isOneStage || stagesIn(label).some(stage => stages.includes(stage))
    return isBefore(one) && one.start < head.start && ALL_PUPILS.test(label) && isOfStage
  })
  const [amount, ...others] = all
  if (!amount || amount.approximate || others.length > 0) return null
  return isNear(average, amount, head)
    ? { amount, heads: head, span: sentenceAt(context, average.start) }
    : null
}

/** What is told farther off may be of others, unless a slip of the pen or a little is what parts it from the ratio. */
export function isNear(average: Figure, part: Figure, whole: Figure): boolean {
  const off = middle(averageOf(part, whole)).div(average.value).toNumber()
  const isClose = off < FARTHEST_OFF && off > 1 / FARTHEST_OFF
  return isClose || isSlippedQuotient({ said: average, part, whole, times: 1 })
}

const FARTHEST_OFF = 1.5

/** Of staff the words say which; 612人，与幼儿之比 is of those just counted. */
const KINDS_OF_STAFF = [/教职工/, /专任教师/, /保教人员/]

/** 生师比18.25: so many for each, without the one. */
const isPlainRatio = (text: string, { unit, start }: Figure): boolean =>
  unit === '' && PLAIN_RATIO.test(text.slice(Math.max(0, start - LONGEST_NAME), start))

const PLAIN_RATIO = /(?<![一-龥]与)(?:生师比|师生比)(?:达到|达|为|是)?\s*$/
const LONGEST_NAME = 10

function ratioAt(context: AuditContext, average: Figure): Wanted | null {
  const { text } = context
  if (
    !(average.ratio || isPlainRatio(text, average)) ||
    CONVERTED.test(text.slice(...sentenceAt(context, average.start)))
  )
    return null
  const start = clauseStart(text, Math.max(0, average.start - 30), average.start)
  const clause = text.slice(start, average.start)
  if (!RATIO.test(clause)) return null
  const isElided = /^\s*[与和]/.test(clause)
  const last = isElided
    ? figuresIn(context, [sentenceAt(context, average.start)[0], average.start]).at(-1)
    : undefined
  const said = last ? wordsOf(context, last) : clause
  const staff = KINDS_OF_STAFF.find(kind => kind.test(said)) ?? STAFF
  const stages = stagesIn(clause)
  return {
    average: average.value.lt(1) ? turned(text, average) : average,
    word: '',
    topic: '',
    isExact: false,
    // 小学……，初中师生比: of another stage than the counts.
    belongs: (amount, heads) =>
      [amount, heads].every(one => {
        const own = stagesIn(labelOf(text, one))
        return stages.length === 0 || own.every(stage => stages.includes(stage))
      }),
    isAmount: (one, words) =>
      one.family === 'people' && PUPILS.test(words) && !NOT_A_TOTAL.test(words),
    isHead: (one, words) =>
      one.family === 'people' && staff.test(words) && !NOT_A_TOTAL.test(words),
  }
}

/** 13.32:1 says the same as 1:13.32, and its digits are those of the first number. */
export function turned(text: string, ratio: Figure): Figure {
  const written =
    text
      .slice(ratio.start, ratio.end)
      .split(/[:：∶]/)[0]
      ?.trim() ?? ''
  const decimals = written.split('.')[1]?.length ?? 0
  return { ...ratio, value: new Exact(1).div(ratio.value), decimals, unit: '' }
}
