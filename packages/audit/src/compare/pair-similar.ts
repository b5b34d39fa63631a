import type { Aligned, Paragraph } from './paragraphs.ts'

/** Paragraphs that share this much of their pairs of characters are one, rewritten. */
const similarEnough = 0.45
/** How far ahead the rewritten one is looked for. */
const reach = 40

/**
 * Paragraphs of a stretch where nothing is equal: each old one beside the most similar new one ahead, the
 * rest as removed and added. Order is kept.
 */
export function pairSimilar(before: readonly Paragraph[], after: readonly Paragraph[]): Aligned[] {
  const aligned: Aligned[] = []
  const pairsAfter = after.map(pairsOf)
  let next = 0
  const addUntil = (end: number) => {
    for (const paragraph of after.slice(next, end)) aligned.push({ before: null, after: paragraph })
    next = end
  }
  for (const paragraph of before) {
    const found = mostSimilar(pairsOf(paragraph), pairsAfter, next)
    const other = found === null ? undefined : after[found]
    if (found === null || !other) {
      aligned.push({ before: paragraph, after: null })
      continue
    }
    addUntil(found)
    aligned.push({ before: paragraph, after: other })
    next = found + 1
  }
  addUntil(after.length)
  return aligned
}

function mostSimilar(
  pairs: ReadonlySet<string>,
  candidates: readonly ReadonlySet<string>[],
  from: number,
): number | null {
  let best: { at: number; likeness: number } | null = null
  const end = Math.min(candidates.length, from + reach)
  for (let at = from; at < end; at++) {
    const likeness = likenessOf(pairs, candidates[at] ?? new Set())
    if (likeness >= similarEnough && likeness > (best?.likeness ?? 0)) best = { at, likeness }
    if (likeness === 1) break
  }
  return best?.at ?? null
}

/** Dice's coefficient: 1 for the same pairs of characters, 0 for none in common. */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  const most = (2 * few.size) / (few.size + many.size || 1)
  if (most < similarEnough) return 0
  let shared = 0
  for (const pair of few) if (many.has(pair)) shared++
  return (2 * shared) / (few.size + many.size)
}

function pairsOf({ content }: Paragraph): Set<string> {
  const pairs = new Set<string>(content.length === 1 ? [content] : [])
  for (let at = 1; at < content.length; at++) pairs.add(content.slice(at - 1, at + 1))
  return pairs
}
