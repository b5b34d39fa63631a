import type { Severity, Span } from '@mingjian/model'
import { onlySome, workInHand } from '../../lexicon/announcements.ts'
import {
  asksFigures,
  restTold,
  saidOfAll,
  saidToBeNone,
  saidVaguely,
} from '../../lexicon/tellings.ts'
import { isMeasure, isRate } from '../../structure/name-words.ts'
import type { NamedList } from '../../structure/named-lists.ts'
import type { Place, Telling } from './tellings.ts'

/** What the others show of how each of the named is to be told. */
export interface Reading {
  /** Numbers are asked for: of 指标 and 数据, or of names that are measures one and all. */
  asksFigures: boolean
  /** Those that are told have their figures behind their names. */
  isValued: boolean
}

/** Whether numbers are asked for. */
export function isAskedInFigures(text: string, { names, span }: NamedList): boolean {
  const last = text.lastIndexOf(names.at(-1) ?? '', span[1])
  const behind = /^[^。；;\n]*/.exec(text.slice(last, span[1] + LONGEST_ASKED))?.[0] ?? ''
  return asksFigures.test(behind) || names.every(isMeasure)
}

export function readingOf(isAsked: boolean, tellings: readonly Telling[]): Reading {
  // Only a share answers what asks for a rate, wherever near it stands.
  const valued = tellings.filter(one => one.hasFigure && (one.place?.figure || isRate(one.name)))
  const inWords = tellings.filter(one => one.place && !one.hasFigure)
  return {
    asksFigures: isAsked,
    isValued: valued.length > 0 && valued.length >= inWords.length,
  }
}

/** 监测结果公布如下 may stand behind the names. */
const LONGEST_ASKED = 20

/** Told of with a figure, with words where words will do, or by saying that there is none. */
export function isTold(text: string, { name, place, hasFigure }: Telling, reading: Reading) {
  if (hasFigure || !place) return hasFigure
  const [start, end] = place.clause
  const said = text.slice(start, end + LONGEST_EXCUSE).replace(name, '')
  if (!reading.isValued || saidToBeNone.test(said)) return true
  if (isRate(name) && saidOfAll.test(said)) return true
  const isOwed = reading.asksFigures || isMeasure(name) || saidVaguely.test(text.slice(start, end))
  return !isOwed
}

/** 覆盖率90%, 教职工与幼儿比1:6: shares of either form are told in one row. */
const kindOf = (family: string | undefined) => (family === 'ratio' ? 'percent' : family)

const LONGEST_EXCUSE = 12

/** 其余指标均符合要求: what is said of all that are left. */
export interface Rest {
  span: Span
  isInWords: boolean
}

export function restOf(text: string, [start, end]: Span): Rest | null {
  const match = restTold.exec(text.slice(start, end))
  if (!match) return null
  const at = start + match.index + (match[1] ?? '').length
  const written = match[2] ?? ''
  const isInWords =
    saidVaguely.test(written) && !/\d/.test(written) && !/[未无不暂]|没有|附|见/.test(written)
  return { span: [at, at + written.length], isInWords }
}

/**
 * How sure it is that something is missing: an error when the text undertakes to tell of each, or goes through them in
 * a row of figures; null when what is told shows no one manner that all should be told in.
 */
export function severityOf(
  text: string,
  list: NamedList,
  owed: readonly Telling[],
  told: readonly Telling[],
  { asksFigures }: Reading,
): Severity | null {
  const places = told.flatMap(one => one.place ?? [])
  // What cannot be told from the others counts as told only where each is promised.
  const unseen = told.filter(one => one.isCommon && !one.place).length
  const count = places.length + (list.isPromised ? unseen : 0)
  if (!isMinority(list, owed.length, count)) return null
  if (!areAlike(places) && !areRatesPromised(list, owed, told)) return null
  if (list.isPromised || areAnsweredByName(text, told)) return 'error'
  const written = text.slice(list.span[0], Math.max(...places.map(one => one.clause[1])))
  const families = new Set(places.map(one => kindOf(one.figure?.family)))
  if (owed.length > 1 || onlySome.test(written) || families.has('point')) return null
  const isRow = families.size === 1 || places.every(one => one.opensItem)
  if (!isRow || !places.every(one => one.figure && one.opensClause)) return 'question'
  const isWork = workInHand.test(text.slice(...list.span))
  return isWork && !(asksFigures && list.names.every(isMeasure)) ? 'question' : 'error'
}

/** What is left out by a slip is little beside what is told; of two, when the text says that there are two. */
function isMinority({ names, isCounted, isPromised }: NamedList, owed: number, told: number) {
  return names.length === 2 ? isCounted && isPromised && told === 1 : owed * 2 <= told
}

/** 现将甲率、乙率、丙率三项数据报告如下: a rate that is spoken of has to be told, in whatever manner the others are. */
const areRatesPromised = (
  { isPromised, names }: NamedList,
  owed: readonly Telling[],
  told: readonly Telling[],
): boolean =>
  isPromised &&
  names.every(isRate) &&
  told.every(one => one.hasFigure) &&
  owed.every(one => one.place !== null)

/** 一、关于增设停车位。二、关于提高代课教师待遇。: heads that repeat the names go through all of them. */
const areAnsweredByName = (text: string, told: readonly Telling[]): boolean =>
  told.length >= FEWEST_ANSWERS &&
  told.every(
    ({ name, place }) => place?.opensItem && text.slice(...place.clause).includes(`关于${name}`),
  )

const FEWEST_ANSWERS = 2

/** Each with its figure, or each under a head. */
const areAlike = (places: readonly Place[]) =>
  places.every(one => one.figure) || places.every(one => one.opensClause && one.opensItem)
