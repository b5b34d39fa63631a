import { cuesOf } from './pattern-cues.ts'
import { Trie } from './trie.ts'

/**
 * Which of many patterns a text may hold, and where, told in one pass over it: those of which it has a cue. A
 * pattern is known from the first time it is asked for; in the texts read before, it has to be searched.
 */
export class HeldPatterns {
  /** By the number of a cue: which find of it was the last one, from 1; 0 when the text does not have it. */
  private readonly last: Uint32Array
  /** By find: where it is, and which find of the same cue was the one before. */
  private readonly places: number[] = [0]
  private readonly before: number[] = [0]

  constructor(text: string) {
    const { places, before } = this
    const last = new Uint32Array(cueCount)
    let start = 0
    const hear = (cue: number) => {
      before.push(last[cue] ?? 0)
      last[cue] = places.push(start) - 1
    }
    for (; start < text.length; start++) words.eachAt(text, start, hear)
    this.last = last
  }

  /** False only when the pattern is surely not in the text. */
  mayHold(pattern: RegExp): boolean {
    const own = numbersOf(pattern)
    if (own === null) return true
    // A cue that came later than the text has no place here, and may be in it.
    for (let at = 0; at < own.length; at++) if (this.last[own[at] as number] !== 0) return true
    return false
  }

  /** Where the cues of a pattern begin, those of one cue behind those of another; null where that is not known. */
  cuesOf(pattern: RegExp): readonly number[] | null {
    const own = numbersOf(pattern)
    if (own === null) return null
    const found: number[] = []
    for (const cue of own) {
      let find = this.last[cue]
      if (find === undefined) return null
      for (; find > 0; find = this.before[find] as number) found.push(this.places[find] as number)
    }
    return found
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
