import type { Mention, Vocabulary } from '../lexicon/vocabulary.ts'
import type { Passage } from '../sentences/passage.ts'
import { type Clause, cutClauses } from './clauses.ts'
import { findQuantities } from './find-quantities.ts'
import { listAt, type ValueList } from './lists.ts'
import { judge } from './modality.ts'
import { nameFigure } from './name-figure.ts'
import { advance, type Clock, periodOf } from './periods.ts'
import type { Quantity } from './quantity.ts'
import { type Lead, readLead } from './read-lead.ts'
import { type Figure, type Scene, startSentence, within } from './scene.ts'
import { isWhole, sliceOf } from './slice.ts'
import { findTimeMarks, type TimeMark } from './time-marks.ts'

/** A passage with everything found in it, as the reader walks through it. */
export interface Reading {
  passage: Passage
  mentions: Mention[]
  times: TimeMark[]
  clauses: Clause[]
  scene: Scene
  clock: Clock
}

/** Reads the figures of one passage of prose in order; `scene` and `clock` carry what was said before. */
export function readFigures(
  passage: Passage,
  vocabulary: Vocabulary,
  scene: Scene,
  clock: Clock,
): Figure[] {
  const times = findTimeMarks(passage.text)
  const quantities = findQuantities(passage.text, times)
  const mentions = vocabulary.findMentions(passage.text)
  const clauses = cutClauses(passage.text, quantities)
  const reading: Reading = { passage, mentions, times, clauses, scene, clock }
  scene.figures = []
  startSentence(scene)
  const brackets: ReturnType<typeof within>[] = []
  for (let at = 0; at < clauses.length; at++) {
    const clause = clauses[at]
    if (!clause) continue
    readClause(reading, at)
    observeStop(scene, clause, brackets)
  }
  return scene.figures
}

/** What a stop does to the scene: brackets open and close, sentences end, lists begin. */
function observeStop(scene: Scene, clause: Clause, brackets: ReturnType<typeof within>[]): void {
  const last = scene.figures.at(-1)
  if (clause.stop === '(') {
    brackets.push(within(scene))
    if (last && clause.quantities.length > 0) openList(scene, last)
  } else if (clause.stop === ')') {
    Object.assign(scene, brackets.pop())
  } else if (clause.stop === '。') {
    brackets.length = 0
    startSentence(scene)
    scene.change = null
  } else if (clause.stop === ':' && last && clause.quantities.length > 0) {
    openList(scene, last)
  } else if (clause.stop === ';') {
    scene.group = { ...scene.group, ownership: null, area: null, other: null }
  }
}

/** The parts that follow divide this figure. */
function openList(scene: Scene, figure: Figure): void {
  const { subject, measure, slice, quantity } = figure
  scene.head = { name: subject, measure, slice, unit: quantity.unit }
  scene.group = slice
}

function readClause(reading: Reading, at: number): void {
  const clause = reading.clauses[at]
  if (!clause) return
  if (clause.quantities.length === 0) {
    observeWords(reading, clause)
    return
  }
  let from = clause.start
  let rest = clause.quantities
  while (rest.length > 0) {
    const list = listAt(reading.passage.text, [{ ...clause, quantities: rest }], 0, from)
    if (list) {
      readList(reading, clause, list, from)
      from = list.quantities.at(-1)?.end ?? from
      rest = rest.slice(list.quantities.length)
      continue
    }
    const [quantity, ...others] = rest
    if (!quantity) return
    readOne(reading, clause, quantity, from, others[0]?.start ?? clause.end)
    from = quantity.end
    rest = others
  }
}

function inside<T extends { start: number; end: number }>(
  marks: T[],
  start: number,
  end: number,
): T[] {
  return marks.filter(mark => mark.start >= start && mark.end <= end)
}

/** Words without a figure: 生均……经费方面, 小学:, 其中. */
function observeWords(reading: Reading, clause: Clause): void {
  const { scene, passage } = reading
  const text = passage.text.slice(clause.start, clause.end)
  const mentions = inside(reading.mentions, clause.start, clause.end)
  advance(reading.clock, inside(reading.times, clause.start, clause.end))
  for (const { measure, word } of mentions) {
    if (!measure || measure.adjacent) continue
    const slice = sliceOf(mentions)
    for (const kind of measure.kinds) {
      scene.measures.set(kind, { name: measure.name, measure, slice, unit: null })
    }
    if (word.startsWith('生均'))
      scene.measures.set('percent', { name: measure.name, measure, slice, unit: null })
  }
  const slice = sliceOf(mentions)
  const isTopic = clause.stop === ':' || /(?:方面|部分|阶段|情况|看)$/.test(text)
  if (isTopic && !isWhole(slice) && mentions.every(mention => !mention.measure || mention.stage)) {
    scene.topic = slice
    scene.group = slice
  }
  const change = /(增|涨|降|减)幅|增速/.exec(text)
  if (clause.stop === ':' && change) scene.change = /降|减/.test(change[0]) ? '下降' : '增长'
}

