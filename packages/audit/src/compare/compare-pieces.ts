import type { ParagraphChange, TextPiece } from '@mingjian/model'
import { diffArrays } from 'diff'
import type { Aligned } from './paragraphs.ts'

/** Above so many changed words a paragraph is shown as rewritten whole. */
const longestEdit = 600

/** What changed inside a paragraph. A number is one word: 41.49 became 52.3, not a few of its digits. */
export function comparePieces({ before, after }: Aligned): ParagraphChange {
  const places = { before: before?.start ?? null, after: after?.start ?? null }
  if (!before)
    return { kind: 'added', pieces: [{ kind: 'added', text: after?.text ?? '' }], ...places }
  if (!after)
    return { kind: 'removed', pieces: [{ kind: 'removed', text: before.text }], ...places }
  if (before.content === after.content)
    return { kind: 'same', pieces: [{ kind: 'same', text: after.text }], ...places }
  return { kind: 'changed', pieces: piecesOf(before.text, after.text), ...places }
}

function piecesOf(before: string, after: string): TextPiece[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: longestEdit })
  if (!changes)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  return withoutSplinters(
    changes.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  )
}

const wordsOf = (text: string) => text.match(/\d+(?:[.,，]\d+)*%?|[A-Za-z]+|\s+|./gsu) ?? []

/** One character that happens to be left between two changes says nothing: it is part of the change. */
function withoutSplinters(pieces: TextPiece[]): TextPiece[] {
  const whole: TextPiece[] = []
  let [gone, come] = ['', '']
  const flush = () => {
    if (gone) whole.push({ kind: 'removed', text: gone })
    if (come) whole.push({ kind: 'added', text: come })
    gone = ''
    come = ''
  }
  pieces.forEach(({ kind, text }, at) => {
    const isSplinter =
      kind === 'same' &&
      text.length === 1 &&
      at > 0 &&
      at < pieces.length - 1 &&
      /\p{L}/u.test(text)
    if (kind !== 'added' && (kind === 'removed' || isSplinter)) gone += text
    if (kind !== 'removed' && (kind === 'added' || isSplinter)) come += text
    if (kind === 'same' && !isSplinter) {
      flush()
      whole.push({ kind, text })
    }
  })
  flush()
  return whole
}
