import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChanges } from '../testing/apply-changes.ts'
import { engine, figureOf } from '../testing/figure-of.ts'
import { countyCode, countyWith, type School } from '../testing/fixture-dataset.ts'

// 综合达标([R1-P, R2-P], 1, 85%): 5 books a pupil, 10 computers for a hundred pupils.
const ask = (schools: readonly School[], org: string) =>
  engine.influence(countyWith(schools), { org, indicator: 'test/R8-P', period: '2023' })
const schoolOf = (name: string, books: number, computers: number, pupils = 100): School => ({
  name,
  reports: { pupils, 'library-books': books, computers },
})

describe('a school that fails 综合达标', () => {
  test('lifts the item nearest to its limit whole and the others as far as every item has to be', () => {
    const [target] = ask([schoolOf('一校', 400, 9)], 's1').targets
    const [plan] = target?.rules ?? []
    expect(plan).toMatchObject({ met: 0, needed: 1 })
    expect(plan?.items.map(({ name, reached, change }) => [name, reached, change?.by])).toEqual([
      ['每百名学生拥有计算机台数', 0.9, 1],
      ['生均图书册数', 0.8, 100],
    ])
    expect(plan?.changes?.map(({ element, by }) => [element, by])).toEqual([
      ['computers', 1],
      ['library-books', 25],
    ])
    expect(target?.sentences[0]).toBe(
      '一校：2项中0项达标，要求至少1项，最接近的是“每百名学生拥有计算机台数”（已达标准值的90%）；教学用计算机台数增加1台，图书册数增加25册即可。',
    )
  })

  test('of a hundred pupils or more fulfils it after the changes said, and does not with one less of any', () => {
    const number = fc.integer({ min: 0, max: 9000 })
    fc.assert(
      fc.property(
        number,
        number,
        fc.integer({ min: 100, max: 2000 }),
        (books, computers, pupils) => {
          const school = schoolOf('某校', books, computers, pupils)
          const dataset = countyWith([school])
          const [plan] = ask([school], 's1').targets.flatMap(target => target.rules)
          if (!plan) {
            expect(figureOf(dataset, 'test/R8-P', 's1').value).toBe(1)
            return
          }
          const changes = plan.changes ?? []
          expect(figureOf(applyChanges(dataset, changes), 'test/R8-P', 's1').value).toBe(1)
          changes.forEach((change, index) => {
            const less = changes.with(index, { ...change, to: change.to - 1 })
            expect(figureOf(applyChanges(dataset, less), 'test/R8-P', 's1').value).toBe(0)
          })
        },
      ),
    )
  })
})

test('a county is told how many schools are short and which are nearest', () => {
  const influence = ask(
    [schoolOf('好校', 500, 10), schoolOf('远校', 100, 1), schoolOf('近校', 499, 9)],
    countyCode,
  )
  const [target] = influence.targets
  expect(target?.total).toMatchObject({ from: 1, to: 3, by: 2, unit: '所' })
  expect(target?.rules.map(plan => plan.name)).toEqual(['近校', '远校'])
})
