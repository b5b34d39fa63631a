import { expect, test } from 'vitest'
import { forget, keep, readKept } from './kept-text.ts'

function memory(): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: key => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: key => void kept.delete(key),
    clear: () => kept.clear(),
    key: () => null,
    length: 0,
  }
}
const place = { username: 'wang', figure: 'jiaodu-2012-3/B5@primary' }

test('an unsaved text is found again, with the moment it was kept', () => {
  const storage = memory()
  const now = new Date('2024-03-02T08:00:00Z')
  expect(keep(place, '生均(图', { storage, now })).toBe(now.toISOString())
  expect(readKept(place, storage)).toEqual({ text: '生均(图', at: now.toISOString() })
})

test('another person, another indicator and another stage have texts of their own', () => {
  const storage = memory()
  keep(place, 'a', { storage })
  for (const other of [
    { ...place, username: 'li' },
    { ...place, figure: 'jiaodu-2012-3/B5@junior' },
  ]) {
    expect(readKept(other, storage)).toBeNull()
  }
})

test('what is forgotten is gone, and rubbish in the store is no text', () => {
  const storage = memory()
  keep(place, 'a', { storage })
  forget(place, storage)
  expect(readKept(place, storage)).toBeNull()
  for (const rubbish of ['{', '3', '{"text":1}', 'null']) {
    storage.setItem('mingjian.formula.wang.jiaodu-2012-3/B5@primary', rubbish)
    expect(readKept(place, storage)).toBeNull()
  }
})

test('a browser that keeps nothing says so instead of losing the text silently', () => {
  const full = {
    ...memory(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  }
  expect(keep(place, 'a', { storage: full })).toBeNull()
})
