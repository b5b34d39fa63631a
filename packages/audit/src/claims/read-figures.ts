import type { Vocabulary } from '../lexicon/vocabulary.ts'
import type { Passage } from '../sentences/passage.ts'
import { observeTail, observeWords, openList } from './observe-words.ts'
import { findAsides, outside } from './quantities/asides.ts'
import { findQuantities } from './quantities/find-quantities.ts'
import type { Mask, Quantity } from './quantities/quantity.ts'
import { findTimeMarks } from './quantities/time-marks.ts'
import { readList } from './read-list.ts'
import { leadOf, place, type Reading } from './reading.ts'
import { endFullList } from './scene/full-list.ts'
import { type Clock, startSentenceAt } from './scene/periods.ts'
import {
  copyOfMind,
  type Figure,
  type Mind,
  type Scene,
  startPart,
  startSentence,
} from './scene/scene.ts'
import { type Clause, cutClauses } from './words/clauses.ts'
import { listAt } from './words/lists.ts'

/** Reads the figures of one passage of prose in order; `scene` and `clock` carry what was said before. */
export function readFigures(
  passage: Passage,
  vocabulary: Vocabulary,
  scene: Scene,
  clock: Clock,
): Figure[] {
  const times = findTimeMarks(passage.text)
  const quantities = findQuantities(passage.text, times)
  const asides = findAsides(passage.text, quantities)
  const mentions = outside(vocabulary.findMentions(passage.text), asides)
  const clauses = cutClauses(passage.text, quantities, asides)
  const reading: Reading = {
    passage,
    vocabulary,
    mentions,
    times,
    clauses,
    asides,
    scene,
    clock,
    before: '',
    listYears: null,
  }
  scene.figures = []
  scene.partFrom = 0
  scene.opening = null
  scene.depth = 0
  startSentence(scene)
  const brackets: Bracket[] = []
  for (let at = 0; at < clauses.length; at++) {
    const clause = clauses[at] as Clause
    if (clause.quantities.length === 0) observeWords(reading, clause)
    else readClause(reading, clause, nameBeforeCount(passage.text, clauses, at))
    observeStop(reading, clause, brackets)
  }
  return scene.figures
}

/** Where the words begin that name a figure, and what stands between the two. */
interface NameBefore {
  start: number
  passed: Mask[]
}

/**
 * 普惠性民办园(11所)861人: the name in front of a bracket that holds nothing but a count of institutions is that of the
 * count, and belongs to the words behind the bracket: 普惠性民办园(11所)在园幼儿861人.
 */
function nameBeforeCount(
  text: string,
  clauses: readonly Clause[],
  at: number,
): NameBefore | undefined {
  const clause = clauses[at]
  const first = clause?.quantities[0]
  if (!clause || !first || at === 0) return undefined
  const isBehind = clauses[at - 1]?.stop === ')'
  if (!isBehind && first.start !== clause.start) return undefined
  const aside = isBehind ? clauses[at - 1] : clause
  const named = clauses[at - (isBehind ? 2 : 1)]
  if (!aside || named?.stop !== '(' || !isOneCount(aside)) return undefined
  const last = named.quantities.at(-1)
  const start = last ? afterTail(text, last.end, named.end) : named.start
  // 小学5所学生(3名): the words are those of the figure before.
  if (start === last?.end && !/[、和及与]/.test(text.charAt(start))) return undefined
  return { start, passed: [{ start: named.end, end: clause.start }] }
}

const isOneCount = ({ start, end, stop, quantities: [only, ...others] }: Clause): boolean =>
  stop === ')' &&
  only?.kind === 'institution' &&
  others.length === 0 &&
  only.start === start &&
  only.end === end

interface Bracket {
  mind: Mind
  year: number | null
}

