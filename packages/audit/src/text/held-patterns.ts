import { cuesOf } from './pattern-cues.ts'
import { Trie } from './trie.ts'

/**
 * Which of many patterns a text may hold, told in one pass over it: those of which it has a cue. A pattern
 * is known from the first time it is asked for; in the texts read before, it has to be searched.
 */
export class HeldPatterns {
  /** By the number of a cue: 1 when the text has it. */
  private readonly heard: Uint8Array

  constructor(text: string) {
    const heard = new Uint8Array(cueCount)
    const hear = (cue: number) => {
      heard[cue] = 1
    }
    for (let at = 0; at < text.length; at++) words.eachAt(text, at, hear)
    this.heard = heard
  }

  /** False only when the pattern is surely not in the text. */
  mayHold(pattern: RegExp): boolean {
    const own = numbersOf(pattern)
    if (own === null) return true
    // A cue that came later than the text has no place here, and may be in it.
    for (let at = 0; at < own.length; at++) if (this.heard[own[at] as number] !== 0) return true
    return false
  }
}

let cueCount = 0
/** The cues of all patterns, each with its number. */
const words = new Trie<number>()
const known = new Map<string, readonly number[] | null>()

/** The cues of a pattern by their numbers; null when every text may hold it. */
function numbersOf(pattern: RegExp): readonly number[] | null {
  if (pattern.ignoreCase) return null
  const found = known.get(pattern.source)
  if (found !== undefined) return found
  const numbers = cuesOf(pattern)?.map(enter) ?? null
  known.set(pattern.source, numbers)
  return numbers
}

function enter(cue: string): number {
  let number = 0
  words.set(cue, before => {
    number = before ?? cueCount++
    return number
  })
  return number
}
