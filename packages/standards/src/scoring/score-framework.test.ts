import type { Figure, Framework, Point, PointScoring, ScoringScheme } from '@mingjian/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadStandards } from '../load-standards.ts'
import { getScheme } from '../lookup.ts'
import { scoreFramework } from './score-framework.ts'
import type { ScoringRecord } from './scoring-record.ts'

const ningxia = getScheme(loadStandards(), 'ningxia-2019')

const steps: PointScoring = {
  by: 'steps',
  points: 60,
  steps: [
    { op: '>=', limit: 85, points: 60 },
    { op: '>=', limit: 80, points: 30 },
  ],
}
const grades: PointScoring = {
  by: 'grades',
  points: 30,
  grades: [
    { name: '好', points: 30 },
    { name: '差', points: 0 },
  ],
}
const deduction: PointScoring = { by: 'deduction', points: 10, each: 0.1 }

const point = (code: string, scoring?: PointScoring, indicators: string[] = []): Point => ({
  code,
  text: `要点${code}`,
  indicators,
  needsFigure: false,
  keywords: [],
  ...(scoring && { scoring }),
})

const framework = planOf([
  point('1.1', steps, ['jiaodu-2020-1/K1']),
  point('1.2', grades),
  point('2.1', deduction),
  point('2.2'),
])

function planOf(points: Point[]): Framework {
  const items = ['1', '2'].map(code => ({
    code,
    title: `内容${code}`,
    keywords: [],
    note: null,
    points: points.filter(one => one.code.startsWith(code)),
  }))
  return {
    id: 'plan',
    title: '方案',
    documentNumber: null,
    level: 'county',
    year: 2024,
    region: null,
    standards: [],
    confidence: 'seen',
    sources: [],
    note: null,
    areas: items.map(item => ({ code: item.code, title: `方面${item.code}`, items: [item] })),
  }
}

const figure = (value: number | null, more: Partial<Figure> = {}): Figure => ({
  indicator: 'jiaodu-2020-1/K1',
  name: '学前三年毛入园率',
  org: '640104',
  period: '2023',
  stage: 'preschool',
  value,
  unit: '%',
  status: value === null ? 'missing' : 'ok',
  missing: value === null ? ['某县未填报 在园幼儿数'] : [],
  verdicts: [],
  ...more,
})

const whole: ScoringRecord = {
  figures: [figure(87)],
  grades: { '1.2': '好' },
  faults: { '2.1': 3 },
}

const reasonsOf = (record: ScoringRecord) =>
  scoreFramework(framework, ningxia, record).areas.flatMap(area =>
    area.items.flatMap(item => item.points.map(one => [one.score, one.reason])),
  )

test('each point has its score and the reason, and what is not scored is left out', () => {
  expect(reasonsOf(whole)).toEqual([
    [60, '学前三年毛入园率87%达到“≥ 85”，得60分'],
    [30, '评定为“好”，得30分'],
    [9.7, '3处扣分，每处扣0.1分，得9.7分'],
  ])
})

test('scores add up by item, area and in all, and give the grade', () => {
  const { areas, total, grading, unanswered, undecided } = scoreFramework(framework, ningxia, whole)
  expect(areas.map(area => area.score)).toEqual([
    { score: 90, outOf: 90, full: 90 },
    { score: 9.7, outOf: 10, full: 10 },
  ])
  expect(total).toEqual({ score: 99.7, outOf: 100, full: 100 })
  expect([grading?.grade, undecided, unanswered]).toEqual(['优秀', null, []])
})

test('an event lowers the grade and not the score', () => {
  const { total, grading } = scoreFramework(framework, ningxia, { ...whole, events: ['D1'] })
  expect(total.score).toBe(99.7)
  expect(grading).toMatchObject({ grade: '良好', byScore: '优秀', loweredBy: ['D1'] })
})

describe('what is missing', () => {
  test('is not a zero: the total is of the answered points, and the rest is listed apart', () => {
    const { total, unanswered } = scoreFramework(framework, ningxia, { figures: [figure(87)] })
    expect(total).toEqual({ score: 60, outOf: 60, full: 100 })
    expect(unanswered.map(one => [one.code, one.score, one.reason])).toEqual([
      ['1.2', null, '还没有评定等级'],
      ['2.1', null, '还没有核查扣分'],
    ])
  })

  test.each<[what: string, record: ScoringRecord, reason: string]>([
    ['a figure that was not computed', { figures: [] }, '没有计算指标 jiaodu-2020-1/K1'],
    [
      'a figure with a school that has not reported',
      { figures: [figure(null)] },
      '学前三年毛入园率没有数值：某县未填报 在园幼儿数',
    ],
    [
      'a figure that does not apply',
      { figures: [figure(null, { status: 'not-applicable', missing: [] })] },
      '学前三年毛入园率不适用，由人工确定',
    ],
  ])('%s is said', (_what, record, reason) => {
    expect(reasonsOf(record)[0]).toEqual([null, reason])
  })

  test('a grade that the point does not have, and half a fault, are no answers', () => {
    const record = { figures: [], grades: { '1.2': '中' }, faults: { '2.1': 0.5 } }
    expect(reasonsOf(record).slice(1)).toEqual([
      [null, '“中”不是本要点的等级（好、差），请重新评定'],
      [null, '扣分处数应为不小于0的整数，请核对'],
    ])
  })

  test('leaves the grade open between the lowest and the highest still possible', () => {
    const { grading, range, undecided } = scoreFramework(framework, ningxia, {
      figures: [figure(87)],
      faults: { '2.1': 0 },
    })
    expect([grading, range]).toEqual([null, { lowest: '合格', highest: '优秀' }])
    expect(undecided).toBe('还有30分的要点没有得分，等级在“合格”与“优秀”之间')
  })

  test('does not keep a grade open that nothing can change any more', () => {
    const { faults: _faults, ...rest } = whole
    expect(scoreFramework(framework, ningxia, rest).grading?.grade).toBe('优秀')
  })
})

