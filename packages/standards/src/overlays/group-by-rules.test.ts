import type { OrgUnit } from '@mingjian/model'
import { expect, test } from 'vitest'
import { loadStandards } from '../load-standards.ts'
import { getIndicator } from '../lookup.ts'
import { groupByRules } from './group-by-rules.ts'

const library = loadStandards()

const unit = (code: string, kind: OrgUnit['kind'], parent: string | null): OrgUnit => ({
  code,
  name: code,
  kind,
  parent,
  stages: [],
  ownership: null,
  attributes: {},
})

const orgs = [
  unit('000000', 'nation', null),
  unit('230405', 'county', '000000'),
  unit('411002', 'county', '000000'),
  unit('S1', 'school', '411002'),
  unit('S2', 'school', '230405'),
  unit('340102', 'county', '000000'),
]

const inShort = (groups: ReturnType<typeof groupByRules>) =>
  groups.map(group => [group.overlays.map(one => one.id), group.orgs.map(one => one.code)])

test('units are grouped by the overlays of the government they lie under', () => {
  expect(inShort(groupByRules(library, orgs))).toEqual([
    [[], ['000000', '230405', 'S2']],
    [['henan-preschool'], ['411002', 'S1']],
    [['anhui-exchange'], ['340102']],
  ])
})

test('each group has the library as it holds there; without overlays it is the library itself', () => {
  const [everywhere, henan] = groupByRules(library, orgs)
  expect(everywhere?.library).toBe(library)
  const limits = henan && getIndicator(henan.library, 'jiaodu-2020-1/K1').criteria
  expect(limits?.map(one => [one.limit, one.validity])).toEqual([
    [85, { from: 2020, to: 2020 }],
    [90, { from: 2021, to: null }],
  ])
})

test('a library is laid out once for all units of a place', () => {
  const [, first] = groupByRules(library, orgs)
  const [again] = groupByRules(library, [unit('410100', 'county', null)])
  expect(again?.library).toBe(first?.library)
})

test('a unit that hangs in a circle, or under nothing known, is held to the library itself', () => {
  const circle = [unit('A', 'school', 'B'), unit('B', 'school', 'A'), unit('C', 'school', '41')]
  expect(inShort(groupByRules(library, circle))).toEqual([[[], ['A', 'B', 'C']]])
})
