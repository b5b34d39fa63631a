import { loadStandards } from '@mingjian/standards'
import { expect, test } from 'vitest'
import { createEngine } from './engine.ts'
import { subjectsOf } from './evaluate/plan.ts'
import { checkFormulas } from './formula/check-formulas.ts'
import { countyCode, countyWith, fiveSchools } from './testing/fixture-dataset.ts'

const library = loadStandards()

test('every formula of the library compiles', () => {
  expect(checkFormulas(library)).toEqual([])
})

test('the worked example gives 0.515257 under the library’s own 生均图书册数', () => {
  const engine = createEngine(library)
  const figures = engine.compute(countyWith(fiveSchools), {
    period: '2023',
    standards: ['jiaodu-2012-3'],
    orgs: [countyCode],
  })
  const books = figures.find(each => each.indicator === 'jiaodu-2012-3/B5#cv')
  expect(books?.value?.toFixed(6)).toBe('0.515257')
  expect(figures.find(each => each.indicator === 'jiaodu-2012-3/B5')?.value).toBe(1913 / 302)
})

test('each single 差异系数 of 优质均衡 is held against the limit of R9', () => {
  const schools = fiveSchools.map(({ name, reports }) => ({
    name,
    reports: {
      pupils: reports.pupils ?? null,
      'multimedia-classrooms': reports['library-books'] ?? null,
    },
  }))
  const figures = createEngine(library).compute(countyWith(schools), {
    period: '2023',
    standards: ['jiaodu-2017-6'],
    orgs: [countyCode],
  })
  expect(figures.find(each => each.indicator === 'jiaodu-2017-6/R7-P#cv')).toMatchObject({
    status: 'ok',
    verdicts: [{ criterion: 'jiaodu-2017-6/R9-P', op: '<=', limit: 0.5, met: false }],
  })
})

test('the library’s composites go by the codes that define them', () => {
  const ids = library.standards.flatMap(subjectsOf).map(each => each.id)
  expect(ids.filter(id => id.endsWith('#cv-composite'))).toEqual(
    expect.arrayContaining([
      'jiaodu-2012-3/B9-P#cv-composite',
      'jiaodu-2012-3/B9-J#cv-composite',
      'jiaodu-2017-6/R9-P#cv-composite',
      'jiaodu-2017-6/R9-J#cv-composite',
    ]),
  )
  for (const code of ['R1', 'R4', 'R7']) expect(ids).toContain(`jiaodu-2017-6/${code}-P#cv`)
})