/** What a stop does to the scene: brackets open and close, sentences end, lists begin. */
function observeStop(reading: Reading, clause: Clause, brackets: Bracket[]): void {
  const { scene, clock } = reading
  const last = scene.figures.at(-1)
  const hasFigure = clause.quantities.length > 0
  if (clause.stop === '(') {
    scene.depth++
    brackets.push({ mind: copyOfMind(scene), year: clock.year })
    if (last && hasFigure) {
      openList(scene, last)
      if (/^\d{4}$/.test(last.period ?? '')) clock.year = Number(last.period)
    }
  } else if (clause.stop === ')') {
    const bracket = brackets.pop()
    if (bracket) {
      scene.depth--
      Object.assign(scene, bracket.mind)
      clock.year = bracket.year
    }
  } else if (clause.stop === '。') {
    brackets.length = 0
    scene.depth = 0
    startSentence(scene)
    startSentenceAt(reading.clock)
    reading.before = ''
  } else if (clause.stop === ':' && last && hasFigure) {
    openList(scene, last)
    scene.isLongList = true
  } else if (clause.stop === ',' && hasFigure) {
    endFullList(scene)
  } else if (clause.stop === ';') {
    scene.action = null
    startPart(scene)
    // 其中小学14所、高中3所;清退教师20人: the last part of a list says nothing of what follows it.
    const isListed = scene.head !== null && !brackets.length && !scene.isLongList
    const stage = isListed ? (scene.head?.slice.stage ?? null) : scene.group.stage
    scene.group = { stage, ownership: null, area: null, other: null }
    scene.isListOver = !brackets.length && !scene.isLongList
  }
}

function readClause(reading: Reading, clause: Clause, named: NameBefore | undefined): void {
  const { quantities } = clause
  let from = clause.start + itemMark(reading.passage.text, clause.start)
  let fromBefore = from
  for (let index = 0; index < quantities.length; index++) {
    const quantity = quantities[index]
    if (!quantity) continue
    const list = listAt(reading.passage.text, quantities, index, from)
    if (list) {
      readList(reading, clause, list, from)
      index += list.quantities.length - 1
    } else {
      const whole = wholeBefore(reading.passage.text, quantities[index - 1], quantity)
      const start = whole
        ? fromBefore
        : index > 0
          ? afterTail(reading.passage.text, from, quantity.start)
          : (named?.start ?? from)
      const passed = whole ? [whole] : index > 0 ? [] : (named?.passed ?? [])
      fromBefore = from
      const lead = leadOf(reading, start, quantity.start, quantity, passed)
      place(reading, clause, quantity, lead, quantities[index + 1]?.start ?? clause.end)
    }
    from = quantities[index]?.end ?? from
  }
  observeTail(reading, from, clause.end)
}

/** A占B 1200亿元的比例为14%: the whole's amount stands inside what names the share. */
function wholeBefore(text: string, before: Quantity | undefined, quantity: Quantity): Mask | null {
  if (!before || before.kind === 'percent' || quantity.kind !== 'percent') return null
  const between = text.slice(before.end, quantity.start)
  if (!/^的(?:比例|比重|份额|百分比)?(?:为|是|达到?|约)*$/.test(between)) return null
  return /占[^,;。]{2,30}$/.test(text.slice(Math.max(0, before.start - 34), before.start))
    ? { start: before.start, end: before.end }
    : null
}

/** Length of a list number that opens a clause: 一、 (二) 3. */
function itemMark(text: string, start: number): number {
  const mark =
    /^[#"]*(?:【[^】]{1,14}】 ?|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}[、.]|\d{1,2}[.、](?!\d)|\d{1,2}\))/
  return mark.exec(text.slice(start, start + 20))?.[0].length ?? 0
}

/** Between two figures, what stands before the last 、 belongs to the first: 12所初中、31所小学. */
function afterTail(text: string, from: number, until: number): number {
  const start = Math.max(from, until - 120)
  if (/[、,和与及]/.test(text.charAt(start))) return start + 1
  const joint = text.slice(start, until).lastIndexOf('、')
  return joint < 0 ? from : start + joint + 1
}
