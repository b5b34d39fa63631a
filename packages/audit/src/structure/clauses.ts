import type { Span } from '@mingjian/model'
import { CLAUSE_STOP, isAt } from '../text/characters.ts'

/** Clauses of a span: parted by commas and stops, not by 、. */
export function clausesOf(text: string, [start, end]: Span): Span[] {
  const clauses: Span[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && !isAt(text, at, CLAUSE_STOP)) continue
    if (!isBlank(text, from, at)) clauses.push([from, at])
    from = at + 1
  }
  return clauses
}

function isBlank(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (text.charAt(at).trim() !== '') return false
  return true
}
