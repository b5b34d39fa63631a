import type { Framework } from '@mingjian/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readOwnLibrary } from '../load-standards.ts'
import { getFramework } from '../lookup.ts'
import { type Change, diffEditions } from './diff-editions.ts'
import { titleSimilarity } from './title-similarity.ts'

const library = readOwnLibrary()
const city = getFramework(library, 'heilongjiang-city-2022')
const county = getFramework(library, 'heilongjiang-county-2024')

const codes = (entries: Change['from']) => entries.map(one => one.code)
const inShort = ({ kind, from, to }: Change) => [kind, codes(from), codes(to)]
const changeOf = (changes: readonly Change[], code: string) =>
  inShort(changes.find(one => codes(one.from).includes(code)) ?? missing(code))
function missing(code: string): never {
  throw new Error(`no change for ${code}`)
}

test.each([
  ['4-1', 'same', ['4']],
  ['4-2', 'same', ['5']],
  ['5-1', 'same', ['8']],
  ['3-3', 'renamed', ['13']],
  ['6-1', 'renamed', ['22']],
  ['1-1', 'split', ['2', '12']],
  ['5-2', 'split', ['18', '21']],
  ['4-3', 'dropped', []],
  ['5-6', 'dropped', []],
])('item %s of the city plan of 2022 is %s in the county plan of 2024', (code, kind, to) => {
  expect(changeOf(diffEditions(city, county).items, code)).toEqual([kind, [code], to])
})

test('read the other way, what was split is merged and what was new is dropped', () => {
  const { items } = diffEditions(county, city)
  expect(changeOf(items, '2')).toEqual(['merged', ['2', '12'], ['1-1']])
  expect(changeOf(items, '7')).toEqual(['dropped', ['7'], []])
  expect(items.filter(one => one.kind === 'new').flatMap(one => codes(one.to))).toContain('5-6')
})

test('a point that moved to another item is still found', () => {
  const { points } = diffEditions(city, county)
  expect(changeOf(points, '1-1.3')).toEqual(['same', ['1-1.3'], ['12.1']])
  expect(changeOf(points, '5-3.1')).toEqual(['split', ['5-3.1'], ['9.1', '9.2']])
})

test('each change says why', () => {
  const { items } = diffEditions(city, county)
  const reasons = items.map(one => [one.kind, one.because.length > 0])
  expect(reasons.every(([kind, said]) => said === (kind !== 'new' && kind !== 'dropped'))).toBe(
    true,
  )
})

test('the same number alone does not make two items one', () => {
  const plan = diffEditions(edition([['1', '校园安全', []]]), edition([['1', '教师培训', []]]))
  expect(plan.items.map(inShort)).toEqual([
    ['dropped', ['1'], []],
    ['new', [], ['1']],
  ])
})

test('titles are alike by what they are about, not by their officialese', () => {
  expect(titleSimilarity('“双减”', '“双减”工作开展情况')).toBe(1)
  expect(titleSimilarity('专门教育开展情况', '教师培训开展情况')).toBeLessThan(0.5)
  expect(titleSimilarity('情况', '情况')).toBe(1)
})

type Written = [code: string, title: string, indicators: string[]]

function edition(items: Written[]): Framework {
  return {
    ...city,
    areas: [
      {
        code: '一',
        title: '',
        items: items.map(([code, title, indicators]) => ({
          code,
          title,
          keywords: [],
          note: null,
          points: [
            { code: `${code}.1`, text: title, indicators, needsFigure: false, keywords: [] },
          ],
        })),
      },
    ],
  }
}

const written = fc.uniqueArray(
  fc.tuple(
    fc.constantFrom(...'123456789'),
    fc
      .array(fc.constantFrom('校园', '安全', '教师', '培训', '经费', '幼儿', '情况'), {
        maxLength: 3,
      })
      .map(words => words.join('')),
    fc.subarray(['a', 'b', 'c', 'd']),
  ),
  { selector: one => one[0] },
)

test('no item or point of either edition is lost or counted twice', () => {
  fc.assert(
    fc.property(written, written, (olds, news) => {
      const plan = diffEditions(edition(olds), edition(news))
      for (const [changes, suffix] of [
        [plan.items, ''],
        [plan.points, '.1'],
      ] as const) {
        const sorted = (all: string[]) => [...all].sort()
        const expected = (all: Written[]) => sorted(all.map(one => `${one[0]}${suffix}`))
        expect(sorted(changes.flatMap(one => codes(one.from)))).toEqual(expected(olds))
        expect(sorted(changes.flatMap(one => codes(one.to)))).toEqual(expected(news))
      }
    }),
  )
})

test('a kind says how many became how many', () => {
  const counts: Record<Change['kind'], (from: number, to: number) => boolean> = {
    same: (from, to) => from === 1 && to === 1,
    renamed: (from, to) => from === 1 && to === 1,
    split: (from, to) => from === 1 && to > 1,
    merged: (from, to) => from > 1 && to === 1,
    regrouped: (from, to) => from > 1 && to > 1,
    dropped: (from, to) => from === 1 && to === 0,
    new: (from, to) => from === 0 && to === 1,
  }
  fc.assert(
    fc.property(written, written, (olds, news) => {
      for (const { kind, from, to } of diffEditions(edition(olds), edition(news)).items) {
        expect(counts[kind](from.length, to.length)).toBe(true)
      }
    }),
  )
})

test.each(library.frameworks.map(one => [one.id, one] as const))(
  '%s compared with itself is the same throughout',
  (_id, framework) => {
    const { items, points } = diffEditions(framework, framework)
    for (const { kind, from, to } of [...items, ...points]) {
      expect([kind, codes(from)]).toEqual(['same', codes(to)])
    }
  },
)
