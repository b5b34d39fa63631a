import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HeldPatterns } from './held-patterns.ts'
import { cuesOf } from './pattern-cues.ts'

test.each<[RegExp, string[] | null]>([
  [/其中/, ['其中']],
  [/[，,]?\s*其中[:：]?/, ['其中']],
  [/(?:均|都)(?:达标|合格)/, ['均达标', '均合格', '都达标', '都合格']],
  [/高于[^，]{0,8}标准|低于/, ['高于', '低于']],
  [/超过?\d+/, ['超']],
  [/[率比]$/, ['率', '比']],
  [/不足{1,3}|差{0,2}/, null],
  [/(?:达到)?|标准/, null],
  [/\d+(?=人)/, ['人']],
  [/(?<=同比)增(?!设)/, ['同比']],
  [/(?<word>一半)(?:以上|之多)+/, ['一半']],
  [/\p{Script=Han}{2}[^，]/u, null],
  [/\[\d\]\/\(/, [']/(']],
  [/\u3000人/, ['人']],
  [/(?<数>\d)\k<数>[一-龥]级/, ['级']],
  [/表/i, null],
])('%s', (pattern, cues) => {
  expect(cuesOf(pattern)).toEqual(cues)
})

const words = fc.constantFrom('高于', '标准', '其', '中', '比', '，', '9', '均', '达', '标')
const patterns = [
  /(?:高于|低于)[^，]{0,4}标准/,
  /[，,]?其中?[:：]?/,
  /(?:均|都)?达标|\d+比/,
  /(?<=其)中(?!标)[^9]/,
  /(?:比|9){2,}|[均达]{2}/,
]

test('no text with a pattern lacks all of its cues', () => {
  fc.assert(
    fc.property(fc.array(words), all => {
      const text = all.join('')
      for (const pattern of patterns) new HeldPatterns('').mayHold(pattern)
      const held = new HeldPatterns(text)
      for (const pattern of patterns)
        if (pattern.test(text)) expect(held.mayHold(pattern)).toBe(true)
    }),
  )
})

test('a pattern first asked for after the text was read may be anywhere', () => {
  const held = new HeldPatterns('在校生')
  expect(held.mayHold(/没有在这里的词/)).toBe(true)
  expect(new HeldPatterns('在校生').mayHold(/没有在这里的词/)).toBe(false)
})
