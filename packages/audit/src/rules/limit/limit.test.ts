import { describe, expect, test } from 'vitest'
import { errorsIn, findingsBy } from '../../checks/testing.ts'

const county = { level: 'county', year: 2023 } as const
const claimed = 'limit/claimed-met-but-fails'

describe('a figure that misses its norm while the text says it is met', () => {
  test.each([
    ['青山县公办园在园幼儿占比44.6%，已达到国家规定标准。', '44.6% < 50%'],
    ['全县普惠性幼儿园覆盖率76.4%，符合国家要求。', '76.4% < 80%'],
    [
      '全县学前三年毛入园率82.3%、普惠性幼儿园覆盖率85.1%、公办园在园幼儿占比52.0%，均达到国家规定标准。',
      '82.3% < 85%',
    ],
    ['我县校际综合差异系数小学为0.672，初中为0.481，全部达到国家规定的标准。', '0.672 > 0.65'],
    ['全县幼儿园专任教师与在园幼儿比为1:18，达到国家规定标准。', '1:18 低于 1:15'],
    ['全县适龄残疾儿童少年义务教育入学率93.1%，达到国家规定要求。', '93.1% < 95%'],
  ])('is an error: %s', (text, proof) => {
    expect(findingsBy(claimed, text, county).map(one => one.computation)).toEqual([proof])
  })

  test('cites the document number of the norm', () => {
    const [finding] = findingsBy(
      claimed,
      '青山县公办园在园幼儿占比44.6%，已达到国家规定标准。',
      county,
    )
    expect(finding?.clause).toContain('教督〔2020〕1号')
  })

  test.each([
    ['met', '青山县公办园在园幼儿占比54.6%，已达到国家规定标准。'],
    ['met once rounding is allowed for', '青山县公办园在园幼儿占比50%，已达到国家规定标准。'],
    ['not asserted', '青山县公办园在园幼儿占比44.6%，比上年提高2.1个百分点。'],
    ['denied', '青山县公办园在园幼儿占比44.6%，尚未达到国家规定标准。'],
    ['denied', '青山县公办园在园幼儿占比44.6%，距离达到国家规定标准还有差距。'],
    ['planned', '青山县公办园在园幼儿占比44.6%，力争2025年达到国家规定标准。'],
    ['asserted of something else', '青山县公办园在园幼儿占比44.6%，教师学历全部达到国家规定标准。'],
    ['asserted of the rest', '青山县公办园在园幼儿占比44.6%，其余指标均达到国家规定标准。'],
    [
      'asserted of an earlier figure',
      '学前三年毛入园率91.2%，达到国家规定标准，公办园在园幼儿占比44.6%。',
    ],
    ['a better ratio', '全县幼儿园专任教师与在园幼儿比为1:11，达到国家规定标准。'],
    ['another norm', '全县校际综合差异系数小学为0.612，达到国家规定标准。'],
    ['last year', '上年公办园在园幼儿占比44.6%，今年为51.3%，达到国家规定标准。'],
    ['a norm quoted', '公办园在园幼儿占比不低于50%的标准尚未完全达到。'],
  ])('is no error when it is %s: %s', (_, text) => {
    expect(errorsIn(text, county)).toEqual([])
  })

  test('a norm judged per county is held against a city only when the city names the nation’s', () => {
    const text = (norm: string) => `全市公办园在园幼儿占比44.6%，达到${norm}标准。`
    const found = (norm: string) => errorsIn(text(norm), { level: 'city', year: 2023 })
    expect(found('国家规定')).toEqual([`${claimed}: 44.6% < 50%`])
    expect(found('规定')).toEqual([])
    expect(found('省定')).toEqual([])
  })

  test('a provincial norm is not in the library, so nothing is proved', () => {
    const text = '全县公办园在园幼儿占比44.6%，达到省定标准。'
    expect(errorsIn(text, county)).toEqual([])
    expect(findingsBy('limit/weak-figure-not-mentioned', text, county)).toHaveLength(1)
  })
})

