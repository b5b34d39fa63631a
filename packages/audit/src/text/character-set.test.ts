import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CharacterSet } from './character-set.ts'

test('has what the text read last has, and nothing of those before', () => {
  const set = new CharacterSet()
  const letters = fc.string({ unit: fc.constantFrom('学', '校', '生', 'a', '\ud842', '\udfb7') })
  fc.assert(
    fc.property(letters, letters, (text, asked) => {
      set.read(text)
      for (let at = 0; at < asked.length; at++)
        expect(set.has(asked.charCodeAt(at))).toBe(text.includes(asked.charAt(at)))
      expect(set.hasAll(asked)).toBe([...asked.split('')].every(one => text.includes(one)))
    }),
  )
})
