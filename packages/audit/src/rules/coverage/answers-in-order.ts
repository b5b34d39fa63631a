import type { Span } from '@mingjian/model'
import { hasNumber, saidOfAll, saidToBeNone, saidVaguely } from '../../lexicon/tellings.ts'
import { commonPiece } from '../../structure/labels.ts'
import type { NamedList } from '../../structure/named-lists.ts'
import { siblingItems } from '../../structure/sibling-items.ts'
import { matchesOf } from '../../text/matches.ts'
import type { Observation } from '../define-rule.ts'

export interface Answers {
  spans: readonly Span[]
  areNumbered: boolean
}

/** What answers questions one by one, if there are as many answers as questions. */
export function answersTo(text: string, { after, names }: NamedList): Answers | null {
  const numbered = siblingItems(text, after)
  const areNumbered = numbered.length > 0
  const spans = areNumbered ? numbered : sentencesBehind(text, after)
  return spans.length === names.length ? { spans, areNumbered } : null
}

/** 答：…。…。, up to the end of the line. */
function sentencesBehind(text: string, from: number): Span[] {
  const { 0: lead = '', 1: said = '' } = PROSE.exec(text.slice(from, from + LONGEST_PROSE)) ?? []
  const start = from + lead.length - said.length
  return matchesOf(/[^。；;]+/g, said).map(
    ({ 0: { length }, index }): Span => [start + index, start + index + length],
  )
}

const PROSE = /^[^：:]{0,30}[：:]\s*([^\n]+)/
const LONGEST_PROSE = 400
const SHORTEST_PIECE = 2

/** Answers numbered or told one by one, as many as there are questions: each stands for the question of its place. */
export function answeredInWords(
  text: string,
  list: NamedList,
  { spans, areNumbered }: Answers,
): Observation | null {
  const open = spans.flatMap((span, at) => {
    const said = text.slice(...span)
    return hasNumber.test(said) ? [] : [{ span, said, name: list.names[at] ?? '' }]
  })
  const [one] = open
  if (!one || open.length > 1 || saidToBeNone.test(one.said)) return null
  if (!saidVaguely.test(one.said) || saidOfAll.test(one.said)) return null
  if (!areNumbered && commonPiece(one.name, one.said).length < SHORTEST_PIECE) return null
  return {
    message: `问到的${list.names.length}项，“${one.name}”没有数值`,
    spans: [list.span, one.span],
    computation: `${list.names.length - 1} < ${list.names.length}`,
    suggestion: `写出“${one.name}”`,
  }
}
