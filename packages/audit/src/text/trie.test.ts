import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Trie } from './trie.ts'

const letters = fc.constantFrom('学', '校', '生', '数')
const word = fc.array(letters, { minLength: 1, maxLength: 4 }).map(all => all.join(''))

test('the longest word that starts at an offset, and where it ends', () => {
  fc.assert(
    fc.property(fc.array(word), fc.array(letters, { maxLength: 12 }), (words, all) => {
      const text = all.join('')
      const trie = new Trie<string>()
      for (const one of words) trie.set(one, () => one)
      for (let at = 0; at < text.length; at++) {
        const found = trie.longestAt(text, at)
        const longest = words
          .filter(one => text.startsWith(one, at))
          .reduce((best, one) => (one.length > best.length ? one : best), '')
        expect(found ?? '').toBe(longest)
        if (found !== null) expect(trie.end).toBe(at + longest.length)
      }
    }),
  )
})

test('all words that start at an offset', () => {
  const trie = new Trie<string>()
  for (const one of ['学', '学生', '学生数', '生数']) trie.set(one, () => one)
  const heard: string[] = []
  trie.eachAt('小学生', 1, one => heard.push(one))
  expect(heard).toEqual(['学', '学生'])
})

test('a word set twice has its meanings brought together', () => {
  const trie = new Trie<string[]>()
  for (const meaning of ['stage', 'measure'])
    trie.set('小学', before => [...(before ?? []), meaning])
  expect(trie.longestAt('小学', 0)).toEqual(['stage', 'measure'])
})
