import {
  type Claim,
  type Framework,
  lastAt,
  type Span,
  type StandardsLibrary,
} from '@mingjian/model'
import type { Figure } from '../structure/figures.ts'
import type { DocumentStructure } from '../structure/index.ts'
import { once } from '../structure/once.ts'
import type { ReportLevel } from '../structure/profile.ts'
import type { Run } from '../structure/run.ts'
import { roleAt, type SectionRole } from '../structure/sections.ts'
import { spanAt } from '../structure/segments.ts'
import type { Clause, Sentence } from '../structure/sentences.ts'
import type { Total } from '../structure/totals.ts'
import { HeldPatterns } from '../text/held-patterns.ts'
import { matchesOf } from '../text/matches.ts'
import type { Comparison } from './data/comparison.ts'

/**
 * Everything a rule may look at. What is costly and asked for by more than one rule is read with
 * `once`, beside what it is about.
 */
export interface AuditContext extends DocumentStructure {
  text: string
  claims: readonly Claim[]
  library: StandardsLibrary
  framework: Framework | null
  level: ReportLevel | null
  year: number | null
  /** Every sentence with its part of the report and its clauses, in text order. */
  sentences: readonly Sentence[]
  /** Runs of every sentence, in text order. */
  runs: readonly Run[]
  /** Totals with their parts, of every sentence. */
  totals: readonly Total[]
  /** What the system and last year's report say of the claims. */
  comparison: Comparison
}

/** The sentence at an offset, as span. */
export function sentenceAt(context: AuditContext, offset: number): Span {
  return spanAt(context.segments.sentences, offset)
}

export function paragraphAt(context: AuditContext, offset: number): Span {
  return spanAt(context.segments.paragraphs, offset)
}

/** From where the paragraph at an offset begins, or one that is so many before it. */
export function paragraphStart(context: AuditContext, offset: number, back = 0): number {
  const [start] = paragraphAt(context, offset)
  return back > 0 && start > 0 ? paragraphStart(context, start - 1, back - 1) : start
}

/** Where the paragraph at an offset ends, or one that is so many behind it. */
export function paragraphEnd(context: AuditContext, offset: number, on = 0): number {
  const [, end] = paragraphAt(context, offset)
  return on > 0 && end < context.text.length ? paragraphEnd(context, end + 1, on - 1) : end
}

export function partAt(context: AuditContext, offset: number): SectionRole {
  return roleAt(context.sections, offset)
}

/** The clause at an offset, or the nearest one before it in its sentence. */
export function clauseAt({ sentences }: AuditContext, offset: number): Clause | undefined {
  const clauses = sentences[lastAt(sentences, offset, spanStart)]?.clauses ?? []
  return clauses[lastAt(clauses, offset, spanStart)]
}

/** Claims that overlap a span, in the order of the report's claims. */
export function claimsIn(context: AuditContext, [start, end]: Span): Claim[] {
  const { claims, longest } = claimsByStart(context)
  const found: Claim[] = []
  for (let at = lastAt(claims, start - longest, startOf) + 1; at < claims.length; at++) {
    const claim = claims[at] as Claim
    if (claim.start >= end) break
    if (claim.end > start) found.push(claim)
  }
  return found
}

/** Figures that lie wholly inside a span, in text order. */
export function figuresIn(context: AuditContext, span: Span): readonly Figure[] {
  return figuresWithin(context.figures, span)
}

/** Those of a sorted list of figures that lie wholly inside a span. */
export function figuresWithin(figures: readonly Figure[], [start, end]: Span): readonly Figure[] {
  const from = lastAt(figures, start - 1, startOf) + 1
  let to = from
  while (to < figures.length && (figures[to] as Figure).end <= end) to++
  return figures.slice(from, to)
}

/**
 * Clauses in which a pattern is found. Looked at are those that hold one of the words no match can lack, so that the
 * others cost nothing; the pattern has to be global and must not look past the clause it stands in.
 */
export function clausesWith(context: AuditContext, pattern: RegExp): Clause[] {
  return placesWith(context, pattern, clauseAt)
}

/** As `clausesWith`, for patterns that look no farther than the sentence. */
export function sentencesWith(context: AuditContext, pattern: RegExp): Sentence[] {
  return placesWith(
    context,
    pattern,
    ({ sentences }, at) => sentences[lastAt(sentences, at, spanStart)],
  )
}

function placesWith<Place extends { span: Span; text: string }>(
  context: AuditContext,
  pattern: RegExp,
  placeAt: (context: AuditContext, offset: number) => Place | undefined,
): Place[] {
  const found: Place[] = []
  const offsets = heldIn(context).cuesOf(pattern) ?? startsOf(pattern, context.text)
  let before: Place | undefined
  for (const at of offsets.length > 1 ? offsets.toSorted(ascending) : offsets) {
    const place = placeAt(context, at)
    if (!place || place === before || at >= place.span[1]) continue
    before = place
    pattern.lastIndex = 0
    if (pattern.test(place.text)) found.push(place)
  }
  return found
}

/** Every offset a match may begin at, also inside another match. */
function startsOf(pattern: RegExp, text: string): number[] {
  const starts: number[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    starts.push(match.index)
    pattern.lastIndex = match.index + 1
  }
  return starts
}

const ascending = (a: number, b: number) => a - b

/** Every match of a global pattern in the report. */
export function matchesIn(context: AuditContext, pattern: RegExp): RegExpExecArray[] {
  return mayHold(context, pattern) ? matchesOf(pattern, context.text) : []
}

/** Whether a pattern is worth a search: false when the report has none of the words it needs. */
export function mayHold(context: AuditContext, pattern: RegExp): boolean {
  return heldIn(context).mayHold(pattern)
}

const heldIn = once(({ text }: AuditContext) => new HeldPatterns(text))

/** The same in the body of the report, without the admitted problems and the plans. */
export function bodyClausesWith(context: AuditContext, pattern: RegExp): Clause[] {
  return clausesWith(context, pattern).filter(one => one.sentence.part === 'body')
}

/** By their start, whoever handed them over in whatever order. */
const claimsByStart = once((context: AuditContext) => ({
  claims: context.claims.toSorted((a, b) => a.start - b.start),
  longest: context.claims.reduce((most, { start, end }) => Math.max(most, end - start), 0),
}))

const spanStart = ({ span }: { span: Span }) => span[0]
const startOf = ({ start }: { start: number }) => start
