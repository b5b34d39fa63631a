import { isAt, PASSAGE_STOP } from '../../text/characters.ts'
import type { Mask, Quantity } from '../quantities/quantity.ts'

/** A stretch between two stops, with the figures in it. Offsets are into the passage's text. */
export interface Clause {
  start: number
  end: number
  /** The stop that ends it: , ; 。 : ( ) or '' at the end of the passage. */
  stop: string
  quantities: Quantity[]
}

/**
 * Cuts a passage at its stops. A comma inside a number, the colon of a ratio and a bracket that holds
 * no figure, as in 县(市)区, are not stops.
 */
export function cutClauses(
  text: string,
  quantities: readonly Quantity[],
  asides: readonly Mask[] = [],
): Clause[] {
  const inline = inlineBrackets(text, quantities)
  for (const aside of asides) {
    for (let at = aside.start; at < aside.end; at++) inline.add(at)
  }
  const clauses: Clause[] = []
  let clause: Clause = { start: 0, end: 0, stop: '', quantities: [] }
  let next = 0
  for (let at = 0; at < text.length; at++) {
    const quantity = quantities[next]
    if (quantity && quantity.start === at) {
      clause.quantities.push(quantity)
      at = quantity.end - 1
      next++
      continue
    }
    if (!isAt(text, at, PASSAGE_STOP) || inline.has(at)) continue
    const char = text.charAt(at)
    // 增幅分别为:1%、2% is one clause; the names stand before the colon.
    if (
      char === ':' &&
      quantity?.start === at + 1 &&
      /(?:分别|依次)(?:为|是|达到?)?$/.test(text.slice(Math.max(0, at - 5), at))
    )
      continue
    clause.end = at
    clause.stop = char === '!' || char === '?' ? '。' : char
    clauses.push(clause)
    clause = { start: at + 1, end: at + 1, stop: '', quantities: [] }
  }
  clause.end = text.length
  clauses.push(clause)
  return clauses
}

/** Positions of brackets, and of stops inside them, that hold no figure and are short. */
function inlineBrackets(text: string, quantities: readonly Quantity[]): Set<number> {
  const inline = new Set<number>()
  let open = -1
  let next = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '(') open = at
    if (char !== ')' || open < 0) continue
    while (next < quantities.length && (quantities[next]?.start ?? 0) < open) next++
    const first = quantities[next]
    const holdsFigure = first !== undefined && first.start < at
    if (!holdsFigure && at - open <= 16) {
      inline.add(open)
      inline.add(at)
      for (let inside = open; inside < at; inside++) {
        if (text.charAt(inside) === ',') inline.add(inside)
      }
    }
    open = -1
  }
  return inline
}
