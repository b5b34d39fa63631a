import { listCriteria, loadStandards } from '@mingjian/standards'
import { expect, test } from 'vitest'
import { computed, scene } from './scene.ts'

const read = computed(
  'supervision',
  scene({
    county: {
      reports: {
        'primary-secondary-schools': 40,
        'inspectors-for-schools': 8,
        'kindergartens@preschool': 31,
        'inspectors-for-kindergartens': 6,
        inspectors: 7,
      },
    },
  }),
)

test('an inspector has at most five schools: 40 for 8 do, 31 kindergartens for 6 do not', () => {
  expect(read.standing('V1')).toEqual([5, 'met'])
  expect(read.standing('V2')).toEqual([5.166667, 'not met'])
})

test('all inspectors against all schools, turned round from 1:5', () => {
  expect(read.standing('V9')).toEqual([5.714286, 'not met'])
})

test('a county without an inspector has no number of schools for each, and is not said to meet it', () => {
  const none = scene({
    county: { reports: { 'primary-secondary-schools': 40, 'inspectors-for-schools': 0 } },
  })
  expect(computed('supervision', none).standing('V1')).toEqual([null, 'not-applicable'])
})

test('visits are held on record against their limits, not computed', () => {
  for (const [code, limit] of [
    ['V4', 2],
    ['V5', 1],
    ['V8', 1],
  ] as const) {
    expect(read.hasFigure(code)).toBe(false)
    const [criterion] = listCriteria(loadStandards(), { indicator: `supervision/${code}` })
    expect(criterion).toMatchObject({ op: '>=', limit })
  }
})
