import { expect, test } from 'vitest'
import {
  checkLibrary,
  findElement,
  getElement,
  getFramework,
  getIndicator,
  indicatorsOf,
  listCriteria,
  loadStandards,
} from './index.ts'

const library = loadStandards()

test('the library that comes with the product has nothing wrong', () => {
  expect(checkLibrary(library)).toEqual([])
})

const limits: [id: string, op: string, limit: number | [number, number], documentNumber: string][] =
  [
    ['jiaodu-2017-6/R1-P', '>=', 4.2, '教督〔2017〕6号'],
    ['jiaodu-2017-6/R1-J', '>=', 5.3, '教督〔2017〕6号'],
    ['jiaodu-2017-6/R2-P', '>=', 1, '教督〔2017〕6号'],
    ['jiaodu-2017-6/R2-J', '>=', 1, '教督〔2017〕6号'],
    ['jiaodu-2017-6/R3-P', '>=', 0.9, '教督〔2017〕6号'],
    ['jiaodu-2017-6/R3-J', '>=', 0.9, '教督〔2017〕6号'],
    ['jiaodu-2017-6/R4-P', '>=', 4.5, '教督〔2017〕6号'],
    ['jiaodu-2017-6/R4-J', '>=', 5.8, '教督〔2017〕6号'],
    ['jiaodu-2017-6/R5-P', '>=', 7.5, '教督〔2017〕6号'],
    ['jiaodu-2017-6/R5-J', '>=', 10.2, '教督〔2017〕6号'],
    ['jiaodu-2017-6/R6-P', '>=', 2000, '教督〔2017〕6号'],
    ['jiaodu-2017-6/R6-J', '>=', 2500, '教督〔2017〕6号'],
    ['jiaodu-2017-6/R7-P', '>=', 2.3, '教督〔2017〕6号'],
    ['jiaodu-2017-6/R7-J', '>=', 2.4, '教督〔2017〕6号'],
    ['jiaodu-2017-6/G11a', '>=', 10, '教督〔2017〕6号'],
    ['jiaodu-2017-6/G14', '>=', 50, '教督〔2017〕6号'],
    ['jiaodu-2017-6/Q01', '>=', 95, '教督〔2017〕6号'],
    ['jiaodu-2017-6/Q09b', '<', 0.15, '教督〔2017〕6号'],
    ['jiaodu-2020-1/K1', '>=', 85, '教督〔2020〕1号'],
    ['jiaodu-2020-1/K2', '>=', 80, '教督〔2020〕1号'],
    ['jiaodu-2020-1/K3', '>=', 50, '教督〔2020〕1号'],
    ['jiaodu-2020-1/K11', '<=', 15, '教督〔2020〕1号'],
    ['jiaodu-2020-1/K12', 'between', [5, 7], '幼儿园教职工配备标准'],
    ['two-only-increase/F1', '>=', 0, '国办发〔2018〕82号'],
    ['two-only-increase/F2', '>=', 0, '国办发〔2018〕82号'],
    ['teachers/T1', '>=', 1, '义务教育法'],
    ['teachers/T3', '<=', 13.5, '中央编办发〔2014〕72号'],
    ['supervision/V3', '<=', 20, '教督〔2012〕7号'],
  ]

test.each(limits)('%s asks for %s %s and says where that is written', (id, op, limit, document) => {
  const [criterion] = listCriteria(library, { indicator: id, year: 2023 }).filter(
    one => one.on === 'value',
  )
  expect(criterion).toMatchObject({ id, op, limit })
  expect(criterion?.clause).toContain(document)
})

test('quality balance limits each single 差异系数, basic balance only the mean of eight', () => {
  const single = listCriteria(library, { indicator: 'jiaodu-2017-6/R4-P#cv', level: 'county' })
  expect(single).toMatchObject([{ id: 'jiaodu-2017-6/R9-P', op: '<=', limit: 0.5 }])
  const junior = listCriteria(library, { indicator: 'jiaodu-2017-6/R4-J#cv' })
  expect(junior).toMatchObject([{ id: 'jiaodu-2017-6/R9-J', limit: 0.45 }])
  expect(listCriteria(library, { indicator: 'jiaodu-2017-6/R9-P#cv-composite' })).toEqual([])

  expect(listCriteria(library, { indicator: 'jiaodu-2012-3/B1-P#cv' })).toEqual([])
  expect(
    ['B9-P', 'B9-J'].map(
      code => listCriteria(library, { indicator: `jiaodu-2012-3/${code}#cv-composite` })[0]?.limit,
    ),
  ).toEqual([0.65, 0.55])
})

test('the composites are made of seven and of eight indicators of one stage, weighted by pupils', () => {
  const membersOf = (standard: string, code: string) =>
    library.standards
      .find(one => one.id === standard)
      ?.indicators.filter(one => one.dispersion?.composite === code)
  for (const [standard, code, count, stage] of [
    ['jiaodu-2017-6', 'R9-P', 7, 'primary'],
    ['jiaodu-2017-6', 'R9-J', 7, 'junior'],
    ['jiaodu-2012-3', 'B9-P', 8, 'primary'],
    ['jiaodu-2012-3', 'B9-J', 8, 'junior'],
  ] as const) {
    const members = membersOf(standard, code)
    expect(members).toHaveLength(count)
    expect(members?.every(one => one.stage === stage)).toBe(true)
    expect(members?.every(one => one.dispersion?.weight === 'pupils')).toBe(true)
  }
})

