import { getScheme, gradeOf, listCriteria, loadStandards } from '@mingjian/standards'
import { describe, expect, test } from 'vitest'
import { computed, scene } from './scene.ts'

const library = loadStandards()

describe('the survey of 平顶山 asks for more answers of a larger county', () => {
  const answersOf = (answers: number, scale?: string) =>
    scene({
      county: {
        attributes: scale ? { 'survey-scale': scale } : {},
        reports: { 'satisfaction-survey-answers': answers },
      },
    })
  const standing = (answers: number, scale?: string) =>
    computed('gbf-2017-49', answersOf(answers, scale), '410403').standing('P3')

  test.each([
    [8000, 'large', 'met'],
    [7999, 'large', 'not met'],
    [5000, 'medium', 'met'],
    [4999, 'medium', 'not met'],
    [3000, 'small', 'met'],
    [2999, 'small', 'not met'],
  ])('%d of a %s one: %s', (answers, scale, state) => {
    expect(standing(answers, scale)).toEqual([answers, state])
  })

  test('a county whose scale is not recorded is not judged, and told why', () => {
    const read = computed('gbf-2017-49', answersOf(9000), '410403')
    expect(read.standing('P3')).toEqual([9000, 'not judged'])
    expect(read.figureAt('P3').unjudged?.[0]).toContain('未登记“问卷规模档次”')
  })

  test('elsewhere nobody asks', () => {
    expect(computed('gbf-2017-49', answersOf(9000, 'large')).hasFigure('P3')).toBe(false)
  })
})

test('the length of a report is a limit on paper, not a figure of the county', () => {
  expect(computed('gbf-2017-49', scene({})).hasFigure('P1')).toBe(false)
  expect(listCriteria(library, { indicator: 'gbf-2017-49/P1', year: 2018 })).toMatchObject([
    { op: '<=', limit: 5000, judgedAt: ['province'] },
  ])
})

test.each([
  [90, '优秀'],
  [89.99, '良好'],
  [80, '良好'],
  [79.99, '合格'],
  [65, '合格'],
  [64.99, '不合格'],
])('宁夏 grades %d points as %s: bands are half-open', (score, grade) => {
  expect(gradeOf(getScheme(library, 'ningxia-2019'), score, []).grade).toBe(grade)
})
