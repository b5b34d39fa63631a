import type { Stage } from '@mingjian/model'
import { describe, expect, test } from 'vitest'
import { fixtureLibrary } from '../testing/fixture-library.ts'
import { checkValue } from './check-value.ts'

const good = { element: 'pupils', stage: 'primary', period: '2023', value: 45, unit: '人' } as const
const school = { name: '一校', kind: 'school', stages: ['primary' as Stage] } as const
const codes = (more: object, org?: Parameters<typeof checkValue>[2]) =>
  checkValue(fixtureLibrary, { ...good, ...more }, org).problems.map(each => each.code)

describe('a value entered by hand', () => {
  test('that is in order has no problems and is kept under its element and stage', () => {
    expect(checkValue(fixtureLibrary, good, { ...school, stages: ['primary'] })).toMatchObject({
      element: { id: 'pupils' },
      stage: 'primary',
      problems: [],
    })
  })

  test('may be missing', () => {
    expect(codes({ value: null })).toEqual([])
  })

  test('may leave out the unit or write it in another way', () => {
    expect(codes({ unit: undefined })).toEqual([])
    expect(codes({ unit: ' 名 ' })).toEqual([])
    expect(codes({ element: 'retention-rate', stage: null, unit: '％' })).toEqual([])
  })

  test('is checked against element, unit, stage, period and range', () => {
    expect(codes({ element: 'pupil' })).toEqual(['unknown-element'])
    expect(codes({ unit: '万人' })).toEqual(['unit-factor'])
    expect(codes({ stage: 'senior' })).toEqual(['stage-not-for-element'])
    expect(codes({ period: '23' })).toEqual(['malformed-period'])
    expect(codes({ value: -1 })).toEqual(['negative-value'])
    expect(codes({ value: Number.NaN })).toEqual(['malformed-number'])
    expect(codes({ value: 0.5 })).toEqual(['fractional-count'])
    expect(codes({ element: 'retention-rate', stage: null, unit: '%', value: -1 })).toEqual([
      'share-out-of-range',
    ])
  })

  test('may be for a whole school, where its stages share it', () => {
    const nineYear = { ...school, stages: ['primary', 'junior'] } as const
    const whole = { element: 'library-books', stage: null, unit: '册' }
    const check = (more: object, org: { stages: readonly Stage[] }) =>
      checkValue(
        fixtureLibrary,
        { ...good, ...whole, ...more },
        {
          ...school,
          stages: [...org.stages],
        },
      )
    expect(check({}, nineYear)).toMatchObject({ stage: null, problems: [] })
    expect(check({ stage: 'junior' }, nineYear)).toMatchObject({ stage: 'junior', problems: [] })
    // A school of one stage means that stage; other elements and governments say which they mean.
    expect(check({}, school)).toMatchObject({ stage: 'primary', problems: [] })
    expect(check({ element: 'pupils', unit: '人' }, nineYear).problems).toMatchObject([
      { code: 'missing-stage' },
    ])
    expect(codes(whole, { name: '兴安区', kind: 'county', stages: [] })).toEqual(['missing-stage'])
  })

  test('is checked against the unit that enters it, when that is known', () => {
    expect(codes({ stage: 'junior' })).toEqual([])
    expect(codes({ stage: 'junior' }, { ...school, stages: ['primary'] })).toEqual([
      'stage-not-for-unit',
    ])
    expect(
      codes({ element: 'kindergarten-children', stage: null }, { ...school, stages: ['primary'] }),
    ).toContain('element-not-for-unit')
  })
})
