import type { AuditReport, Finding } from '@mingjian/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audit } from '../checks/testing.ts'
import { rules } from '../rules/index.ts'
import { withFindingKeys } from './index.ts'

const head = '青山县人民政府2023年度教育职责履行自评报告\n\n市政府教育督导委员会办公室：\n'
const tail = '\n青山县人民政府\n\n2024年7月30日'
const body = [
  '一、总体情况',
  '全县公办园在园幼儿占比达到41.49%，达到国家规定标准。',
  '小学综合差异系数为0.642，达到国家规定标准；初中综合差异系数为0.412。',
  '全县有幼儿园12所，其中公办7所、民办6所。',
  '2023年一般公共预算教育支出3.2亿元，上年3.5亿元，增长2.4%。',
  '全县所辖三个片区分别建成5所、4所、3所，依次投入200万元、160万元。',
  '二、存在问题',
  '教师培训有待加强，部分学校比例较高。',
]
const reportOf = (paragraphs: readonly string[]) => `${head}${paragraphs.join('\n')}${tail}`
const keysIn = (text: string) =>
  audit(text)
    .findings.map(one => one.key)
    .sort()

const unrelated = fc.constantFrom(
  '各部门认真履行职责，群众反映良好。',
  '县政府多次召开会议研究教育工作。',
  '学校后勤服务有序开展，师生生活便利。',
)

describe('the key of a finding', () => {
  const keys = keysIn(reportOf(body))

  test('is unique in its report, and begins with the rule', () => {
    const { findings } = audit(reportOf(body))
    expect(findings.length).toBeGreaterThan(3)
    expect(new Set(findings.map(one => one.key)).size).toBe(findings.length)
    for (const { key, rule } of findings) expect(key.startsWith(`${rule}:`)).toBe(true)
  })

  test('stays when paragraphs that say something else are put in anywhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(body.length), unrelated), { maxLength: 4 }),
        additions => {
          const paragraphs = [...body]
          for (const [at, paragraph] of additions) paragraphs.splice(at, 0, paragraph)
          expect(keysIn(reportOf(paragraphs))).toEqual(keys)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('stays when the lines of a sentence break elsewhere', () => {
    const places = body.flatMap((paragraph, at) =>
      [...paragraph.matchAll(/[，、](?=\p{Script=Han}{2})/gu)].map(found => ({
        at,
        offset: found.index + 1,
      })),
    )
    fc.assert(
      fc.property(fc.constantFrom(...places), ({ at, offset }) => {
        const paragraph = body[at] ?? ''
        const flowed = `${paragraph.slice(0, offset)}\n${paragraph.slice(offset)}`
        expect(keysIn(reportOf(body.with(at, flowed)))).toEqual(keys)
      }),
      { numRuns: 20 },
    )
  })

  test('stays when a heading gets another number', () => {
    const text = (number: string) => `${number}. 学生体质健康改善情况。测试结果显示优良率已达标。`
    const of = (number: string) =>
      audit(text(number), { framework: 'heilongjiang-county-2024' }).findings.flatMap(one =>
        one.rule === 'coverage/item-without-figure' ? [one.key] : [],
      )
    expect(of('18')).toHaveLength(1)
    expect(of('19')).toEqual(of('18'))
  })

  test('changes with the figure the finding is on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 4148 }), changed => {
        const of = (value: string) =>
          audit(reportOf(body.map(one => one.replace('41.49', value)))).findings
        const on = (findings: Finding[], value: string) =>
          findings.filter(one => one.quotes.some(quote => quote.includes(value)))
        const value = (changed / 100).toFixed(2)
        const [before, after] = [on(of('41.49'), '41.49'), on(of(value), value)]
        expect(before.length).toBeGreaterThan(0)
        expect(after.length).toBeGreaterThan(0)
        const kept = new Set(before.map(one => one.key))
        expect(after.filter(one => kept.has(one.key))).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  test('tells equal statements of one rule apart by what follows them, then by their order', () => {
    const of = (lines: string[]) =>
      audit(lines.join('\n')).findings.flatMap(one =>
        one.rule === 'form/foreign-word' ? [one.key] : [],
      )
    const [service, meals] = [
      '各校落实课后服务 and 作业管理规定。',
      '各校落实食品安全 and 陪餐制度。',
    ]
    const [one, other] = of([service, meals])
    expect(other).not.toBe(one)
    expect(of([meals])).toEqual([other])
    expect(of([service, service])).toEqual([one, `${one}.2`])
  })

  test('tells what is missing: another list of unanswered items is another finding', () => {
    const of = (text: string) =>
      audit(text, { framework: 'heilongjiang-county-2024' }).findings.find(
        one => one.rule === 'coverage/item-not-answered',
      )?.key
    const one = of('1. 师德师风建设情况。全年无违纪。\n2. 教师培训情况。培训教师120人次。')
    expect(one).toBeDefined()
    expect(of('1. 师德师风建设情况。全年无违纪。')).not.toBe(one)
  })
})

test('a report kept before findings had keys gets the same ones', () => {
  for (const { example } of rules) {
    const { text, ...options } = example
    const report = audit(text, options)
    const kept: AuditReport = {
      ...report,
      findings: report.findings.map(one => ({ ...one, key: '' })),
    }
    expect(withFindingKeys(kept)).toEqual(report)
  }
})
