import fc from 'fast-check'
import { expect, test } from 'vitest'
import { storableText } from './storable-text.ts'

const clean = (text: string) =>
  storableText({ file: 'a.pdf', format: 'pdf', text, blocks: [], notices: [] }).text

test('half characters and NUL are replaced one for one; whole ones stay', () => {
  expect(clean('占比\u000041%\ud83d 𠮷\ude00')).toBe('占比\ufffd41%\ufffd 𠮷\ufffd')
})

test('no text changes its length or is refused as JSON by the database', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(c => String.fromCharCode(c)) }),
      text => {
        expect(clean(text)).toHaveLength(text.length)
        expect(JSON.stringify(clean(text))).not.toMatch(/\\u0000|\\ud[89a-f]/)
      },
    ),
  )
})
