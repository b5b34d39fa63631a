import { expect, test } from 'vitest'
import { createEngine } from '../engine.ts'
import { countyCode, countyWith, fiveSchools } from '../testing/fixture-dataset.ts'
import { fixtureElements, fixtureIndicators, libraryOf } from '../testing/fixture-library.ts'

const definedBy = { id: '2304-books', title: '本县图书口径', documentNumber: null }
const local = fixtureIndicators.map(each => (each.code === 'R1-P' ? { ...each, definedBy } : each))
const engine = createEngine(libraryOf(fixtureElements, local))
const behind = (indicator: string, org = countyCode) =>
  engine.explain(countyWith(fiveSchools), { org, indicator, period: '2023' }).definedBy

test('the document that defines an indicator is named with its figure and its 差异系数', () => {
  expect(behind('test/R1-P')).toEqual([definedBy])
  expect(behind('test/R1-P#cv')).toEqual([definedBy])
})

test('it is named, once, with every figure that is made of that indicator', () => {
  expect(behind('test/R8-P')).toEqual([definedBy])
  expect(behind('test/R9-P#cv-composite')).toEqual([definedBy])
})

test('a figure by the standard’s own formula names none', () => {
  expect(behind('test/R2-P')).toBeUndefined()
})
