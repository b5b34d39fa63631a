import { conceptsIn, kindOf, meaningsOf, people } from '../../lexicon/concepts.ts'
import { collect } from '../../structure/collect.ts'
import { isReordered } from '../../structure/digit-slips.ts'
import {
  digitsOfBoth,
  type Figure,
  intervalOf,
  meet,
  printed,
  summed,
} from '../../structure/figures.ts'
import { once } from '../../structure/once.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, figuresIn, paragraphStart, sentenceAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { restOf } from './counted/readings.ts'
import { mayBeOneTime, whenTold } from './counted/when.ts'
import { mayBeOnePlace, wholePlaceIn } from './counted/where.ts'

/** How many places, and how many people they have: 民办3所1350人; 3所民办高中，计划1350人. */
interface Pair {
  count: Figure
  value: Figure
  /** What the places are called, before and behind their number. */
  name: ReadonlySet<string>
  /** Of whom the value is, as far as it is said beside it. */
  whose: ReadonlySet<string>
  /** 报到: what is said between the two and not understood. */
  rest: string
}

const LONGEST_GAP = 14
const LONGEST_NOUN = 6
const FEWEST_DIGITS = 3
const JOINT = /^[^。；;\n\d（）()]*$/
/** What is between them is said of some, of each, of a change or of another time. */
const SET_APART =
  /其中|其余|另|每|均|各|增|减|占|比|约|近|超|原|上年|去年|明年|来年|下一?学?年|拟|将|新增|缺/
const BATCH = /[首前]批|第[一二三四五]批/
const PLANNED = '计划'

/**
 * 共招生7560人，其中公办9所6210人、民办3所1350人。……3所民办高中，计划1530人: the same places with the same number of them, a part of a sum that holds,
 * and its digits in another order.
 */
export function pairsRetold(context: AuditContext): Observation[] {
  return collect([...pairsByKey(context).values()], pairs =>
    pairs.flatMap((again, at) => {
      const first = pairs.slice(0, at).find(one => isSlip(context, one, again))
      return first ? [tell(context, first, again)] : []
    }),
  )
}

/** By the number of places and the digits of what they have; a list of many of one kind says nothing. */
function pairsByKey(context: AuditContext): ReadonlyMap<string, Pair[]> {
  const found = new Map<string, Pair[]>()
  for (const pair of pairsOf(context)) {
    const { count, value } = pair
    const digits = [...value.value.toFixed().replace('.', '')].sort().join('')
    const key = [count.value.toFixed(), count.unit, digits].join()
    found.set(key, [...(found.get(key) ?? []), pair].slice(0, MOST_ALIKE))
  }
  return found
}

const pairsOf = once((context: AuditContext): readonly Pair[] =>
  context.figures.flatMap((count, at) => {
    const value = context.figures[at + 1]
    if (!value || count.family !== 'units' || value.family !== 'people') return []
    return pairOf(context, count, value) ?? []
  }),
)

const MOST_ALIKE = 6

function pairOf({ text }: AuditContext, count: Figure, value: Figure): Pair | null {
  const gap = text.slice(count.end, value.start)
  if (gap.length > LONGEST_GAP || !JOINT.test(gap) || count.approximate || value.approximate)
    return null
  const from = Math.max(clauseStart(text, 0, count.start), count.start - LONGEST_GAP)
  const before = text.slice(from, count.start)
  if (SET_APART.test(gap) || SET_APART.test(before.replace(/^其中/, ''))) return null
  const noun = /^\p{Script=Han}*/u.exec(gap)?.[0] ?? ''
  const behind = text.slice(value.end, value.end + LONGEST_NOUN)
  const beside = gap.slice(noun.length) + (/^\p{Script=Han}*/u.exec(behind)?.[0] ?? '')
  return {
    count,
    value,
    name: new Set(placesIn(before.replace(/^.*[\d、]/s, '') + noun)),
    whose: new Set(meaningsOf(conceptsIn(noun + beside)).filter(one => people.has(one))),
    rest: restOf(gap, conceptsIn(gap)),
  }
}

