import type { ParagraphChange } from '@mingjian/model'

/** A stretch of the text: shown, or folded because nothing in it changed. */
export interface Stretch {
  isFolded: boolean
  paragraphs: ParagraphChange[]
}

/** How many unchanged paragraphs stay around a change, to see where one is. */
const around = 1
/** Shorter stretches are not worth folding. */
const shortest = 3

/** Folds what did not change, but for a paragraph before and after each change. */
export function foldSame(paragraphs: readonly ParagraphChange[]): Stretch[] {
  const isNear = nearChanges(paragraphs)
  const stretches: Stretch[] = []
  paragraphs.forEach((paragraph, at) => {
    const isFolded = !isNear[at]
    const last = stretches.at(-1)
    if (last && last.isFolded === isFolded) last.paragraphs.push(paragraph)
    else stretches.push({ isFolded, paragraphs: [paragraph] })
  })
  return stretches.map(stretch => ({
    ...stretch,
    isFolded: stretch.isFolded && stretch.paragraphs.length >= shortest,
  }))
}

function nearChanges(paragraphs: readonly ParagraphChange[]): boolean[] {
  const near = paragraphs.map(() => false)
  paragraphs.forEach(({ kind }, at) => {
    if (kind === 'same') return
    for (let close = at - around; close <= at + around; close++)
      if (close >= 0 && close < near.length) near[close] = true
  })
  return near
}
