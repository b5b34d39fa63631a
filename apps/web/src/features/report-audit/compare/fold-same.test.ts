import type { ParagraphChange } from '@mingjian/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldSame } from './fold-same.ts'

const paragraph = (kind: ParagraphChange['kind'], text = ''): ParagraphChange => ({
  kind,
  pieces: [{ kind: 'same', text }],
  before: 0,
  after: 0,
})

test('a change is shown with the paragraph before and after it, the rest folded', () => {
  const kinds = ['same', 'same', 'same', 'same', 'changed', 'same', 'same', 'same', 'same'] as const
  const stretches = foldSame(kinds.map(kind => paragraph(kind)))
  expect(stretches.map(({ isFolded, paragraphs }) => [isFolded, paragraphs.length])).toEqual([
    [true, 3],
    [false, 3],
    [true, 3],
  ])
})

test('nothing is lost and nothing that changed is folded', () => {
  const kind = fc.constantFrom(
    'same' as const,
    'same' as const,
    'changed' as const,
    'added' as const,
  )
  fc.assert(
    fc.property(fc.array(kind), kinds => {
      const all = kinds.map((one, at) => paragraph(one, String(at)))
      const stretches = foldSame(all)
      expect(stretches.flatMap(({ paragraphs }) => paragraphs)).toEqual(all)
      const folded = stretches.filter(({ isFolded }) => isFolded)
      expect(folded.flatMap(one => one.paragraphs).every(one => one.kind === 'same')).toBe(true)
    }),
  )
})
