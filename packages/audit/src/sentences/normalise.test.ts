import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalise } from './normalise.ts'

test('both widths of digits and punctuation become one', () => {
  expect(normalise('覆盖率８５．７１％，教职工与幼儿比１∶６（专任）')).toBe(
    '覆盖率85.71%,教职工与幼儿比1:6(专任)',
  )
})

test('the view is as long as the text, so that offsets hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      expect(normalise(text)).toHaveLength(text.length)
    }),
  )
})
