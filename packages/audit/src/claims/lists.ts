import type { Clause } from './clauses.ts'
import type { Quantity } from './quantity.ts'

/** Values that stand in a row for names that stand in a row: A、B、C分别为1、2、3. */
export interface ValueList {
  quantities: Quantity[]
  /** Names in the order of the values; empty when the names are said earlier. */
  names: { start: number; end: number }[]
}

const joint = /^(?:[、,]|和|及|与|以及|或|"|的)*$/
const listWord = /(?:分别|依次|各自)/

/** The list of values that begins with `clauses[at].quantities[index]`, or null when there is none. */
export function listAt(
  text: string,
  clauses: readonly Clause[],
  at: number,
  from: number,
): ValueList | null {
  const clause = clauses[at]
  const first = clause?.quantities[0]
  if (!clause || !first) return null
  const lead = text.slice(from, first.start)
  const word = listWord.exec(lead)
  if (!word || /[:]/.test(lead.slice(word.index))) return null
  const values = rowOf(text, clause, first)
  if (values.length < 2) return null
  return { quantities: values, names: namesIn(text, from, from + word.index) }
}

function rowOf(text: string, clause: Clause, first: Quantity): Quantity[] {
  const values = [first]
  for (const quantity of clause.quantities) {
    const last = values.at(-1)
    if (!last || quantity.start < last.end) continue
    if (quantity.start > last.end && joint.test(text.slice(last.end, quantity.start))) {
      values.push(quantity)
    } else if (quantity !== first) break
  }
  return values
}

/** Spans of the names of a list, cut at 、 and 和. */
export function namesIn(
  text: string,
  start: number,
  end: number,
): { start: number; end: number }[] {
  const names: { start: number; end: number }[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    const char = text.charAt(at)
    const isCut =
      at === end || char === '、' || (/[和及]/.test(char) && names.length > 0 && at - from >= 2)
    const isPair = char === '和' && names.length === 0 && at - from >= 2 && at < end
    if (!isCut && !isPair) continue
    if (at > from) names.push({ start: from, end: at })
    from = at + 1
  }
  return names
}
