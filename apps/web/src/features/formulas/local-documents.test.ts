import type { Indicator, Overlay } from '@mingjian/model'
import { expect, test } from 'vitest'
import {
  contentOf,
  documentsOf,
  draftFormula,
  type LocalDocument,
  newDocumentId,
  wordsOf,
} from './local-documents.ts'

const indicator = {
  id: 'jiaodu-2012-3/B5',
  standard: 'jiaodu-2012-3',
  name: '生均图书册数',
  definition: { numerator: '图书册数', denominator: null },
} as Indicator
const written = {
  title: ' 本县口径 ',
  documentNumber: '',
  numerator: '图书',
  denominator: ' ',
  note: '含合并校区',
  formula: '生均(图书册数, 在校生数)',
}
const content = contentOf(null, '239921-b5', [indicator], written)
const document = (more: Partial<LocalDocument>): LocalDocument => ({
  id: '239921-b5',
  title: '本县口径',
  status: 'draft',
  version: 2,
  unit: { code: '239921', name: '明川县' },
  editable: true,
  savedBy: '王芳',
  savedAt: '2024-03-02T08:00:00Z',
  content,
  problems: [],
  ...more,
})

test('what is written becomes a definition; an empty word is no word', () => {
  expect(content).toMatchObject({
    title: '本县口径',
    documentNumber: null,
    bases: ['jiaodu-2012-3'],
  })
  expect(content.definitions).toEqual([
    {
      indicator: 'jiaodu-2012-3/B5',
      formula: '生均(图书册数, 在校生数)',
      numerator: '图书',
      denominator: null,
      note: '含合并校区',
    },
  ])
})

test('saving again keeps whatever else the draft says', () => {
  const other = { ...content.definitions[0], indicator: 'teachers/T5' } as Overlay['definitions'][0]
  const before: Overlay = {
    ...content,
    sources: ['东教〔2024〕3号'],
    bases: ['teachers', 'jiaodu-2012-3'],
    definitions: [other, ...content.definitions],
  }
  const after = contentOf(before, '239921-b5', [indicator], { ...written, formula: '2' })
  expect(after.definitions.map(each => [each.indicator, each.formula])).toEqual([
    ['teachers/T5', '生均(图书册数, 在校生数)'],
    ['jiaodu-2012-3/B5', '2'],
  ])
  expect([after.sources, after.bases]).toEqual([before.sources, before.bases])
})

test('the same figure of another standard is defined with it', () => {
  const twin = { id: 'teachers/T5', standard: 'teachers' }
  const both = contentOf(null, '239921-b5', [indicator, twin], written)
  expect(both.definitions.map(each => each.indicator)).toEqual([indicator.id, twin.id])
  expect(both.bases).toEqual(['jiaodu-2012-3', 'teachers'])
})

test('a unit finds its own documents about an indicator, and nobody else’s', () => {
  const all = [
    document({}),
    document({ id: '239921-b5-2', status: 'published' }),
    document({ id: '2399-b5', unit: { code: '2399', name: '某市' }, status: 'published' }),
    document({ id: '239921-other', content: { ...content, definitions: [] } }),
  ]
  const found = documentsOf(all, indicator, '239921')
  expect(found.draft?.id).toBe('239921-b5')
  expect(found.published.map(each => each.id)).toEqual(['239921-b5-2'])
  expect(draftFormula(all, indicator, '239921')).toBe('生均(图书册数, 在校生数)')
  expect(draftFormula(all, indicator, '2399')).toBeNull()
})

test('ids begin with the unit, are plain, and never taken twice', () => {
  const first = newDocumentId('239921', 'jiaodu-2012-3/B5', [])
  expect(first).toBe('239921-jiaodu-2012-3-b5')
  expect(newDocumentId('239921', 'jiaodu-2012-3/B5', [first])).toBe(`${first}-2`)
  expect(newDocumentId('239921', 'jiaodu-2012-3/B5', [first, `${first}-2`])).toBe(`${first}-3`)
})

test('a first draft begins with the national words and without a reason', () => {
  expect(wordsOf(null, indicator)).toMatchObject({
    numerator: '图书册数',
    denominator: '',
    note: '',
  })
  expect(wordsOf(document({}), indicator)).toMatchObject({ title: '本县口径', note: '含合并校区' })
})
