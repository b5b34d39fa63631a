import type { Mention, Vocabulary } from '../lexicon/vocabulary.ts'
import type { Passage } from '../sentences/passage.ts'
import { findAsides, outside } from './asides.ts'
import { type Clause, cutClauses } from './clauses.ts'
import { findQuantities } from './find-quantities.ts'
import { listAt } from './lists.ts'
import { advance, type Clock, startSentenceAt } from './periods.ts'
import type { Mask, Quantity } from './quantity.ts'
import { readList } from './read-list.ts'
import { leadOf, observeDeadline, place, type Reading } from './reading.ts'
import {
  copyOfMind,
  type Figure,
  lastLevel,
  type Mind,
  type Scene,
  startSentence,
} from './scene.ts'
import { isWhole, type Slice, sliceOf, wholeSlice } from './slice.ts'
import { inside } from './spans.ts'
import { findTimeMarks } from './time-marks.ts'

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
  scene.depth = 0
  startSentence(scene)
  const brackets: Bracket[] = []
  for (const clause of clauses) {
    if (clause.quantities.length === 0) observeWords(reading, clause)
    else readClause(reading, clause)
    observeStop(reading, clause, brackets)
  }
  return scene.figures
}

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
  } else if (clause.stop === ';') {
    scene.action = null
    scene.group = { ...scene.group, ownership: null, area: null, other: null }
    scene.action = null
  }
}

/** The parts that follow divide this figure. */
function openList(scene: Scene, figure: Figure | null): void {
  if (!figure) return
  const { subject, measure, slice, quantity } = figure
  scene.head = { name: subject, measure, slice, unit: quantity.unit }
  scene.group = slice
}

function readClause(reading: Reading, clause: Clause): void {
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
          : from
      fromBefore = from
      const lead = leadOf(reading, start, quantity.start, quantity, whole ? [whole] : [])
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

/** 按生均计: per pupil, the measure that was spoken of. */
function announcePerPupil({ scene, vocabulary }: Reading, text: string): void {
  const money = scene.measures.get('money')
  if (!money || !/^(?:按|其中)?生均(?:计算?|看|方面|分)?$/.test(text)) return
  const name = vocabulary.canonical(`生均${money.name}`, 'money')
  if (!name) return
  scene.announced = { name, measure: null, slice: wholeSlice, unit: null }
  scene.measures.set('money', scene.announced)
}

/** Measures said behind the last figure are in mind for the next clause: 6个县的差异系数均达标,其中. */
function observeTail({ scene, mentions }: Reading, start: number, end: number): void {
  for (const { measure } of inside(mentions, start, end)) {
    if (!measure || measure.adjacent || measure.stage) continue
    const said = { name: measure.name, measure, slice: wholeSlice, unit: null }
    for (const kind of measure.kinds) scene.measures.set(kind, said)
    scene.said = said
  }
}

const planWords = /^(?:力争|争取|计划|预计|拟|规划|目标)|(?:力争|目标是?|计划)$/
const topicEnd = /(?:方面|部分|阶段|情况|看)$/

/** -小学。 opens what is said of primary schools. */
const bareTopic = (text: string, mentions: readonly Mention[]): boolean =>
  mentions.length === 1 &&
  mentions[0]?.stage !== undefined &&
  text.replace(/^-+/, '') === mentions[0].word

/** Words without a figure: 生均……经费方面, 小学:, 其中. */
function observeWords(reading: Reading, clause: Clause): void {
  const { scene, passage } = reading
  const text = passage.text.slice(clause.start, clause.end)
  const mentions = inside(reading.mentions, clause.start, clause.end)
  const slice = sliceOf(mentions)
  const isAlone = clause.stop === '。' && bareTopic(text, mentions)
  const isTopic = clause.stop === ':' || topicEnd.test(text) || isAlone
  const times = inside(reading.times, clause.start, clause.end)
  advance(reading.clock, times)
  const base = times.findLast(time => time.role === 'base' && time.year !== null)
  if (base) reading.clock.baseYear = base.year
  observeDeadline(reading, times)
  if (text !== '') reading.before = text
  if (text === '其中')
    openList(
      scene,
      lastLevel(scene, () => true),
    )
  if (planWords.test(text)) scene.isPlan = true
  for (const { measure } of mentions) {
    if (!measure || measure.adjacent) continue
    const said = { name: measure.name, measure, slice, unit: null }
    for (const kind of measure.kinds) scene.measures.set(kind, said)
    if (isTopic || /生均/.test(measure.name)) scene.announced = said
  }
  // Ownership is a topic only where it is all that is said: 民办园:
  if (text.length > 8) slice.ownership = null
  announcePerPupil(reading, text)
  if (isTopic && !isWhole(slice) && mentions.every(mention => !mention.measure || mention.stage)) {
    scene.topic = slice
    scene.group = slice
  }
  observeChange(scene, text, clause.stop, slice)
}

/** 增幅: and 小学增长最快的是柳河县, say that the figures to come are changes, the latter also of what. */
function observeChange(scene: Scene, text: string, stop: string, slice: Slice): void {
  const word = /(?:增|涨|降|减)幅|增速|增长|下降/.exec(text)?.[0]
  const isMost = /最.{0,3}的(?:是|为)/.test(text)
  if (!word || !(isMost || (stop === ':' && /[幅速]/.test(word)))) return
  scene.change = /[降减]/.test(word) ? '下降' : '增长'
  const last = isMost ? lastLevel(scene, figure => figure.quantity.kind === 'money') : null
  if (!last) return
  const { subject, measure } = last
  const whose = isWhole(slice) ? last.slice : slice
  scene.changed = { name: subject, measure, slice: whose, unit: null }
}
