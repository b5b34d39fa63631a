import type { Figure, Framework } from '@mingjian/model'
import { expect, test } from 'vitest'
import { loadStandards } from '../load-standards.ts'
import { getFramework, getScheme, indicatorsOf, listIndicators } from '../lookup.ts'
import { scoreFramework } from './score-framework.ts'

const library = loadStandards()
const example = getFramework(library, 'ningxia-county-example')
const scheme = getScheme(library, 'ningxia-2019')

/** Figures of a county where each has the same number. */
const figuresOf = (framework: Framework, numberOf: (id: string) => number): Figure[] =>
  indicatorsOf(framework).flatMap(id =>
    listIndicators(library, id).map(indicator => ({
      indicator: id,
      name: indicator.name,
      org: '640104',
      period: '2023',
      stage: indicator.stage,
      value: numberOf(id),
      unit: indicator.unit,
      status: 'ok' as const,
      missing: [],
      verdicts: [],
    })),
  )

const lowIsGood = ['enrolment-class/C10', 'enrolment-class/C7', 'supervision/V1']
const best = figuresOf(example, id => (lowIsGood.includes(id) ? 0 : 100))
const answered = { grades: { '1.1.1': '好' }, faults: { '1.1.2': 0, '4.1.2': 0, '6.2.1': 0 } }

test('the example of 宁夏 scores a faultless county 100 and grades it 优秀', () => {
  const { total, grading } = scoreFramework(example, scheme, { figures: best, ...answered })
  expect(total).toEqual({ score: 100, outOf: 100, full: 100 })
  expect(grading?.grade).toBe('优秀')
})

test('a point of five stages is met where all five are', () => {
  const figures = best.map(figure =>
    figure.indicator === 'two-only-increase/F2' && figure.stage === 'senior'
      ? { ...figure, value: -0.1 }
      : figure,
  )
  const { total, grading } = scoreFramework(example, scheme, { figures, ...answered })
  expect([total.score, grading?.grade]).toEqual([90, '优秀'])
})

test('students still in a D-class building cap a faultless county at 良好', () => {
  const record = { figures: best, ...answered, events: ['E1'] }
  expect(scoreFramework(example, scheme, record).grading?.grade).toBe('良好')
})

test('the three-level table deducts in tenths and adds up exactly', () => {
  const table = getFramework(library, 'three-level-table-2023')
  const faults = { 'A1.B1.C1.1': 3, 'A1.B1.C1.2': 1, 'A1.B1.C1.3': 9 }
  const { total, areas } = scoreFramework(table, null, { figures: [], faults })
  expect(total).toEqual({ score: 1.2, outOf: 2, full: 2 })
  expect(areas[0]?.items[0]?.points.map(point => point.score)).toEqual([0.7, 0.5, 0])
})

test('examples say that they are examples, and are drafts', () => {
  for (const id of ['ningxia-county-example', 'shandong-city-2023', 'three-level-table-2023']) {
    const { note, confidence, edition } = getFramework(library, id)
    expect([id, confidence, edition?.status]).toEqual([id, 'recalled', 'draft'])
    expect(note).toContain('待核')
  }
})
