import type { Answer, AnswerFile, Framework } from '@mingjian/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readOwnLibrary } from '../load-standards.ts'
import { getFramework } from '../lookup.ts'
import { anyFramework } from '../testing/any-framework.ts'
import { diffEditions } from './diff-editions.ts'
import { migrateAnswers } from './migrate-answers.ts'

const library = readOwnLibrary()
const city = getFramework(library, 'heilongjiang-city-2022')
const county = getFramework(library, 'heilongjiang-county-2024')
const toCounty = diffEditions(city, county)

const fileOf = (framework: Framework, answers: Answer[]): AnswerFile => ({
  framework: framework.id,
  answers,
  unplaced: [],
})
const migrated = (...answers: Answer[]) => migrateAnswers(toCounty, fileOf(city, answers))

describe('from the city plan of 2022 to the county plan of 2024, an answer', () => {
  test('to an item that stayed moves to its new code as it is', () => {
    expect(migrated({ item: '4-1', content: { text: '毛入园率92%' } })).toEqual({
      framework: 'heilongjiang-county-2024',
      answers: [{ item: '4', content: { text: '毛入园率92%' } }],
      unplaced: [],
    })
  })

  test('to an item that was split stands at every candidate, to be confirmed', () => {
    const mark = { kind: 'split', from: '1-1' }
    expect(migrated({ item: '1-1', content: '经费' }).answers).toEqual([
      { item: '2', content: '经费', mark },
      { item: '12', content: '经费', mark },
    ])
  })

  test('to a point that was dropped is kept without a place', () => {
    const { answers, unplaced } = migrated({ item: '5-6', content: '教研' })
    expect(answers).toEqual([])
    expect(unplaced).toEqual([
      { item: '5-6', content: '教研', framework: 'heilongjiang-city-2022', reason: 'dropped' },
    ])
  })

  test('to a code that the edition does not have is kept without a place too', () => {
    expect(migrated({ point: '99.9', content: '手误' }).unplaced).toMatchObject([
      { point: '99.9', content: '手误', reason: 'unknown' },
    ])
  })
})

test('answers to what was merged stand behind one another, each with where it came from', () => {
  const plan = diffEditions(county, city)
  const { answers } = migrateAnswers(
    plan,
    fileOf(county, [
      { item: '2', content: '投入' },
      { item: '12', content: '待遇' },
    ]),
  )
  expect(answers).toEqual([
    { item: '1-1', content: '投入', mark: { kind: 'merged', from: '2' } },
    { item: '1-1', content: '待遇', mark: { kind: 'merged', from: '12' } },
  ])
})

test('answers to another edition are refused', () => {
  expect(() => migrateAnswers(toCounty, fileOf(county, []))).toThrow(
    '这份答复属于方案“heilongjiang-county-2024”，不是“heilongjiang-city-2022”',
  )
})

const codesOf = ({ areas }: Framework) => {
  const items = areas.flatMap(area => area.items)
  return {
    items: items.map(item => item.code),
    points: items.flatMap(item => item.points.map(point => point.code)),
  }
}

/** Any answers to a framework, told apart by their content; some to codes that it does not have. */
function anyAnswers(framework: Framework): fc.Arbitrary<Answer[]> {
  const { items, points } = codesOf(framework)
  const place = fc.oneof(
    fc.constantFrom(...items, 'nowhere').map(item => ({ item })),
    fc.constantFrom(...points, 'nowhere').map(point => ({ point })),
  )
  return fc
    .array(place, { maxLength: 8 })
    .map(places => places.map((one, number) => ({ ...one, content: { number } })))
}

const twoEditions = fc
  .tuple(anyFramework(library), anyFramework(library))
  .chain(([a, b]) => fc.record({ a: fc.constant(a), b: fc.constant(b), answers: anyAnswers(a) }))

test('no answer is ever lost, and each stands at a place of the new edition or is unplaced', () => {
  fc.assert(
    fc.property(twoEditions, ({ a, b, answers }) => {
      const result = migrateAnswers(diffEditions(a, b), fileOf(a, answers))
      const { items, points } = codesOf(b)
      for (const { content } of answers) {
        const placed = result.answers.filter(one => one.content === content)
        const unplaced = result.unplaced.filter(one => one.content === content)
        expect(placed.length > 0 ? unplaced.length : unplaced.length - 1).toBe(0)
      }
      for (const one of result.answers)
        expect('item' in one ? items : points).toContain('item' in one ? one.item : one.point)
    }),
  )
})

test('what stayed or was renamed moves to one place, unmarked; all else is marked or unplaced', () => {
  fc.assert(
    fc.property(twoEditions, ({ a, b, answers }) => {
      const plan = diffEditions(a, b)
      const result = migrateAnswers(plan, fileOf(a, answers))
      for (const answer of answers) {
        const [changes, code] =
          'item' in answer ? [plan.items, answer.item] : [plan.points, answer.point]
        const kind = changes.find(one => one.from.some(entry => entry.code === code))?.kind
        const placed = result.answers.filter(one => one.content === answer.content)
        const marks = placed.map(one => one.mark?.kind)
        if (kind === 'same' || kind === 'renamed') expect(marks).toEqual([undefined])
        else expect(marks.every(mark => mark === kind)).toBe(true)
      }
    }),
  )
})

test('from an edition to itself nothing moves', () => {
  fc.assert(
    fc.property(
      anyFramework(library).chain(a => fc.tuple(fc.constant(a), anyAnswers(a))),
      ([a, answers]) => {
        const known = answers.filter(one => ('item' in one ? one.item : one.point) !== 'nowhere')
        const file = fileOf(a, known)
        expect(migrateAnswers(diffEditions(a, a), file)).toEqual(file)
      },
    ),
  )
})

test('a mark stays until somebody confirms it, and what was unplaced stays so', () => {
  const once = migrated({ item: '1-1', content: '经费' }, { item: '5-6', content: '教研' })
  const again = migrateAnswers(diffEditions(county, county), once)
  expect(again).toEqual(once)
})
