import type { Span } from '@mingjian/model'
import { type AuditContext, matchesIn } from '../context.ts'
import type { Observation } from '../define-rule.ts'

/** A habit of writing is told once, at its first places: a note for each would bury the rest. */
export function toldOnce(
  context: AuditContext,
  pattern: RegExp,
  tell: (first: RegExpMatchArray) => Omit<Observation, 'spans'>,
): Observation[] {
  const found = matchesIn(context, pattern)
  const [first] = found
  if (!first) return []
  const { message, ...rest } = tell(first)
  const more = found.length > 1 ? `，全文共${found.length}处` : ''
  return [{ ...rest, message: `${message}${more}`, spans: found.slice(0, 3).map(matchSpan) }]
}

export function matchSpan(match: RegExpMatchArray): Span {
  const start = match.index ?? 0
  return [start, start + match[0].length]
}
