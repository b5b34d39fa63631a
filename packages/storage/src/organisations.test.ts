import type { OrgKind, OrgUnit } from '@mingjian/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeUnits } from './organisations.ts'

const unit = (code: string, kind: OrgKind, parent: string | null): OrgUnit => ({
  code,
  name: `单位${code}`,
  kind,
  parent,
  stages: [],
  ownership: null,
  attributes: {},
})

const region = [
  unit('90', 'province', null),
  unit('9001', 'city', '90'),
  unit('900101', 'county', '9001'),
  unit('9001010001', 'school', '900101'),
  unit('9001-cz', 'department', '9001'),
]

test('a path runs from the top to the unit', () => {
  expect(placeUnits(region).get('9001010001')?.path).toBe('/90/9001/900101/9001010001/')
})

test('a school carries its county, a department of the city carries the city', () => {
  const places = placeUnits(region)
  const counties = region.map(({ code }) => places.get(code)?.countyCode)
  expect(counties).toEqual(['90', '9001', '900101', '900101', '9001'])
})

test('the order of the list does not matter', () => {
  const expected = [...placeUnits(region).values()].map(place => place.path).sort()
  fc.assert(
    fc.property(fc.shuffledSubarray(region, { minLength: region.length }), shuffled => {
      expect([...placeUnits(shuffled).values()].map(place => place.path).sort()).toEqual(expected)
    }),
  )
})

test.each([
  ['an unknown unit above', [unit('1', 'county', '404')], '不存在'],
  ['a circle', [unit('1', 'city', '2'), unit('2', 'city', '1')], '成环'],
  ['a slash in a code', [unit('1/2', 'county', null)], '“/”'],
])('%s is refused with its reason', (_, units, reason) => {
  expect(() => placeUnits(units)).toThrow(reason)
})
