import type { Span } from '@mingjian/model'
import { clausesOf } from './clauses.ts'
import { roleAt, type Section, type SectionRole } from './sections.ts'

/** A clause as the rules read it. */
export interface Clause {
  span: Span
  text: string
  sentence: Sentence
}

/** A sentence as the rules read it: its words, where it stands, and its clauses. */
export class Sentence {
  readonly span: Span
  /** Among the admitted problems, the plans, or in the body of the report. */
  readonly part: SectionRole
  readonly text: string
  private cut: readonly Clause[] | null = null

  constructor(whole: string, span: Span, part: SectionRole) {
    this.span = span
    this.part = part
    this.text = whole.slice(span[0], span[1])
  }

  /** Parted by commas and stops, not by 、; cut when first asked for. */
  get clauses(): readonly Clause[] {
    this.cut ??= clausesOf(this.text, [0, this.text.length]).map(([start, end]) => ({
      span: [this.span[0] + start, this.span[0] + end],
      text: this.text.slice(start, end),
      sentence: this,
    }))
    return this.cut
  }
}

export function sentencesWithPart(
  text: string,
  spans: readonly Span[],
  sections: readonly Section[],
): Sentence[] {
  return spans.map(span => new Sentence(text, span, roleAt(sections, span[0])))
}
