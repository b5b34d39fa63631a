import { expect, test } from 'vitest'
import { loadPinyin, pinyinInitials } from './pinyin-initials.ts'

test('before the dictionary is there, there are no initials; then a name has its own', async () => {
  expect(pinyinInitials('在校生数')).toEqual([])
  await loadPinyin()
  expect(pinyinInitials('在校生数')).toEqual(['zxss'])
  expect(pinyinInitials('体育、艺术（美术）教师')).toEqual(['tyysmsjs'])
})