/** 民办高中: of what owner, stage and kind. */
const placesIn = (words: string): string[] =>
  meaningsOf(conceptsIn(words).filter(({ role }) => role === 'head' || role === 'slice')).filter(
    one => !people.has(one),
  )

function isSlip(context: AuditContext, first: Pair, again: Pair): boolean {
  const { text } = context
  const [a, b] = [first.value, again.value]
  const [x, y] = digitsOfBoth(a, b)
  if (x.length < FEWEST_DIGITS || !isReordered(x, y)) return false
  const [from, to] = [a, b].map(({ start }) => sentenceAt(context, start)[0]) as [number, number]
  if (from === to || !isProved(context, first)) return false
  if (!mayBeOneTime(whenTold(context, a.start), whenTold(context, b.start))) return false
  const [here, there] = [text.slice(from, a.start), text.slice(to, b.start)]
  if (!mayBeOnePlace(wholePlaceIn(here), wholePlaceIn(there))) return false
  if (SET_APART.test(text.slice(again.count.end, b.start))) return false
  const batches = [here, there].map(words => BATCH.exec(words)?.[0])
  if (!batches.includes(undefined) && batches[0] !== batches[1]) return false
  if (there.includes(PLANNED) && !text.slice(0, a.start).includes(PLANNED)) return false
  return (
    areOfOneKind(first, again) &&
    isSpokenOf(context, [...again.name, ...again.whose], first) &&
    isSpokenOf(context, first.name, again) &&
    text.slice(paragraphStart(context, a.start), a.start).includes(again.rest) &&
    !context.figures.some(one => one !== b && one.family === b.family && isEqual(one, b))
  )
}

/** One kind is told of both, and none of another; where both say whose the values are, they are of the same. */
function areOfOneKind(a: Pair, b: Pair): boolean {
  const isTold = [...a.name].some(one => b.name.has(one) && (kindOf.has(one) || one === '幼儿园'))
  const isOpposed = [...a.name].some(
    one => !b.name.has(one) && [...b.name].some(other => areOpposed(one, other)),
  )
  const isOfOthers = a.whose.size > 0 && [...b.whose].some(one => !a.whose.has(one))
  return isTold && !isOpposed && !isOfOthers
}

/** What only one of them is called stands around the other: 民办3所 among 12所普通高中. */
function isSpokenOf(context: AuditContext, names: Iterable<string>, { value }: Pair): boolean {
  const [, end] = sentenceAt(context, value.start)
  const around = context.text.slice(paragraphStart(context, value.start), end)
  const heard = new Set(meaningsOf(conceptsIn(around)))
  return [...names].every(one => heard.has(one))
}

const areOpposed = (a: string, b: string) =>
  a !== b && kindOf.has(a) && kindOf.get(a) === kindOf.get(b)

const isEqual = (a: Figure, b: Figure) => meet(intervalOf(a), intervalOf(b))

/** 共招生7560人，其中公办9所6210人、民办3所1350人: with the others of its sentence it makes what was told before them. */
function isProved(context: AuditContext, { value }: Pair): boolean {
  const span = sentenceAt(context, value.start)
  const told = figuresIn(context, span).filter(({ family }) => family === value.family)
  const paired = pairsOf(context)
    .map(one => one.value)
    .filter(one => told.includes(one))
  return told.some(whole => {
    const parts = paired.filter(one => one.start > whole.start)
    return parts.length > 1 && parts.includes(value) && isEqual(whole, summed(parts))
  })
}

function tell({ text }: AuditContext, first: Pair, again: Pair): Observation {
  const said = ({ count, value }: Pair) => text.slice(count.start, value.end).replace(/\s+/g, '')
  const [a, b] = [first, again].map(({ value }) => printed(text, value))
  return {
    message: `前面写“${said(first)}”（与合计相符），后面写“${said(again)}”，数量不同`,
    spans: [first, again].map(({ count, value }) => [count.start, value.end]),
    computation: `${a} ≠ ${b}`,
    suggestion: '核对数值，两处改为一致；口径或时点不同的，分别注明',
  }
}
