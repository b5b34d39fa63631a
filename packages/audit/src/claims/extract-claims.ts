import type { Claim, SourceText, StandardsLibrary } from '@mingjian/model'
import { type Vocabulary, vocabularyOf } from '../lexicon/vocabulary.ts'
import type { Passage } from '../sentences/passage.ts'
import { readPassages } from '../sentences/read-passages.ts'
import { readFigures } from './read-figures.ts'
import { findIssuer, findOrganisation, findSelfName } from './scene/organisations.ts'
import { newClock } from './scene/periods.ts'
import { type Figure, newScene, type Scene } from './scene/scene.ts'
import { isWhole, qualifierOf, type Slice, sliceOf, wholeSlice } from './scene/slice.ts'
import { readTable } from './tables/tables.ts'

/** What is known about a report before it is read. */
export interface ClaimContext {
  library: StandardsLibrary
  level?: 'province' | 'city' | 'county' | null
  /** Year reported on; found in the title when absent. */
  year?: number | null
  organisation?: string | null
}

/**
 * Every number said in a report, with what it is about. Deterministic and offline; reads the text once.
 *
 * Values and units follow the conventions of `Claim`: as written, a ratio a:b as b/a with unit `1:x`,
 * a range by its lower end.
 */
export function extractClaims(source: SourceText, context: ClaimContext): Claim[] {
  const vocabulary = vocabularyOf(context.library)
  const passages = readPassages(source)
  const year = context.year ?? findYear(passages)
  const issuer = context.organisation ?? findIssuer(source.text) ?? findSelfName(source.text)
  const isPlan = passages.slice(0, 3).some(({ text }) => planTitle.test(text))
  const document: Document = {
    vocabulary,
    year,
    issuer,
    isPlan,
    scene: { ...newScene(), isPlanChapter: isPlan },
    topic: wholeSlice,
    lead: null,
    sectionYear: null,
  }
  const claims: Claim[] = []
  for (let at = 0; at < passages.length; at++) {
    const passage = passages[at]
    if (!passage) continue
    const figures =
      passage.kind === 'row'
        ? figuresOfRow(source, passages, at, document)
        : figuresOf(passage, document)
    for (const figure of figures)
      claims.push(claimOf(source, passage, figure, document, `c${claims.length + 1}`))
  }
  return claims
}

interface Document {
  vocabulary: Vocabulary
  year: number | null
  issuer: string | null
  /** All of it speaks of what is to come, but for a chapter that looks back: 2024年工作要点. */
  isPlan: boolean
  scene: Scene
  topic: Slice
  /** What the last heading, or line ending in a colon, has brought to mind. */
  lead: Pick<Scene, 'measures' | 'announced'> | null
  /** Year that a chapter's heading names: 二、2024年重点工作. */
  sectionYear: number | null
  tables?: Map<number, Map<Passage, Figure[]>>
}

/** The first year in the first lines, which is the year a title reports on. */
function findYear(passages: readonly Passage[]): number | null {
  for (const { text } of passages.slice(0, 6)) {
    const year = yearIn(text)
    if (year !== null) return year
  }
  return null
}

function yearIn(text: string): number | null {
  // 比1990年减少: the year a change is measured from is not the year reported on.
  const match = /(?<![较从由自于与同]|(?<!占)比)((?:19|20)\d\d)(?:年|学年|-)/.exec(text)
  return match ? Number(match[1]) : null
}