test('where several figures answer a point, the weakest counts', () => {
  const figures = [figure(90), figure(82, { stage: null, name: '另一学段' })]
  expect(reasonsOf({ figures })[0]).toEqual([30, '另一学段82%达到“≥ 80”，得30分'])
  expect(reasonsOf({ figures: [...figures, figure(null)] })[0]?.[0]).toBeNull()
})

test('a number may be recorded for a point that no indicator answers', () => {
  const plan = planOf([point('1.1', steps)])
  const score = (record: ScoringRecord) =>
    scoreFramework(plan, null, record).areas[0]?.items[0]?.points[0]
  expect(score({ figures: [] })).toMatchObject({ score: null, reason: '没有记录数值' })
  expect(score({ figures: [], numbers: { '1.1': 50 } })).toMatchObject({
    score: 0,
    reason: '记录值50未达到任何一档，得0分',
  })
})

describe('no grade is told', () => {
  const undecided = (scheme: ScoringScheme | null, plan = framework) =>
    scoreFramework(plan, scheme, whole)
  test('without a scheme, without its lines, or where the points are not the scheme’s', () => {
    expect(undecided(null).undecided).toBe('方案没有评分办法，不定等级')
    expect(undecided(getScheme(loadStandards(), 'shandong-2023')).undecided).toContain('分数线未见')
    expect(undecided(ningxia, planOf([point('2.1', deduction)])).undecided).toBe(
      '各要点满分合计10分，与评分办法的100分不符，不能定等',
    )
  })

  test('except by a veto, which needs no score', () => {
    const guizhou = getScheme(loadStandards(), 'guizhou-county')
    const { grading } = scoreFramework(framework, guizhou, { figures: [], events: ['N3'] })
    expect(grading).toMatchObject({ grade: '不合格', loweredBy: ['N3'] })
  })

  test('an event that the scheme does not know is refused', () => {
    expect(() => scoreFramework(framework, ningxia, { ...whole, events: ['X9'] })).toThrow('X9')
  })
})

const anyRecord: fc.Arbitrary<ScoringRecord> = fc.record({
  figures: fc.oneof(
    fc.constant([]),
    fc.constant([figure(null)]),
    fc.double({ noNaN: true, min: 0, max: 120 }).map(value => [figure(value)]),
  ),
  grades: fc.constantFrom<Record<string, string>[]>({}, { '1.2': '好' }, { '1.2': '差' }),
  faults: fc
    .option(fc.nat(150))
    .map((count): Record<string, number> => (count === null ? {} : { '2.1': count })),
  events: fc.subarray(ningxia.rules.map(rule => rule.code)),
})
const names = ningxia.grades.map(one => one.name)
const placeOf = (grade: string | undefined) => names.indexOf(grade ?? '')

test('a score lies between nothing and what it is out of, and that within the full score', () => {
  fc.assert(
    fc.property(anyRecord, record => {
      const { areas, total, unanswered } = scoreFramework(framework, ningxia, record)
      for (const { score, outOf, full } of [total, ...areas.map(area => area.score)]) {
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(outOf)
        expect(outOf).toBeLessThanOrEqual(full)
      }
      const open = unanswered.reduce((sum, one) => sum + one.full, 0)
      expect(total.outOf + open).toBe(total.full)
    }),
  )
})

test('one more fault never raises a score or a grade; one more event never raises a grade', () => {
  fc.assert(
    fc.property(anyRecord, fc.constantFrom(...ningxia.rules), (record, { code }) => {
      const before = scoreFramework(framework, ningxia, record)
      const events = [...new Set([...(record.events ?? []), code])]
      const withEvent = scoreFramework(framework, ningxia, { ...record, events })
      expect(placeOf(withEvent.range?.highest)).toBeGreaterThanOrEqual(
        placeOf(before.range?.highest),
      )
      const faults = record.faults?.['2.1']
      if (faults === undefined) return
      const after = scoreFramework(framework, ningxia, { ...record, faults: { '2.1': faults + 1 } })
      expect(after.total.score).toBeLessThanOrEqual(before.total.score)
      expect(placeOf(after.range?.lowest)).toBeGreaterThanOrEqual(placeOf(before.range?.lowest))
    }),
  )
})

test('an answer that comes in later leaves the grade within the range that was told', () => {
  fc.assert(
    fc.property(anyRecord, record => {
      const before = scoreFramework(framework, ningxia, record).range
      const after = scoreFramework(framework, ningxia, {
        ...whole,
        ...record,
        grades: { '1.2': '好', ...record.grades },
      }).range
      expect(placeOf(after?.highest)).toBeGreaterThanOrEqual(placeOf(before?.highest))
      expect(placeOf(after?.lowest)).toBeLessThanOrEqual(placeOf(before?.lowest))
    }),
  )
})
