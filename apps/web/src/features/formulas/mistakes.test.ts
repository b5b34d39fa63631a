import { createCatalog } from '@mingjian/engine/editor'
import { expect, test } from 'vitest'
import { findMistakes, visibleRange } from './mistakes.ts'

const element = {
  id: 'pupils',
  name: '在校生数',
  aliases: [],
  unit: '人',
  levels: ['school' as const],
  stages: [],
  periodKind: 'school-year' as const,
  domain: 'count' as const,
  additive: true,
  owner: '教育行政部门',
  note: null,
}
const catalog = createCatalog({ elements: [element], standards: [] })
const mistakes = (text: string) => findMistakes(text, catalog, { standard: 's', stage: null })

test('a sound formula has no mistakes; a slip has a place and a fix', () => {
  expect(mistakes('在校生数 × 2')).toEqual([])
  expect(mistakes('在校升数 × 2')).toMatchObject([
    { start: 0, end: 4, fixes: [{ insert: '在校生数' }] },
  ])
})

test('what lacks at the end is underlined at the last letter, inside the text', () => {
  const [mistake] = mistakes('(在校生数')
  if (!mistake) throw new Error('a mistake is expected')
  expect(visibleRange(mistake, 5)).toEqual({ from: 4, to: 5 })
})

test('a mistake told of a longer text than there is now stays inside it', () => {
  const mistake = { code: 'x', message: '', suggestion: null, start: 3, end: 9, fixes: [] }
  expect(visibleRange(mistake, 4)).toEqual({ from: 3, to: 4 })
  expect(visibleRange({ ...mistake, start: 0, end: 0 }, 0)).toEqual({ from: 0, to: 0 })
})