const headingMark = /^(?:#+)?(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d{1,2}[.、])/
const planChapter = /下一步|打算|今后|工作计划|工作思路|目标任务|努力方向/
const planTitle = /^[^,;。:]{0,40}(?:工作要点|工作计划|工作安排)(?:的通知)?$/
const lookingBack = /回顾|总结|完成情况|现状|基础|成效/
const chapterMark = /^(?:#+)?(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))/

/**
 * A numbered heading, or the short first sentence of a numbered paragraph, says which stage is spoken
 * of until the next one.
 */
function topicOf(passage: Passage, document: Document): Slice {
  const { text, kind } = passage
  if (chapterMark.test(text)) document.lead = null
  if (kind === 'heading' || /^#*[一二三四五六七八九十]+、/.test(text)) {
    const head = text.slice(0, 40)
    const isPlan = planChapter.test(head) || (document.isPlan && !lookingBack.test(head))
    const title = text.slice(0, 40).replace(/。.*$/, '')
    if (/^#*[一二三四五六七八九十]+、/.test(text)) document.sectionYear = yearIn(title)
    if (isPlan || /^#*[一二三四五六七八九十]+、/.test(text)) document.scene.isPlanChapter = isPlan
  }
  if (kind !== 'heading' && !headingMark.test(text)) return document.topic
  const head = kind === 'heading' ? text : (/^[^。:;]{0,40}(?=。|$)/.exec(text)?.[0] ?? '')
  if (head !== '') document.scene.title = head
  const hasFigure = /\d(?!\d{0,3}年|[.、)])/.test(head.replace(headingMark, ''))
  const topic = hasFigure
    ? wholeSlice
    : sliceOf(document.vocabulary.findMentions(head).filter(mention => mention.stage))
  if (!isWhole(topic) || chapterMark.test(text) || kind === 'heading') document.topic = topic
  return topic
}

function figuresOf(passage: Passage, document: Document): Figure[] {
  const { scene, vocabulary } = document
  scene.topic = topicOf(passage, document)
  if (!goesOn(passage, document)) {
    scene.measures = new Map()
    scene.announced = null
  }
  const clock = newClock(document.year, document.sectionYear ?? document.year)
  const figures = readFigures(passage, vocabulary, scene, clock)
  if (passage.kind === 'heading' || passage.text.endsWith(':')) {
    document.lead = { measures: new Map(scene.measures), announced: scene.announced }
  }
  return figures
}

/** What a heading or a line ending in a colon announces holds for the numbered lines under it. */
function goesOn({ kind, text }: Passage, { lead, scene }: Document): boolean {
  if (kind === 'heading' || chapterMark.test(text) || lead === null) return false
  scene.measures = new Map(lead.measures)
  scene.announced = lead.announced
  return true
}

function figuresOfRow(
  source: SourceText,
  passages: readonly Passage[],
  at: number,
  document: Document,
): Figure[] {
  const row = passages[at]
  if (!row || row.table === null) return []
  document.tables ??= new Map()
  let table = document.tables.get(row.table)
  if (!table) {
    const rows = rowsFrom(passages, at, row.table)
    const before = passages[at - 1]
    const caption = before?.text ?? ''
    const lineEnd = (before?.at.at(-1) ?? -1) + 1
    const headline =
      source.text
        .slice(Math.max(0, lineEnd - 200), lineEnd)
        .split('\n')
        .at(-1) ?? ''
    table = readTable({ caption, headline, rows }, document.vocabulary, newClock(document.year))
    document.tables.set(row.table, table)
  }
  return table.get(row) ?? []
}

/** The rows of one table, with or without titles of groups between them. */
function rowsFrom(passages: readonly Passage[], at: number, table: number): Passage[] {
  const rows: Passage[] = []
  for (let next = at; next < passages.length; next++) {
    const one = passages[next] as Passage
    const isOfIt = (one.kind === 'row' ? one : passages[next + 1])?.table === table
    if (!isOfIt) break
    if (one.kind === 'row') rows.push(one)
  }
  return rows
}

/** Words behind a figure belong to it unless a new line parts them. */
function endOf(text: string, passage: Passage, { quantity, to }: Figure, start: number): number {
  const ends = [quantity.end, Math.max(to, quantity.end)]
  const [figureEnd = start, tailEnd = start] = ends.map(at => (passage.at[at - 1] ?? start) + 1)
  return /^[ \t\r]*\n/.test(text.slice(figureEnd, tailEnd)) ? figureEnd : tailEnd
}

function claimOf(
  source: SourceText,
  passage: Passage,
  figure: Figure,
  document: Document,
  id: string,
): Claim {
  const { quantity, subject, slice, measure } = figure
  const start = passage.at[figure.from] ?? 0
  const end = endOf(source.text, passage, figure, start)
  const qualifier = qualifierOf(slice, subject, measure)
  const words = passage.text.slice(figure.from, quantity.start)
  return {
    id,
    quote: source.text.slice(start, end),
    start,
    end,
    subject,
    code: document.vocabulary.codeOf(subject, slice.stage),
    org: figure.org ?? findOrganisation(words, document.issuer) ?? document.issuer,
    period: figure.period,
    qualifier,
    value: quantity.value,
    decimals: quantity.decimals,
    unit: quantity.unit,
    comparator: figure.comparator,
    modality: figure.modality,
  }
}