test('indoor sports rooms leave the teaching area and enter the sports area', () => {
  expect(getIndicator(library, 'jiaodu-2017-6/R4-P').formula).toContain('- 室内体育用房面积')
  expect(getIndicator(library, 'jiaodu-2017-6/R5-P').formula).toContain('+ 室内体育用房面积')
})

test('a limit that changes over the years is found by year', () => {
  const fitness = (year: number) =>
    listCriteria(library, { indicator: 'health-burden-it-safety/H2', year }).map(one => one.limit)
  expect([fitness(2021), fitness(2022), fitness(2029), fitness(2030)]).toEqual([
    [],
    [50],
    [50],
    [60],
  ])
})

test('limits judged at the county do not judge a city', () => {
  const at = (level: 'county' | 'city') =>
    listCriteria(library, { indicator: 'jiaodu-2020-1/K3', level, year: 2021 })
  expect(at('county')).toHaveLength(1)
  expect(at('city')).toEqual([])
})

test('quality balance has its 32 indicators: 7, 15, 9 and 1', () => {
  const standard = library.standards.find(one => one.id === 'jiaodu-2017-6')
  const numbers = new Set(
    standard?.indicators.map(one => /^([RGQS])0?(\d+)/.exec(one.code)?.slice(1, 3).join('')),
  )
  const count = (letter: string) => [...numbers].filter(one => one?.startsWith(letter)).length
  expect([count('R') - 2, count('G'), count('Q'), count('S')]).toEqual([7, 15, 9, 1])
})

test('what is only general knowledge stays marked, with a word to check it', () => {
  const recalled = library.standards
    .flatMap(one => one.indicators)
    .filter(one => one.confidence === 'recalled' && one.sources.length === 0)
  expect(recalled.map(one => one.id)).toEqual(
    expect.arrayContaining(['teachers/T2', 'jiaodu-2012-3/B10', 'enrolment-class/C16']),
  )
  expect(recalled.filter(one => !one.note?.includes('待核'))).toEqual([])
  expect(getIndicator(library, 'two-only-increase/F1').confidence).toBe('recalled')
  expect(getIndicator(library, 'jiaodu-2017-6/R4-P').confidence).toBe('seen')
})

test('the county plan has nine areas and 22 numbered items', () => {
  const framework = getFramework(library, 'heilongjiang-county-2024')
  const items = framework.areas.flatMap(area => area.items)
  expect(framework.areas).toHaveLength(9)
  expect(items.map(item => item.code)).toEqual(Array.from({ length: 22 }, (_, i) => String(i + 1)))
  expect(items[10]).toMatchObject({
    title: expect.stringContaining('职业教育'),
    note: expect.any(String),
  })
})

test('item 2 asks for the total and, separately, for each stage per pupil', () => {
  const framework = getFramework(library, 'heilongjiang-county-2024')
  const item = framework.areas.flatMap(area => area.items).find(one => one.code === '2')
  expect(item?.points.map(point => [point.needsFigure, point.indicators])).toEqual([
    [true, ['two-only-increase/F1']],
    [true, ['two-only-increase/F2']],
  ])
})

test('an indicator asked for by two points is computed once', () => {
  for (const framework of library.frameworks) {
    const ids = indicatorsOf(framework)
    expect(new Set(ids).size).toBe(ids.length)
    if (framework.edition?.status === 'published') expect(ids.length).toBeGreaterThan(20)
  }
})

const promised = [
  'pupils',
  'teachers-full-time',
  'teachers-above-required-degree',
  'teachers-backbone',
  'teachers-pe-arts',
  'teaching-floor-area',
  'indoor-sports-area',
  'sports-ground-area',
  'equipment-value',
  'multimedia-classrooms',
  'library-books',
  'computers',
  'kindergarten-children',
  'kindergarten-children-public',
  'kindergarten-children-inclusive-private',
  'population-3-5',
  'general-budget-education-expenditure',
  'per-pupil-general-budget-education-expenditure',
  'teacher-average-pay',
  'civil-servant-average-pay',
  'teachers-exchanged',
  'teachers-eligible-for-exchange',
]
test.each(promised)('the data element %s keeps its published id', id => {
  expect(getElement(library, id).id).toBe(id)
})

test('an element is found by id, name and alias', () => {
  const found = ['pupils', '在校生数', '在校学生数'].map(name => findElement(library, name)?.id)
  expect(found).toEqual(['pupils', 'pupils', 'pupils'])
})

test('asking for what does not exist says what to check', () => {
  expect(() => getIndicator(library, 'jiaodu-2017-6/R99')).toThrow('R99')
  expect(() => getElement(library, '不存在的数据项')).toThrow('不存在的数据项')
  expect(() => getFramework(library, 'x')).toThrow('没有编号为“x”的评价方案')
})
