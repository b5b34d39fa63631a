import type { Span } from '@mingjian/model'
import { collect } from '../../../structure/collect.ts'
import type { Figure } from '../../../structure/figures.ts'
import { later, once, onceWithin } from '../../../structure/once.ts'
import { sectionAt } from '../../../structure/sections.ts'
import { clauseStart } from '../../../structure/series.ts'
import { type AuditContext, figuresIn, paragraphStart, sentenceAt } from '../../context.ts'
import { isOfLastYear, type When, whenTold } from './when.ts'
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

export const standingOf = onceWithin((context: AuditContext, figure: Figure): Standing => {
  const { text } = context
  const sentence = sentenceAt(context, figure.start)
  const own = nounStart(text, sentence[0], figure.start)
  const from = Math.max(sentence[0], figure.start - LONGEST_LABEL)
  const isLabelled = own === figure.start || text.slice(own, figure.start).trim() === ''
  const found = isLabelled ? LABEL.exec(text.slice(from, figure.start)) : null
  // What begins where the slice does may be cut off.
  const label = found && (found.index > 0 || from === sentence[0]) ? found : null
  const marked = label ? from + label.index : own
  const clause = marked + (LIST_MARK.exec(text.slice(marked, figure.start))?.[0].length ?? 0)
  const previous = figuresIn(context, [clause, figure.start]).at(-1)
  const begin = Math.max(previous?.end ?? clause, figure.start - LONGEST_BEFORE)
  const written = text.slice(begin, figure.start)
  const before = isOfLastYear(context) ? written.replaceAll('去年', '全年') : written
  return { sentence, previous, begin, before: label ? before.replace(/[：:]\s*$/, '') : before }
})

/** 在校（园）学生6.38万人: a bracket inside a noun ends no clause. */
function nounStart(text: string, from: number, end: number): number {
  const start = clauseStart(text, from, end)
  const inner = INNER_BRACKET.exec(text.slice(Math.max(from, start - LONGEST_BRACKET), start))
  return inner && /^\p{Script=Han}/u.test(text.slice(start, end))
    ? clauseStart(text, from, start - inner[0].length)
    : start
}

const INNER_BRACKET = /(?<=\p{Script=Han})[（(]\p{Script=Han}{1,2}[）)]$/u
const LONGEST_BRACKET = 5

/** 一、新增学位6300个: the mark of a heading is no word of what it counts. */
const LIST_MARK = /^\s*[一二三四五六七八九十]{1,3}、\s*/

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
      const paragraph = paragraphStart(context, start)
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
