import { isUnmistakableSwap } from '../../../structure/digit-slips.ts'
import { digitsOfBoth } from '../../../structure/figures.ts'
import { commonPiece } from '../../../structure/labels.ts'
import type { Mention } from './mentions.ts'

export const SHORTEST_NOUN = 2
export const LONGEST_NOUN = 10
const IS_HAN = /^\p{Script=Han}+$/u

/** A noun that stands beside two figures, before or behind each. */
export interface SharedNoun {
  text: string
  isBehindA: boolean
  isBehindB: boolean
}

/** The longest that ends right before one of them or begins right behind it. */
export function sharedNoun(a: Mention, b: Mention): SharedNoun | null {
  let best: SharedNoun | null = null
  for (let length = LONGEST_NOUN; length >= SHORTEST_NOUN && !best; length--) {
    for (const isBehindA of [true, false])
      for (const isBehindB of [true, false]) {
        const x = isBehindA ? a.behind.slice(0, length) : a.before.slice(-length)
        const y = isBehindB ? b.behind.slice(0, length) : b.before.slice(-length)
        if (x === y && x.length === length && IS_HAN.test(x))
          best ??= { text: x, isBehindA, isBehindB }
      }
  }
  return best
}

/** 一年级新生 of 小学一年级新生: where the digits speak for themselves, the noun may stand farther in. */
export function innerNoun(a: Mention, b: Mention): SharedNoun | null {
  const found = [true, false].flatMap(isBehindA =>
    [true, false].map((isBehindB): SharedNoun => {
      const [x, y] = [isBehindA ? a.behind : a.before, isBehindB ? b.behind : b.before]
      // The year that both name is no noun, however long it is.
      return {
        text: commonPiece(x.replace(DATES, ' '), y.replace(DATES, '|')),
        isBehindA,
        isBehindB,
      }
    }),
  )
  const best = found.reduce((one, other) => (other.text.length > one.text.length ? other : one))
  const [p, q] = digitsOfBoth(a.figure, b.figure)
  const shortest = isUnmistakableSwap(p, q) ? SHORTEST_NOUN : SHORTEST_INNER
  return best.text.length >= shortest && IS_HAN.test(best.text) ? best : null
}

const SHORTEST_INNER = 3
const DATES = /\d+[年月日]度?/g
