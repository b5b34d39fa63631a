import { lastAt, type Severity } from '@mingjian/model'
import {
  announcing,
  asides,
  choosingVerbs,
  deedsOfOthers,
  marks,
  measureNouns,
  partialLeads,
} from '../../lexicon/divisions.ts'
import { isComplete, isPair } from '../../structure/complete-parts.ts'
import { type Division, readDivisions } from '../../structure/divisions.ts'
import {
  areExclusive,
  isClosed,
  isExhaustive,
  isOfKinds,
  isOfOneClass,
  isOfOneForm,
  isOneOfThem,
  isPartition,
  overlappingOf,
} from '../../structure/exclusive-parts.ts'
import { digitsOf, type Figure, type Interval, intervalOf, meet } from '../../structure/figures.ts'
import { quotientOf } from '../../structure/intervals.ts'
import { labelOf } from '../../structure/labels.ts'
import { once } from '../../structure/once.ts'
import {
  addsUp,
  hasSwappedDigits,
  hasTurnedDigits,
  isDifference,
  isOfOneDigit,
  isSlipOfSum,
  isTurnedPart,
  prefixSums,
} from '../../structure/part-sums.ts'
import type { Part } from '../../structure/parts.ts'
import { type AuditContext, figuresWithin, paragraphStart, sentenceAt } from '../context.ts'
import { slippedUnit, slippedWholeUnit } from '../unit/part-in-another-unit.ts'
import { againSums } from './again-sums.ts'
import { itemSums } from './item-sums.ts'
import { kindSums } from './kind-sums.ts'
import { laterSums } from './later-sums.ts'
import { placeSums } from './place-sums.ts'
import { restSums } from './rest-sums.ts'
import { slippedSums } from './slipped-sums.ts'
import { spreadSums } from './spread-sums.ts'
import { stageSums } from './stage-sums.ts'
import { yearSums } from './year-sums.ts'

/** The divisions of every sentence, in text order. */
export const divisionsOf = once((context: AuditContext): readonly Division[] => {
  const { text, figures, segments } = context
  return segments.sentences.flatMap((span, at) => {
    const start = paragraphStart(context, span[0])
    const before = segments.sentences
      .slice(Math.max(0, at - FARTHEST_BACK), at)
      .filter(one => one[0] >= start)
      .map(one => figuresWithin(figures, one))
    return readDivisions(text, span, figuresWithin(figures, span), before)
  })
})

/** So many sentences back a whole may stand. */
const FARTHEST_BACK = 3

/** How far a sum may be off, as a share of the whole, to be meant as the whole. */
const CLOSE = 0.05
/** The same where all parts are announced, or said to be summed up. */
const ANNOUNCED_CLOSE = 0.3
const SUMMED_CLOSE = 0.2
/** The same for a bracket behind a noun, which may hold a choice. */
const ASIDE_CLOSE = 0.12
/** The same where a single digit makes the difference. */
const SLIP_CLOSE = 0.15
const FEWEST_UNPAIRED = 3

/** Those that add up. */
export const heldDivisions = once((context: AuditContext) => everyDivision(context).filter(holds))

/** Divisions that do not add up, unless another one of the same whole does. */
export const judgeDivisions = once((context: AuditContext): readonly JudgedDivision[] => {
  const all = everyDivision(context)
  const placeOf = (one: Division) =>
    one.isOfDigits
      ? rowOf(one)
      : `${one.whole.start} ${sentenceAt(context, one.parts[0]?.figure.start ?? 0)[0]} ${one.isAgain ?? false}`
  const holding = heldDivisions(context)
  const held = new Set(holding.flatMap(one => [placeOf(one), rowOf(one)]))
  const proved = holding.map(({ parts }) => new Set(parts.map(part => part.figure)))
  const open = all
    .filter(one => !held.has(placeOf(one)) && !held.has(rowOf(one)))
    // 合计4872万元：246万元、2318万元、1094万元…: parts of a whole that adds up are not divided by one of them.
    .filter(
      ({ whole, parts }) =>
        !proved.some(row => row.has(whole) && parts.every(part => row.has(part.figure))),
    )
    .flatMap(one => {
      const unequal = judgeDivision(context, one)
      const { whole, isAgain = false } = one
      const { isOfDigits } = one
      return unequal
        ? [{ whole, isAgain, isOfDigits, place: placeOf(one), row: rowOf(one), unequal }]
        : []
    })
    .filter(
      // What a row proves to be one of its parts divides none of the others.
      ({ whole, unequal }, _, found) =>
        !found.some(one => one.isOfDigits && isWithin(one.unequal, whole, unequal)),
    )
    .sort((a, b) => a.unequal.off - b.unequal.off)
  // A whole is divided once in a sentence, and a row divides one whole: the nearest is meant.
  const taken = new Set<string>()
  return open.flatMap(({ whole, isAgain, place, row, unequal }) => {
    if (taken.has(place) || taken.has(row)) return []
    taken.add(place).add(row)
    return [{ whole, unequal, isAgain, isSettled: true as const }]
  })
})