function readOne(
  reading: Reading,
  clause: Clause,
  quantity: Quantity,
  from: number,
  until: number,
): void {
  const { passage, mentions, times, scene, clock } = reading
  const lead = readLead(
    passage.text,
    from,
    quantity.start,
    inside(mentions, from, quantity.start),
    times,
    quantity,
  )
  const tail = passage.text.slice(quantity.end, until)
  place(reading, clause, quantity, lead, tail, until)
  void scene
  void clock
}

/** Names a figure, dates it and adds it to the scene. */
function place(
  reading: Reading,
  clause: Clause,
  quantity: Quantity,
  lead: Lead,
  tail: string,
  until: number,
): Figure {
  const { scene, clock } = reading
  advance(clock, lead.times)
  const tailMentions = inside(reading.mentions, quantity.end, until)
  const named = nameFigure(scene, quantity, lead, tail, tailMentions)
  const isFrom = /(?:由|从)[^,]{0,8}$/.test(lead.text) && named.form === 'level'
  const said = periodOf(clock, lead.times, named.form === 'change', isFrom)
  const from = reading.passage.text.slice(lead.start, lead.end).search(/[^、,;:。()\s]/)
  const figure: Figure = {
    quantity,
    from: lead.start + Math.max(0, from),
    to: tail && /^[的"]?[一-龥]/.test(tail) ? quantity.end + tailLength(tail) : quantity.end,
    org: null,
    period: said.period,
    isCurrent: !said.isPrevious,
    ...named,
    ...judge(scene, quantity, lead, tail, named.form, said.isPrevious, clause),
  }
  scene.figures.push(figure)
  return figure
}

const tailLength = (tail: string): number => Math.min(tail.search(/[,;。:()、]|$/), 24)

/** A、B、C分别为1、2、3: one name for each value, in order. */
function readList(reading: Reading, clause: Clause, list: ValueList, from: number): void {
  const { passage, mentions, times, scene } = reading
  const first = list.quantities[0]
  if (!first) return
  const before = scene.figures
    .filter(figure => figure.form !== 'change')
    .slice(-list.quantities.length)
  const years = yearsOf(inside(times, clause.start, first.start), list.quantities.length)
  const hasNames = list.names.length === list.quantities.length
  const whole = readLead(
    passage.text,
    from,
    first.start,
    inside(mentions, from, first.start),
    times,
    first,
  )
  list.quantities.forEach((quantity, index) => {
    const name = list.names[index]
    const span = hasNames && name ? name : null
    const lead = span
      ? nameLead(reading, list, span, quantity, whole)
      : { ...whole, start: index === 0 ? whole.start : quantity.start }
    const earlier =
      !hasNames && whole.measure === null && isWhole(whole.slice) ? before[index] : undefined
    const last = list.quantities.at(-1)
    const tail = quantity === last ? passage.text.slice(quantity.end, clause.end) : ''
    const figure = place(reading, clause, quantity, lead, tail, quantity.end)
    if (earlier && before.length === list.quantities.length) {
      figure.subject = earlier.subject
      figure.measure = earlier.measure
      figure.slice = earlier.slice
    }
    const year = years[index]
    if (year !== undefined) figure.period = String(year)
    figure.from = index === 0 ? figure.from : quantity.start
  })
  if (scene.head === null && before.length === 0) scene.group = { ...scene.topic }
}

/** Lead of one name of a list: its own words, with the measure that the last name says for all. */
function nameLead(
  reading: Reading,
  list: ValueList,
  span: { start: number; end: number },
  quantity: Quantity,
  whole: Lead,
): Lead {
  const { passage, mentions, times } = reading
  const own = readLead(
    passage.text,
    span.start,
    span.end,
    inside(mentions, span.start, span.end),
    times,
    quantity,
  )
  const firstName = list.names[0]
  const firstSlice = firstName
    ? sliceOf(inside(mentions, firstName.start, firstName.end))
    : own.slice
  const measure = own.measure ?? whole.measure
  return {
    ...own,
    start: whole.start,
    end: whole.end,
    measure,
    noun: own.measure ? own.noun : measure ? '' : sharedNoun(passage.text, list, span),
    slice:
      own.slice.stage || !own.measure
        ? own.slice
        : { ...firstSlice, ...own.slice, stage: firstSlice.stage },
    change: whole.change,
    comparator: whole.comparator,
    isShare: whole.isShare,
    times: whole.times,
    text: whole.text,
  }
}

/** 学校空间、教师空间、学生空间开通率: what the last name adds is meant for all of them. */
function sharedNoun(text: string, list: ValueList, span: { start: number; end: number }): string {
  const own = text.slice(span.start, span.end)
  const last = list.names.at(-1)
  if (!last || last.start === span.start) return own
  const lastName = text.slice(last.start, last.end)
  const joint = lastName.indexOf(own.slice(-2))
  return joint < 0 ? own : own + lastName.slice(joint + 2)
}

/** 2002至2004年……依次为: a year for each value. */
function yearsOf(times: TimeMark[], count: number): number[] {
  const span = times.find(time => time.year !== null && time.untilYear !== null)
  if (span?.year == null || span.untilYear === null || span.untilYear - span.year + 1 !== count)
    return []
  const first = span.year
  return Array.from({ length: count }, (_, index) => first + index)
}
