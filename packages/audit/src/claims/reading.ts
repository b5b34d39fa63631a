import type { Mention, Vocabulary } from '../lexicon/vocabulary.ts'
import type { Passage } from '../sentences/passage.ts'
import { inside } from '../text/spans.ts'
import { nameFigure } from './naming/name-figure.ts'
import type { Mask, Quantity } from './quantities/quantity.ts'
import type { TimeMark } from './quantities/time-marks.ts'
import { advance, type Clock, periodOf } from './scene/periods.ts'
import type { Figure, Named, Scene } from './scene/scene.ts'
import type { Clause } from './words/clauses.ts'
import { isNorm, judge } from './words/modality.ts'
import { tailNoun } from './words/noun-phrase.ts'
import { type Lead, readLead } from './words/read-lead.ts'

/** A passage with everything found in it, as the reader walks through it. */
export interface Reading {
  passage: Passage
  vocabulary: Vocabulary
  mentions: Mention[]
  times: TimeMark[]
  clauses: Clause[]
  /** Remarks in brackets, which name nothing. */
  asides: Mask[]
  scene: Scene
  clock: Clock
  /** The last clause without a figure in the present sentence. */
  before: string
  /** Years of the last list that had a year for each value. */
  listYears: number[] | null
}

/** The words of [start, end) as the lead of a figure; what is `passed` over names nothing. */
export function leadOf(
  reading: Reading,
  start: number,
  end: number,
  quantity: Quantity,
  passed: readonly Mask[] = [],
): Lead {
  const { passage, mentions, times, asides } = reading
  // Longer leads are prose; only their end says what is counted.
  const from = Math.max(start, end - 120)
  const before = beforeBracket(passage.text, end)
  const lead = readLead(
    passage.text,
    from,
    before,
    inside(mentions, from, before),
    inside(times, from, before),
    quantity,
    [...inside(asides, from, before), ...passed],
  )
  return { ...lead, end, before: reading.before }
}

