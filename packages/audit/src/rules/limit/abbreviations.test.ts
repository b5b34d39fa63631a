import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likeness } from './abbreviations.ts'

describe('how well a name shortens another', () => {
  test.each([
    ['公办园占比', '公办园在园幼儿占比', 'begins'],
    ['民办占比', '义务教育民办在校生比例', 'within'],
    ['巩固率', '九年义务教育巩固率', 'within'],
    ['师生比', '教职工与幼儿比', null],
    ['“优质园”占比', '优质园占比', 'same'],
    ['生均校舍面积', '生均校舍数', null],
  ])('%s of %s', (short, full, expected) => {
    expect(likeness(short, full)).toBe(expected)
  })

  test('words for a share are one word, wherever blanks and quotes stand', () => {
    const pieces = fc.constantFrom(
      '公办',
      '园',
      '占比',
      '比例',
      '比重',
      '比率',
      ' ',
      '“',
      '数',
      '率',
    )
    const name = fc.array(pieces, { minLength: 1, maxLength: 6 }).map(all => all.join(''))
    const plain = (text: string) =>
      text.replace(/[\s“”"]/g, '').replace(/占比|比例|比率|比重|之比|比值/g, '比')
    fc.assert(
      fc.property(name, name, (short, full) => {
        const isSame = plain(short) === plain(full)
        expect(likeness(short, full) === 'same').toBe(isSame)
        if (likeness(short, full) !== null) expect(plain(full).at(-1)).toBe(plain(short).at(-1))
      }),
    )
  })
})
