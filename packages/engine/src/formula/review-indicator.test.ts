import type { Indicator } from '@mingjian/model'
import { expect, test } from 'vitest'
import {
  criterion,
  fixtureElements,
  fixtureIndicators,
  indicator,
  libraryOf,
} from '../testing/fixture-library.ts'
import { reviewIndicator } from './review-indicator.ts'

/** The fixture's 生均图书册数 with another formula, for both stages if asked. */
function review(
  formula: string,
  more: Partial<Indicator> = {},
  stages: Indicator['stage'][] = ['primary'],
) {
  const written = stages.map(stage =>
    indicator('R1-P', '生均图书册数', formula, { unit: '册', stage, ...more }),
  )
  const others = fixtureIndicators.filter(each => each.code !== 'R1-P')
  return reviewIndicator(libraryOf(fixtureElements, [...written, ...others]), 'test/R1-P')
}

test('a sound formula is read back: unit, year, elements with their stages, indicators', () => {
  const { reading, diagnostics, problems } = review('生均（图书册数，在校生数〔初中〕）', {}, [
    'primary',
    'junior',
  ])
  expect([diagnostics, problems]).toEqual([[], []])
  expect(reading).toMatchObject({
    text: '生均(图书册数, 在校学生数〔初中〕)',
    unit: '册/人',
    truth: false,
  })
  expect(reading?.elements.map(each => [each.element.id, each.stages])).toEqual([
    ['library-books', ['primary', 'junior']],
    ['pupils', ['junior']],
  ])
})

test('a mistake that both stages have is told once, with its place', () => {
  const { diagnostics, reading } = review('生均(图书测数, 在校生数)', {}, ['primary', 'junior'])
  expect(diagnostics.map(each => [each.code, each.start, each.end])).toEqual([
    ['unknown-name', 3, 7],
  ])
  expect(reading).toBeNull()
})

test('a formula of another unit than the indicator declares is a mistake of the whole formula', () => {
  const formula = '每百名(教学用计算机台数, 在校生数)'
  const { diagnostics } = review(formula)
  expect(diagnostics).toMatchObject([{ code: 'declared-unit', start: 0, end: formula.length }])
})

test('rounding is refused where a limit would see it', () => {
  const limits = { criteria: [criterion('test/R1-P', '>=', 5)] }
  expect(review('四舍五入(生均(图书册数, 在校生数), 1)', limits).diagnostics).toMatchObject([
    { code: 'rounded-in-comparison' },
  ])
})

test('a formula that asks for what asks for it is refused with the way round the ring', () => {
  const { problems } = review('如果(R8-P > 50, 生均(图书册数, 在校生数), 1)')
  expect(problems.map(each => each.code)).toContain('circular-reference')
})

test('a condition that schools meet or not has no unit', () => {
  expect(review('图书册数 ≥ 在校生数 且 在校生数 > 0', { unit: null }).reading).toMatchObject({
    truth: true,
    unit: null,
  })
})

test('an empty formula is a mistake, not a crash', () => {
  expect(review('').diagnostics.map(each => each.code)).toEqual(['empty-formula'])
})
