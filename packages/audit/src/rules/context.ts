import type { Claim, Framework, Span, StandardsLibrary } from '@mingjian/model'
import type { DocumentStructure } from '../structure/index.ts'
import type { ReportLevel } from '../structure/profile.ts'
import { type Run, readRuns } from '../structure/runs.ts'
import { roleAt, type SectionRole } from '../structure/sections.ts'
import { spanAt } from '../structure/segments.ts'
import { readTotals, type Total } from '../structure/totals.ts'

/** Everything a rule may look at. */
export interface AuditContext extends DocumentStructure {
  text: string
  claims: readonly Claim[]
  library: StandardsLibrary
  framework: Framework | null
  level: ReportLevel | null
  year: number | null
  /** Runs of every sentence, in text order. */
  runs: readonly Run[]
  /** Totals with their parts, of every sentence. */
  totals: readonly Total[]
}

/** The sentence at an offset, as span. */
export function sentenceAt(context: AuditContext, offset: number): Span {
  return spanAt(context.segments.sentences, offset)
}

export function paragraphAt(context: AuditContext, offset: number): Span {
  return spanAt(context.segments.paragraphs, offset)
}

export function partAt(context: AuditContext, offset: number): SectionRole {
  return roleAt(context.sections, offset)
}

/** Claims that overlap a span. */
export function claimsIn(context: AuditContext, [start, end]: Span): Claim[] {
  return context.claims.filter(claim => claim.start < end && start < claim.end)
}

/** The runs and totals of every sentence, read once for all rules. */
export function readSentences(
  text: string,
  { figures, segments }: DocumentStructure,
): { runs: Run[]; totals: Total[] } {
  const runs: Run[] = []
  const totals: Total[] = []
  let next = 0
  for (const sentence of segments.sentences) {
    while ((figures[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence[0]) next++
    let last = next
    while ((figures[last]?.start ?? Number.POSITIVE_INFINITY) < sentence[1]) last++
    const inside = figures.slice(next, last)
    if (inside.length === 0) continue
    runs.push(...readRuns(text, sentence, inside))
    totals.push(...readTotals(text, sentence, inside))
  }
  return { runs, totals }
}

/** The first span of a text's occurrence inside another span. */
export function spanOfText(text: string, wanted: string, [start, end]: Span): Span | null {
  const at = text.slice(start, end).indexOf(wanted)
  return at < 0 ? null : [start + at, start + at + wanted.length]
}
