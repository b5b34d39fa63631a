import type {
  Criterion,
  DataElement,
  Indicator,
  OrgKind,
  Stage,
  StandardsLibrary,
} from '@mingjian/model'

const schoolLevels: OrgKind[] = ['school', 'county', 'city', 'province']
const compulsory: Stage[] = ['primary', 'junior']

export function element(id: string, name: string, more: Partial<DataElement> = {}): DataElement {
  return {
    id,
    name,
    aliases: [],
    unit: '人',
    levels: schoolLevels,
    stages: compulsory,
    periodKind: 'school-year',
    domain: 'count',
    additive: true,
    owner: '教育行政部门',
    note: null,
    ...more,
  }
}

export function criterion(
  id: string,
  op: Criterion['op'],
  limit: Criterion['limit'],
  more: Partial<Criterion> = {},
): Criterion {
  return {
    id,
    on: 'value',
    op,
    limit,
    judgedAt: ['school', 'county'],
    validity: { from: null, to: null },
    clause: '测试〔2020〕1号',
    confidence: 'seen',
    sources: [],
    note: null,
    ...more,
  }
}

export function indicator(
  code: string,
  name: string,
  formula: string | null,
  more: Partial<Indicator> = {},
): Indicator {
  const standard = more.standard ?? 'test'
  return {
    id: `${standard}/${code}`,
    standard,
    code,
    name,
    aliases: [],
    kind: 'ratio',
    stage: 'primary',
    unit: null,
    better: 'higher',
    decimals: 2,
    units: ['school', 'county'],
    formula,
    dispersion: null,
    exclusions: [{ when: { type: 'special-school' }, reason: '特殊教育学校' }],
    criteria: [],
    definition: { numerator: null, denominator: null },
    confidence: 'seen',
    sources: [],
    note: null,
    ...more,
  }
}

export function libraryOf(
  elements: readonly DataElement[],
  indicators: readonly Indicator[],
): StandardsLibrary {
  const ids = [...new Set(indicators.map(each => each.standard))]
  const standards = ids.map(id => ({
    id,
    title: '测试标准',
    documentNumber: '测试〔2020〕1号',
    issuer: '测试',
    issued: null,
    scope: '',
    validity: { from: null, to: null },
    confidence: 'seen' as const,
    sources: [],
    indicators: indicators.filter(each => each.standard === id),
  }))
  return { standards, elements, frameworks: [] }
}

const dispersion = { form: 'weighted-population', weight: 'pupils', composite: 'R9-P' } as const
const cvLimit = criterion('test/R9-P', '<=', 0.5, { on: 'cv', judgedAt: ['county'] })
const governmentUnits: OrgKind[] = ['county', 'city']

export const fixtureElements: readonly DataElement[] = [
  element('pupils', '在校学生数', { aliases: ['在校生数'] }),
  element('library-books', '图书册数', { unit: '册', sharedBy: ['primary', 'junior'] }),
  element('computers', '教学用计算机台数', { unit: '台' }),
  element('teachers-pe-arts', '体育、艺术（美术、音乐）专任教师数'),
  element('equipment-value', '教学仪器设备值', { unit: '元', domain: 'amount' }),
  element('population-3-5', '3-5周岁人口数', { stages: [], levels: ['county'] }),
  element('education-expenditure', '一般公共预算教育支出', {
    unit: '万元',
    levels: ['county', 'city'],
    stages: [],
    domain: 'amount',
  }),
  element('retention-rate', '九年义务教育巩固率', {
    unit: '%',
    levels: ['county', 'city'],
    stages: [],
    domain: 'share',
    additive: false,
  }),
  element('kindergarten-children', '在园幼儿数', {
    levels: ['kindergarten', 'county', 'city'],
    stages: ['preschool'],
  }),
  element('kindergarten-children-public', '公办园在园幼儿数', {
    levels: ['kindergarten', 'county', 'city'],
    stages: ['preschool'],
  }),
]

export const fixtureIndicators: readonly Indicator[] = [
  indicator('R1-P', '生均图书册数', '生均(图书册数, 在校学生数)', {
    unit: '册',
    dispersion,
    criteria: [criterion('test/R1-P', '>=', 5), cvLimit],
  }),
  indicator('R2-P', '每百名学生拥有计算机台数', '每百名(教学用计算机台数, 在校学生数)', {
    unit: '台',
    dispersion,
    criteria: [criterion('test/R2-P', '>=', 10), cvLimit],
  }),
  indicator('R8-P', '综合达标', '综合达标([R1-P, R2-P], 1, 85%)', {
    kind: 'rule',
    criteria: [
      criterion('test/R8-P-school', '=', 1, { judgedAt: ['school'] }),
      criterion('test/R8-P', '>=', 100, { judgedAt: ['county'] }),
    ],
  }),
  indicator('R9-P', '校际差异系数', null, {
    kind: 'evidence',
    units: ['county'],
    criteria: [
      criterion('test/R9-P-composite', '<=', 0.65, { on: 'cv-composite', judgedAt: ['county'] }),
    ],
  }),
  indicator('K3', '公办园在园幼儿占比', '占比(公办园在园幼儿数, 在园幼儿数)', {
    stage: 'preschool',
    unit: '%',
    units: governmentUnits,
    exclusions: [],
    criteria: [criterion('test/K3', '>=', 50, { judgedAt: ['county'] })],
  }),
  indicator('F1', '教育支出增长率', '增长率(一般公共预算教育支出)', {
    kind: 'growth',
    stage: null,
    unit: '%',
    units: governmentUnits,
    criteria: [criterion('test/F1', '>=', 0, { judgedAt: governmentUnits })],
  }),
  indicator('Q1', '巩固率', '九年义务教育巩固率', {
    kind: 'given',
    stage: null,
    unit: '%',
    units: governmentUnits,
  }),
  indicator('Q2', '巩固率增减', '增减(Q1)', {
    kind: 'growth',
    stage: null,
    unit: '百分点',
    units: governmentUnits,
  }),
]

export const fixtureLibrary = libraryOf(fixtureElements, fixtureIndicators)