/** 学校(含幼儿园)130所: a remark in brackets is not what is counted. */
function beforeBracket(text: string, end: number): number {
  if (text.charAt(end - 1) !== ')') return end
  const open = text.lastIndexOf('(', end)
  return open >= 0 && end - open <= 18 && /^\((?:不?含|包括|包含)/.test(text.slice(open))
    ? open
    : end
}

/** Names a figure, dates it, judges it and adds it to the scene. */
export function place(
  reading: Reading,
  clause: Clause,
  quantity: Quantity,
  lead: Lead,
  until: number,
): Figure {
  const { scene, clock, passage } = reading
  advance(clock, lead.times)
  observeDeadline(reading, lead.times)
  const text = passage.text.slice(quantity.end, Math.min(until, quantity.end + 80))
  const lastEnd = clause.quantities.at(-1)?.end ?? quantity.end
  const tail = {
    text,
    mentions: inside(reading.mentions, quantity.end, quantity.end + text.length),
    predicate: passage.text.slice(lastEnd, Math.min(clause.end, lastEnd + 40)),
  }
  const { isGuess, isAside, subject, measure, slice, form } = nameFigure(
    scene,
    quantity,
    lead,
    tail,
    guess => recognised(reading, clause, lead, until, quantity, guess),
  )
  const isFrom =
    form === 'level' &&
    /(?:由(?![此于])|从(?![业教事军]))[^,]{0,8}$/.test(lead.text) &&
    !lookedAt.test(text)
  const isChange = form === 'change' || quantity.kind === 'times'
  const said = periodOf(clock, lead.times, isChange, isFrom)
  const begin = startOfQuote(passage.text, scene, lead)
  const first = passage.text.slice(begin, lead.end).search(/[^、,;:。()\s]/)
  const { comparator, modality } = judge(scene, quantity, lead, text, form, said.isPrevious)
  const figure: Figure = {
    quantity,
    from: first < 0 ? quantity.start : begin + first,
    to: quantity.end + tailLength(text),
    org: null,
    depth: scene.depth + (isAside ? 1 : 0),
    period: said.period,
    subject: isGuess ? subject : specialised(reading, clause, lead, until, quantity, subject, form),
    measure,
    slice,
    form,
    comparator,
    modality,
  }
  scene.figures.push(figure)
  return figure
}

/** Behind the figure before; of what stands alone in a bracket the name is outside. */
function startOfQuote(text: string, scene: Scene, { start, end }: Lead): number {
  const begin = Math.min(Math.max(start, scene.figures.at(-1)?.to ?? 0), end)
  const inside = text.slice(begin, end).lastIndexOf('(')
  return inside < 0 || text.slice(begin + inside, end).includes(')') ? begin : begin + inside + 1
}

/** 从抽查的206所学校看 begins no movement. */
const lookedAt = /^[^,;。:\d]{0,8}(?<!查)看(?=$|,)/

/** A count's name in the library, or a longer one of which its own clause says every part. */
function specialised(
  reading: Reading,
  clause: Clause,
  lead: Lead,
  until: number,
  quantity: Quantity,
  subject: string,
  form: Named['form'],
): string {
  if (form !== 'level' || !isCount(quantity)) return subject
  const canonical = reading.vocabulary.canonical(subject, quantity.kind)
  if (canonical && canonical !== subject) return canonical
  const start = Math.max(lead.start, quantity.start - 60)
  const end = Math.min(clause.end, until)
  // 68所义务教育学校均开展课后服务: all there are, and not those that do.
  if (ofEach.test(reading.passage.text.slice(quantity.end, end))) return subject
  const own = reading.passage.text.slice(start, end)
  return reading.vocabulary.specialise(quantity.kind, subject, own) ?? subject
}

const ofEach = /^[一-龥]{2,8}(?:全部|均|都)/

const isCount = ({ kind }: Quantity): boolean =>
  kind === 'institution' || kind === 'person' || kind === 'thing'

/** 到2025年, 2022年底前: what is said of a date after the report's year is a plan. */
export function observeDeadline({ scene, clock }: Reading, times: readonly TimeMark[]): void {
  const { reportYear } = clock
  if (reportYear === null) return
  if (times.some(time => time.isDeadline && (time.year ?? 0) > reportYear)) scene.isPlan = true
}

/** The library's name for a figure whose own words name nothing the vocabulary holds. */
function recognised(
  reading: Reading,
  clause: Clause,
  lead: Lead,
  until: number,
  quantity: Quantity,
  { subject, form }: Named,
): string | null {
  const canonical = reading.vocabulary.canonical(subject, quantity.kind)
  if (canonical) return canonical
  const inner = lead.mentions.find(({ word, stage }) => stage && subject.includes(word))
  const general = inner && form !== 'share' ? subject.replace(inner.word, '') : ''
  const known = general.length < 4 ? null : reading.vocabulary.canonical(general, quantity.kind)
  if (known) return known
  if (lead.words) return reading.vocabulary.recognise(quantity.kind, lead.words, '')
  if (form === 'share') return reading.vocabulary.recognise(quantity.kind, subject, '')
  const { text } = reading.passage
  const start = Math.max(lead.start, quantity.start - 60)
  const own = text.slice(start, Math.min(clause.end, until, quantity.end + 40))
  const around = text.slice(Math.max(0, start - 60), start)
  const wide = reading.scene.title + text.slice(Math.max(0, quantity.start - 160), quantity.start)
  return reading.vocabulary.recognise(quantity.kind, own, around, subject, wide)
}

/** How much of what stands behind a figure says what it is: 12篇经验材料, 60%的省定指标. */
function tailLength(tail: string): number {
  if (!isNorm(tail) && tailNoun(tail) === '') return 0
  return Math.min(tail.search(/[,;。:()、]|$/), 24)
}
