import { diffArrays } from 'diff'
import { pairSimilar } from './pair-similar.ts'
import type { Aligned, Paragraph } from './paragraphs.ts'

/**
 * Above so many paragraphs added or removed two texts are hardly versions of each other, and finding the
 * least edit takes time in its square: then similar paragraphs are paired in order at once.
 */
const longestEdit = 1500

/** Pairs of equal and of similar paragraphs, in the order of both texts. */
export function alignParagraphs(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): Aligned[] {
  const changes = diffArrays(
    before.map(one => one.content),
    after.map(one => one.content),
    { maxEditLength: longestEdit },
  )
  if (!changes) return pairSimilar(before, after)
  const aligned: Aligned[] = []
  let [old, now] = [0, 0]
  let [gone, come]: [Paragraph[], Paragraph[]] = [[], []]
  for (const { added, removed, count } of changes) {
    if (removed) gone.push(...before.slice(old, old + count))
    else if (added) come.push(...after.slice(now, now + count))
    else {
      aligned.push(...pairSimilar(gone, come))
      gone = []
      come = []
      aligned.push(...sameOnes(before.slice(old, old + count), after.slice(now, now + count)))
    }
    if (!added) old += count
    if (!removed) now += count
  }
  return [...aligned, ...pairSimilar(gone, come)]
}

function sameOnes(before: readonly Paragraph[], after: readonly Paragraph[]): Aligned[] {
  return before.flatMap((paragraph, at) => {
    const other = after[at]
    return other ? [{ before: paragraph, after: other }] : []
  })
}
