import type { Span } from '@mingjian/model'

/** Clauses of a span: parted by commas and stops, not by 、. */
export function clausesOf(text: string, [start, end]: Span): Span[] {
  const clauses: Span[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && !/[，,。；;：:！？\n]/.test(text[at] ?? '')) continue
    if (text.slice(from, at).trim()) clauses.push([from, at])
    from = at + 1
  }
  return clauses
}
