import { loadStandards } from '@mingjian/standards'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditReport } from './audit-report.ts'
import { audit, sourceOf } from './testing.ts'

/** Pieces reports are made of, so that random texts reach the rules. */
const piece = fc.constantFrom(
  '一、',
  '（三）',
  '12. ',
  '①',
  '其中',
  '（',
  '）',
  '占',
  '分别为',
  '依次增长',
  '上年',
  '由',
  '升至',
  '高于',
  '全部达到国家规定标准',
  '存在问题',
  '，',
  '；',
  '。',
  '\n',
  '：',
  '、',
  '|',
  '公办园在园幼儿占比',
  '综合差异系数',
  '小学',
  '全县',
  '3所',
  '42.3%',
  '1:15',
  '0.561',
  '21.27亿元',
  '2.88万元',
  '0.2个百分点',
  '612人',
  '各1所',
  '2023年',
  '增长',
  '下降',
  '合计',
  '共',
  '9.99e9',
  '-5%',
  '0',
  '0%',
  '1:0',
  '0元',
)
const text = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

describe('an audit of any text', () => {
  test('never throws, and its spans always hold its quotes', () => {
    fc.assert(
      fc.property(text, written => {
        const report = audit(written)
        for (const finding of report.findings) {
          expect(finding.spans.length).toBeGreaterThan(0)
          finding.spans.forEach(([start, end], at) => {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeLessThanOrEqual(written.length)
            expect(start).toBeLessThan(end)
            expect(written.slice(start, end)).toBe(finding.quotes[at])
          })
        }
      }),
      { numRuns: 400 },
    )
  })

  test('gives the same answer twice and counts what it lists', () => {
    fc.assert(
      fc.property(text, written => {
        const report = audit(written)
        expect(audit(written)).toEqual(report)
        const { errors, warnings, questions, notes } = report.summary
        expect(errors + warnings + questions + notes).toBe(report.findings.length)
      }),
      { numRuns: 60 },
    )
  })

  test('an empty text is an empty report', () => {
    const report = audit('')
    expect(report.findings).toEqual([])
    expect(report.title).toBeNull()
    expect(report.summary.claims).toBe(0)
  })

  test('reads a long list without getting slow', () => {
    const items = Array.from({ length: 1500 }, (_, at) => `学校${at}有学生${at + 10}人`).join('、')
    const started = performance.now()
    auditReport(sourceOf(`全县学生100000人：${items}。`), { library: loadStandards() })
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('what is known of a report', () => {
  const head = '青山县人民政府2023年度教育职责履行自评报告\n\n市政府教育督导委员会办公室：\n'
  const tail = '\n青山县人民政府\n\n2024年7月30日'

  test('title, level and year come from the text', () => {
    const report = audit(`${head}一、总体情况\n全县有学校12所。${tail}`)
    expect(report).toMatchObject({ level: 'county', year: 2023 })
    expect(report.title).toContain('自评报告')
  })

  test('options win over the text', () => {
    const report = audit(head, {
      level: 'city',
      year: 2020,
      framework: 'heilongjiang-county-2024',
    })
    expect(report).toMatchObject({
      level: 'city',
      year: 2020,
      framework: 'heilongjiang-county-2024',
    })
    expect(report.coverage.length).toBeGreaterThan(0)
  })

  test('a report that quotes the plan is held against that plan', () => {
    const text = `${head}对照《2024年市对县、区级人民政府履行教育职责评价方案》九方面22项逐条自查。\n2. 教育投入“两个只增不减”落实情况。增长1.98%。${tail}`
    expect(audit(text).framework).toBe('heilongjiang-county-2024')
  })

  test('a draft of the library is no plan that a report answers, unless it is asked for', () => {
    const text = `${head}对照宁夏对县级人民政府履行教育职责评价办法逐条自查。\n1.1 党对教育工作的领导\n研究教育。${tail}`
    expect(audit(text).framework).not.toBe('ningxia-county-example')
    const asked = { framework: 'ningxia-county-example' }
    expect(audit(text, asked).framework).toBe('ningxia-county-example')
  })
})