/** The whole of a division is a part of another, and so are all of its parts. */
function isWithin(other: Unequal, whole: Figure, { parts }: Unequal): boolean {
  const own = new Set(other.parts.map(part => part.figure))
  return own.has(whole) && parts.every(part => own.has(part.figure))
}

interface JudgedDivision {
  whole: Figure
  unequal: Unequal
  isAgain: boolean
  isSettled: true
}

/** Parts whose unit alone makes a sum wrong: whatever else is told of them is right. */
export const unitSlips = once(
  (context: AuditContext): ReadonlySet<Figure> =>
    new Set(
      judgeDivisions(context).flatMap(({ whole, unequal }) => {
        const slip = slippedUnit(whole, unequal.parts)
        return slip ? [slip.part.figure] : []
      }),
    ),
)

const everyDivision = once((context: AuditContext): readonly Division[] => [
  ...kindSums(context),
  ...againSums(context, divisionsOf(context).filter(holds)),
  ...divisionsOf(context),
  ...laterSums(context),
  ...stageSums(context),
  ...restSums(context),
  ...itemSums(context),
  ...placeSums(context),
  ...yearSums(context),
  ...spreadSums(context),
  ...slippedSums(context),
])

/** From where to where the parts stand: a row is divided by one whole only. */
const rowOf = ({ parts }: Division) => `${parts[0]?.figure.start}-${parts.at(-1)?.figure.end}`

/** A division that does not add up, and the parts to be added. */
export interface Unequal {
  parts: readonly Part[]
  sum: Interval
  /** How far the sum is off, as a share of the whole. */
  off: number
  severity: Severity
}

/** Weighs what the words say of the parts and how near they come. */
function judgeDivision(context: AuditContext, division: Division): Unequal | null {
  const { text } = context
  const { whole, lead, isSummedUp, isNamed, isDoubtful, joint } = division
  const target = intervalOf(whole)
  if (namesAgain(division)) return null
  const parts = division.parts
  const sum = prefixSums(parts).at(-1)
  if (!sum || parts.length < 2 || target.low.lte(0)) return null
  if (isDifference(whole, parts) || deedsOfOthers.test(lead)) return null
  const off = offOf(sum, target)
  if (slippedUnit(whole, parts) ?? slippedWholeUnit(whole, parts))
    return { parts, sum, off, severity: 'error' }
  const isAbove = sum.low.gt(target.high)
  const unequal = { parts, sum, off, severity: 'error' as Severity }
  const isPartAbove = parts.some(part => intervalOf(part.figure).low.gt(target.high))
  if (isNamed) return off <= COMPLETE_CLOSE || hasTurnedDigits(parts, whole) ? unequal : null
  if (isSummedUp) {
    // 合计7326人, of parts that are 3726: however far off, the digits are those of the sum.
    const isNear = off <= SUMMED_CLOSE && !isPartAbove
    return isNear || hasSwappedDigits(sum, whole, parts, true) ? unequal : null
  }
  if (isSureSum(context, whole, parts, sum)) return unequal
  if (isPartAbove) return isOfOneDigit(parts, whole) && isPair(parts) ? unequal : null
  const isClassed = isPartition(parts) || isOfOneClass(parts)
  const isWhole = isExhaustive(parts) || isPartition(parts) || (isClosed(parts) && off <= CLOSE)
  if (partialLeads.test(lead)) {
    if (off > ANNOUNCED_CLOSE) return null
    if (isAbove && isClassed && areExclusive(parts)) return unequal
    // 培训1.63万人次，其中线上0.92万人次、线下0.44万人次: there is nothing but these two.
    if (isExhaustive(parts) && parts.length === 2) return unequal
    return isWhole && off <= CLOSE && (!isAbove || isClosed(parts)) ? unequal : null
  }
  if (announcing.test(lead) || asides.test(lead)) {
    const farthest = announcing.test(lead) ? ANNOUNCED_CLOSE : ASIDE_CLOSE
    if (off > (isDoubtful ? CLOSE : farthest)) return null
    const mayOverlap = overlappingOf(parts).length > 0 && !isPartition(parts) && !isClassed
    if (mayOverlap && !isTurnedPart(parts, whole)) return null
    return off <= CLOSE || isClassed || !parts.some(part => marks.test(part.label)) ? unequal : null
  }
  // 按“一人一案”安置，随班就读…: the way in which all of them are divided, and not some who belong to none of the parts.
  const isOfAll = isAbove || (division.isAgain === true && DIVIDED_BY.test(lead))
  const isOfThis = isSlipOfSum(sum, whole) || (isOfAll && hasShareOf(context, whole, parts))
  if (off > (isClassed && isOfThis ? SLIP_CLOSE : CLOSE)) return null
  if (!isClosed(parts) && choosingVerbs.test(lead.replace(GRADE, ''))) return null
  if (isAnotherMeasure(text, division)) return null
  if (isWhole) return unequal
  if (isOneOfThem(labelOf(text, whole), parts)) return null
  if (parts.length < FEWEST_UNPAIRED) return null
  if (isClassed && (areExclusive(parts) || isOfOneForm(parts))) return unequal
  const isPlain = !parts.some(part => marks.test(part.label)) && areExclusive(parts)
  return joint === '、' && isPlain ? unequal : null
}