describe('a general assertion over the whole report', () => {
  const opening = '对照方案逐条自查，各项职责认真履行，全部符合上级规定要求。\n'
  const body = '一、工作情况\n公办园在园幼儿占比42.3%。\n'

  test('is held against a figure that fails and is not owned up to', () => {
    const found = findingsBy(claimed, opening + body, county)
    expect(found.map(one => one.severity)).toEqual(['error'])
    expect(found[0]?.quotes).toHaveLength(2)
  })

  test('is not held against a figure listed among the problems', () => {
    const admitted = '二、存在问题\n（一）公办园在园幼儿占比低，公办学位少。\n'
    expect(findingsBy(claimed, opening + body + admitted, county)).toEqual([])
  })

  test('is not found in a sentence with a subject of its own', () => {
    const specific = '全县各学校消防设施全部达到了规定要求。\n'
    expect(findingsBy(claimed, specific + body, county)).toEqual([])
  })
})

describe('pay and spending that must not fall behind', () => {
  test('teacher pay below civil servants is an error when the text says 不低于', () => {
    const text =
      '2023年，县内义务教育教师年均工资收入78400元，公务员年均工资收入80200元，教师待遇不低于公务员。'
    expect(errorsIn(text, county)).toEqual([
      'direction/teacher-pay-said-not-lower: 78400元 < 80200元',
    ])
    expect(errorsIn(text.replace('78400', '81300'), county)).toEqual([])
    expect(errorsIn(text.replace('78400元', '8.13万元'), county)).toEqual([])
    const lawful = text.replace('教师待遇不低于公务员', '符合《教师法》规定')
    expect(errorsIn(lawful, county)).toEqual([
      'limit/teacher-pay-below-civil-servants: 78400元 < 80200元',
    ])
  })

  test('a fall under the words 只增不减 is an error, a fall admitted is not', () => {
    const fall = '2023年青山县一般公共预算教育支出下降1.2%。'
    expect(errorsIn(`${fall}我县实现“两个只增不减”。`, county)).toHaveLength(1)
    expect(errorsIn(`${fall}我县未实现“两个只增不减”。`, county)).toEqual([])
    expect(
      errorsIn('生均一般公共预算教育经费只增不减：小学11875元，减少160元。', county),
    ).toHaveLength(1)
    expect(
      errorsIn('2023年青山县一般公共预算教育支出提高2.6%，实现“两个只增不减”。', county),
    ).toEqual([])
  })
})

describe('a weak figure without an assertion', () => {
  test('is a warning at the level that is judged, never an error', () => {
    const text = '青山县公办园在园幼儿占比33.8%。'
    expect(errorsIn(text, county)).toEqual([])
    expect(findingsBy('limit/weak-figure-not-mentioned', text, county)[0]?.severity).toBe('warning')
  })

  test('is only a question for a city mean or a year before the norm', () => {
    const rule = 'limit/weak-figure-not-mentioned'
    const text = '公办园在园幼儿占比33.8%。'
    expect(findingsBy(rule, `全市${text}`, { level: 'city', year: 2023 })[0]?.severity).toBe(
      'question',
    )
    expect(findingsBy(rule, `青山县${text}`, { level: 'county', year: 2018 })[0]?.severity).toBe(
      'question',
    )
  })

  test('is not mentioned again when the report lists it among its problems', () => {
    const text = '一、情况\n公办园在园幼儿占比33.8%。\n二、存在问题\n公办园在园幼儿占比未达到50%。'
    expect(findingsBy('limit/weak-figure-not-mentioned', text, county)).toEqual([])
  })
})

test('a limit is said with its unit, a ratio as reports write it', () => {
  const said = (text: string) =>
    findingsBy('limit/claimed-met-but-fails', text, { level: 'county', year: 2023 })[0]?.message
  expect(said('公办园在园幼儿占比44.6%，已达到国家规定标准。')).toContain('未达到标准（≥ 50%）')
  expect(said('专任教师与在园幼儿之比为1:16.4，已达到国家规定标准。')).toContain(
    '未达到标准（不低于1:15）',
  )
})
