/** A source of repeatable numbers: the same seed gives the same county on every machine. */
export interface Random {
  /** Between `low` and `high`, evenly. */
  between(low: number, high: number): number
}

/** Mulberry32: 32 bits of integer arithmetic, so no platform can round it differently. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { between: (low, high) => low + (high - low) * next() }
}