/** 随班就读176人（占56.4%）: the share right behind a part says that it is one of this whole. */
function hasShareOf(context: AuditContext, whole: Figure, parts: readonly Part[]): boolean {
  const { text, figures } = context
  return parts.some(({ figure }) => {
    const next = figures[lastAt(figures, figure.start, one => one.start) + 1]
    return (
      next?.family === 'percent' &&
      digitsOf(next) >= FEWEST_DIGITS &&
      SHARE_BEHIND.test(text.slice(figure.end, next.start)) &&
      meet(quotientOf(intervalOf(figure), intervalOf(whole), 100), intervalOf(next))
    )
  })
}

const DIVIDED_BY = /^[，,；;]\s*[按依从]/
/** 参检21所，合格18所、…: the first of the grades, and no choice of those who passed. */
const GRADE = /^[，,：:]\s*合格$/
const SHARE_BEHIND = /^[（(，,]\s*占?(?:比|总数)?的?$/
/** Fewer digits may be the share of another whole by chance. */
const FEWEST_DIGITS = 3

/**
 * Parts that are all of the whole, or would be with two neighbouring digits put back: neither 其中 nor how far
 * they are off leaves room for others.
 */
export function isSureSum(
  context: AuditContext,
  whole: Figure,
  parts: readonly Part[],
  sum: Interval,
): boolean {
  const target = intervalOf(whole)
  const off = offOf(sum, target)
  const isListed = isOfKinds(parts) || (parts.length > 2 && areExclusive(parts))
  if (hasSwappedDigits(sum, whole, parts, isListed)) return true
  if (off > COMPLETE_CLOSE || off < LEFT_OUT) return false
  const [start] = sentenceAt(context, whole.start)
  return isComplete(context.text.slice(start, whole.start), whole, parts)
}

/** How far a sum is off, as a share of the whole. */
const offOf = (sum: Interval, whole: Interval) =>
  Number(sum.high.minus(whole.high).abs().div(whole.high))

/** Farther off than this something else is meant; nearer, a few who belong to none of the parts may be left out. */
const COMPLETE_CLOSE = 0.6
const LEFT_OUT = 0.005

/** The parts add up, as far as some part or, under a sum, from some part on. */
function holds({ whole, parts, isSummedUp, isNamed }: Division): boolean {
  if (isNamed) return addsUp(parts, whole)
  const target = intervalOf(whole)
  if (
    prefixSums(parts)
      .slice(1)
      .some(sum => meet(sum, target))
  )
    return true
  return isSummedUp && parts.slice(0, -1).some((_, at) => addsUp(parts.slice(at), whole))
}

/** 在校生…，教职工…；在校生…，教职工…: columns of several groups. */
function namesAgain({ parts }: Division): boolean {
  const labels = parts.map(part => part.label).filter(label => label !== '')
  return new Set(labels).size < labels.length
}

/** 占地面积, 建筑面积: beside another measure stands no part of it. */
function isAnotherMeasure(text: string, { whole, parts }: Division): boolean {
  const name = labelOf(text, whole)
  return parts.some(({ label }) => {
    const noun = measureNouns.exec(label)?.[0]
    return noun !== undefined && !label.endsWith(name)
  })
}
