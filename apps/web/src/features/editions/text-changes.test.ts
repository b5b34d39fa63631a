import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Piece, textChanges } from './text-changes.ts'

const marked = (pieces: readonly Piece[]) =>
  pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('')

test('the words that changed are marked on both sides', () => {
  const { before, after } = textChanges('教师工资待遇落实情况', '教师工资收入落实情况')
  expect(marked(before)).toBe('教师工资[待遇]落实情况')
  expect(marked(after)).toBe('教师工资[收入]落实情况')
})

test('a character in common by chance is not left standing between two changes', () => {
  expect(marked(textChanges('甲乙丙', '丁乙戊').after)).toBe('[丁乙戊]')
})

test('each side is the text it was made of', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const { before, after } = textChanges(one, other)
      expect(before.map(piece => piece.text).join('')).toBe(one)
      expect(after.map(piece => piece.text).join('')).toBe(other)
    }),
  )
})

test('equal texts have nothing marked', () => {
  expect(textChanges('一', '一').after).toEqual([{ text: '一', changed: false }])
})
