/** Readings kept at once: some more than a long report asks for within a few pages. */
const MOST_KEPT = 1024
/** A longer piece of a text keeps the whole of it in memory, and is rarely asked for again. */
const LONGEST_KEPT = 12

/**
 * A reading of a few characters that is asked for over and over within a report, kept with its answer: 现有 before
 * every second figure is read once. What is kept is forgotten all at once when it has become too much. The reading
 * must depend on nothing but the text, and nobody may change what it returns.
 */
export function recalled<Read>(read: (text: string) => Read): (text: string) => Read {
  const kept = new Map<string, Read>()
  return text => {
    if (text.length > LONGEST_KEPT) return read(text)
    const known = kept.get(text)
    if (known !== undefined) return known
    const made = read(text)
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(text, made)
    return made
  }
}
