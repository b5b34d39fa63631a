import type { Framework, Overlay } from '@mingjian/model'
import { expect, test } from 'vitest'
import { readLibrary } from '../read/read-library.ts'
import { writeLibrary } from '../testing/write-library.ts'
import { checkFrameworkDraft, checkOverlayDraft } from './check-draft.ts'

const sound = () => readLibrary(writeLibrary()).library
const draftOf = (change: (draft: Framework) => void): Framework => {
  const [plan] = sound().frameworks
  if (!plan) throw new Error('a plan is needed')
  const draft = structuredClone(plan)
  draft.id = 'next'
  draft.year = 2025
  change(draft)
  return draft
}
const found = (draft: Framework) =>
  checkFrameworkDraft(sound(), draft).map(({ code, field }) => [code, field])

test('a sound draft has no problems', () => {
  expect(found(draftOf(() => {}))).toEqual([])
})

test('a problem of a draft says in which area, item and point it is', () => {
  const draft = draftOf(({ areas }) => {
    const point = areas[0]?.items[0]?.points[0]
    if (!point) throw new Error('a point is needed')
    point.text = ' '
    point.indicators = ['small/Z9']
    areas.push({ code: '二', title: '', items: [] })
  })
  expect(found(draft)).toEqual([
    ['text-missing', 'areas[0].items[0].points[0].text'],
    ['text-missing', 'areas[1].title'],
    ['edition-without-items', 'areas[1].items'],
    ['unknown-indicator', 'areas[0].items[0].points[0].indicators'],
  ])
})

test('what was wrong with the library before is not told to whoever writes a draft', () => {
  const library = sound()
  const broken = {
    ...library,
    elements: library.elements.map(element => ({ ...element, owner: '' })),
  }
  expect(
    checkFrameworkDraft(
      broken,
      draftOf(() => {}),
    ),
  ).toEqual([])
})

test('checking does not change the draft', () => {
  const draft = draftOf(() => {})
  const before = structuredClone(draft)
  checkFrameworkDraft(sound(), draft)
  expect(draft).toEqual(before)
})

test('a definition without a reason is not ready to be published', () => {
  const [standard] = sound().standards
  const [indicator] = standard?.indicators ?? []
  if (!standard || !indicator) throw new Error('an indicator is needed')
  const overlay = (note: string): Overlay => ({
    id: 'local',
    title: '本地口径',
    documentNumber: null,
    region: '2304',
    bases: [standard.id],
    criteria: [],
    definitions: [
      {
        indicator: indicator.id,
        formula: indicator.formula ?? '1',
        numerator: null,
        denominator: null,
        note,
      },
    ],
    wording: [],
    confidence: 'seen',
    sources: ['本地文件'],
    note: null,
  })
  const codes = (draft: Overlay) =>
    checkOverlayDraft(sound(), draft).map(({ code, field }) => [code, field])
  expect(codes(overlay(' '))).toEqual([['text-missing', 'definitions[0].note']])
  expect(codes(overlay('含合并校区'))).toEqual([])
})
