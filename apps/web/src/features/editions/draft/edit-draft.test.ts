import type { Framework } from '@mingjian/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changed, redone, startHistory, undone } from './draft-history.ts'
import { allPaths, type DraftPath, partAt, pathOfPlace, pathWords } from './draft-path.ts'
import { addBelow, addPoints, moveAt, removeAt, setFields } from './edit-draft.ts'

const point = (code: string) => ({
  code,
  text: `要点${code}`,
  indicators: [],
  needsFigure: false,
  keywords: [],
})
const item = (code: string, points: string[]) => ({
  code,
  title: `内容${code}`,
  keywords: [],
  note: null,
  points: points.map(point),
})
const plan: Framework = {
  id: 'plan',
  title: '方案',
  documentNumber: null,
  level: 'county',
  year: 2025,
  region: null,
  standards: [],
  confidence: 'seen',
  sources: [],
  note: null,
  areas: [
    { code: '（一）', title: '经费', items: [item('1', ['1.1', '1.2']), item('2', ['2.1'])] },
    { code: '（二）', title: '教师', items: [item('3', [])] },
  ],
}

const codes = (draft: Framework) =>
  draft.areas.map(area => [
    area.code,
    area.items.map(one => [one.code, one.points.map(each => each.code)]),
  ])

test('what is added gets the next number of its kind', () => {
  expect(addBelow(plan, []).draft.areas.at(-1)?.code).toBe('（三）')
  expect(addBelow(plan, [0]).draft.areas[0]?.items.at(-1)?.code).toBe('4')
  const { draft, path } = addBelow(plan, [0, 0])
  expect(partAt(draft, path)).toMatchObject({ code: '1.3', text: '' })
  expect(addBelow(plan, [1, 0]).draft.areas[1]?.items[0]?.points[0]?.code).toBe('3.1')
})

test('pasted rows keep their own numbers and get the next ones where they have none', () => {
  const { draft } = addPoints(plan, [0, 0], 2, [
    { code: null, text: '甲' },
    { code: '1.9', text: '乙' },
    { code: null, text: '丙' },
  ])
  expect(draft.areas[0]?.items[0]?.points.map(one => one.code)).toEqual([
    '1.1',
    '1.2',
    '1.3',
    '1.9',
    '1.10',
  ])
})

test('a point moved beyond its item goes on into the next one', () => {
  const { draft, path } = moveAt(plan, [0, 0, 1], 1)
  expect(codes(draft)[0]?.[1]).toEqual([
    ['1', ['1.1']],
    ['2', ['1.2', '2.1']],
  ])
  expect(path).toEqual([0, 1, 0])
  expect(codes(moveAt(draft, path, -1).draft)).toEqual(codes(plan))
})

test('an item moved beyond its area goes on into the next one', () => {
  const { draft, path } = moveAt(plan, [0, 1], 1)
  expect(codes(draft)[1]?.[1]).toEqual([
    ['2', ['2.1']],
    ['3', []],
  ])
  expect(path).toEqual([1, 0])
})

test('the first area does not move up, nor the last down', () => {
  expect(moveAt(plan, [0], -1).draft).toBe(plan)
  expect(moveAt(plan, [1], 1).draft).toBe(plan)
})

test('after deleting, what stands near is selected', () => {
  expect(removeAt(plan, [0, 0, 0]).path).toEqual([0, 0, 0])
  expect(removeAt(plan, [0, 1, 0]).path).toEqual([0, 1])
  expect(removeAt(plan, [1]).path).toEqual([])
})

test('a problem’s place leads to the part it is in', () => {
  expect(pathOfPlace('areas[0].items[1].points[0].text')).toEqual([0, 1, 0])
  expect(pathOfPlace('areas[1].title')).toEqual([1])
  expect(pathOfPlace('')).toEqual([])
  expect(pathWords(plan, [0, 1, 0])).toBe('评价要点 2.1')
})

type Step = (draft: Framework, path: DraftPath) => { draft: Framework; path: DraftPath }
const steps: Step[] = [
  (draft, path) => addBelow(draft, path.slice(0, 2) as unknown as DraftPath),
  removeAt,
  (draft, path) => moveAt(draft, path, 1),
  (draft, path) => moveAt(draft, path, -1),
  (draft, path) => setFields(draft, path, { title: '改' }),
]
const anySteps = fc.array(fc.tuple(fc.nat(steps.length - 1), fc.nat(99)), { maxLength: 30 })

test('undoing everything gives the draft one began with, redoing everything the last one', () => {
  fc.assert(
    fc.property(anySteps, chosen => {
      let history = startHistory(plan)
      for (const [which, at] of chosen) {
        const { draft } = history.present
        const paths = allPaths(draft)
        const next = steps[which]?.(draft, paths[at % paths.length] ?? [])
        if (next) history = changed(history, next)
      }
      const last = history.present.draft
      const count = history.past.length
      for (let n = 0; n < count; n += 1) history = undone(history)
      expect(history.present.draft).toBe(plan)
      for (let n = 0; n < count; n += 1) history = redone(history)
      expect(history.present.draft).toBe(last)
    }),
  )
})

test('no step loses a point except deleting it', () => {
  const count = (draft: Framework) =>
    draft.areas.flatMap(area => area.items.flatMap(one => one.points)).length
  fc.assert(
    fc.property(fc.nat(99), fc.constantFrom(1 as const, -1 as const), (at, step) => {
      const paths = allPaths(plan)
      const moved = moveAt(plan, paths[at % paths.length] ?? [], step)
      expect(count(moved.draft)).toBe(count(plan))
      expect(partAt(moved.draft, moved.path)).toBeDefined()
    }),
  )
})

test('typing on in one field is one step of undo, another field a new one', () => {
  let history = startHistory(plan)
  for (const title of ['方', '方案', '方案一'])
    history = changed(history, setFields(history.present.draft, [], { title }), ' title')
  history = changed(history, setFields(history.present.draft, [], { year: 2026 }), ' year')
  expect(undone(history).present.draft.title).toBe('方案一')
  expect(undone(undone(history)).present.draft).toBe(plan)
})
