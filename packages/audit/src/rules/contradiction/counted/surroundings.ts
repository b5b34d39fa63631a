import type { Span } from '@mingjian/model'
import { collect } from '../../../structure/collect.ts'
import type { Figure } from '../../../structure/figures.ts'
import { later, once } from '../../../structure/once.ts'
import { sectionAt } from '../../../structure/sections.ts'
import { clauseStart } from '../../../structure/series.ts'
import { type AuditContext, figuresIn, paragraphAt, sentenceAt } from '../../context.ts'
import { type When, whenTold } from './when.ts'
import { wholePlaceIn } from './where.ts'
import { ownersIn } from './whose.ts'

/** A figure in its sentence, with the words before it that may name it. */
export interface Standing {
  sentence: Span
  /** The figure before it in its clause. */
  previous: Figure | undefined
  begin: number
  /** From there to the figure. */
  before: string
}

/** How far before a figure the words that name it may begin. */
const LONGEST_BEFORE = 40

export function standingOf(context: AuditContext, figure: Figure): Standing {
  const { text } = context
  const sentence = sentenceAt(context, figure.start)
  const own = clauseStart(text, sentence[0], figure.start)
  const from = Math.max(sentence[0], figure.start - LONGEST_LABEL)
  const isLabelled = own === figure.start || text.slice(own, figure.start).trim() === ''
  const found = isLabelled ? LABEL.exec(text.slice(from, figure.start)) : null
  // What begins where the slice does may be cut off.
  const label = found && (found.index > 0 || from === sentence[0]) ? found : null
  const clause = label ? from + label.index : own
  const previous = figuresIn(context, [clause, figure.start]).at(-1)
  const begin = Math.max(previous?.end ?? clause, figure.start - LONGEST_BEFORE)
  const before = text.slice(begin, figure.start)
  return { sentence, previous, begin, before: label ? before.replace(/[：:]\s*$/, '') : before }
}

/** ；教师培训：11700人次: a name that a colon parts from its figure. */
const LONGEST_LABEL = 18
const LABEL = /(?<=^|[；;，,\n])\s*\p{Script=Han}{2,12}[：:]\s*$/u

/** What stands around a figure, each read when it is asked for. */
export interface Surroundings {
  title: () => string
  /** The first sentence of its paragraph, as far as it stands before it. */
  opening: () => string
  when: () => When
  place: () => string
  /** Whose it is, as its sentence tells before it. */
  owners: () => ReadonlySet<string>
}

export function surroundingsOf(
  context: AuditContext,
  { start }: Figure,
  sentence: Span,
): Surroundings {
  const { text } = context
  const lead = text.slice(sentence[0], start)
  return {
    title: later(() => sectionAt(context.sections, start)?.title ?? ''),
    opening: later(() => {
      const [paragraph] = paragraphAt(context, start)
      const stop = text.indexOf('。', paragraph)
      return text.slice(paragraph, stop < 0 ? start : Math.min(stop, start))
    }),
    when: later(() => whenTold(context, start)),
    place: later(() => wholePlaceIn(lead)),
    owners: later(() => ownersIn(lead)),
  }
}

/** Figures that are listed as parts of a total: some of what is counted, and no second count of it. */
export const partFigures = once(
  (context: AuditContext): ReadonlySet<Figure> =>
    new Set(collect(context.totals, one => one.parts.map(part => part.figure))),
)
