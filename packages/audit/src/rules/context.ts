import type { Claim, Framework, Span, StandardsLibrary } from '@mingjian/model'
import type { DocumentStructure } from '../structure/index.ts'
import type { ReportLevel } from '../structure/profile.ts'
import { type Run, readRuns } from '../structure/runs.ts'
import { roleAt, type SectionRole } from '../structure/sections.ts'
import { spanAt } from '../structure/segments.ts'

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

/** The runs of every sentence, read once for all rules. */
export function runsOf(text: string, structure: DocumentStructure): Run[] {
  const { figures, segments } = structure
  let next = 0
  return segments.sentences.flatMap(sentence => {
    while ((figures[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence[0]) next++
    let last = next
    while ((figures[last]?.start ?? Number.POSITIVE_INFINITY) < sentence[1]) last++
    return readRuns(text, sentence, figures.slice(next, last))
  })
}

/** The first span of a text's occurrence inside another span. */
export function spanOfText(text: string, wanted: string, [start, end]: Span): Span | null {
  const at = text.slice(start, end).indexOf(wanted)
  return at < 0 ? null : [start + at, start + at + wanted.length]
}
