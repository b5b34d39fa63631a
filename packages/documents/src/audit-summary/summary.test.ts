import type { AuditReport, Finding } from '@mingjian/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'
import { findingAt, reportOf } from '../testing/audit-report.ts'
import { writeSummaryDocx, writeSummaryHtml } from './index.ts'
import { linesOnPage, PAGE_LINES } from './page-lines.ts'
import { summarise } from './summarise.ts'

const text = '初中综合差异系数0.561，全部达到了国家规定的标准。'
const writtenAt = new Date(2024, 2, 5)
const finding = (facts: Partial<Finding>) => findingAt(text, ['0.561'], facts)
const textsOf = (report: AuditReport) =>
  summarise(report, { writtenAt }).lines.map(line => line.text)

test('the page says whose report it is, what was found, what is weak and what to do', () => {
  const report = {
    ...reportOf(text, [
      finding({ message: '初中综合差异系数0.561高于上限0.55', category: 'limit' }),
      finding({ message: '合计与各项之和不符', category: 'arithmetic' }),
      finding({ message: '口径不明', severity: 'question', category: 'scope' }),
    ]),
    coverage: [
      { item: '1', title: '党的领导', answered: true },
      { item: '11', title: '投入保障', answered: false },
    ],
  }
  const lines = summarise(report, { framework: '2024年县级评价方案', writtenAt })
  expect(lines.date).toBe('2024年3月5日')
  const page = lines.lines.map(line => line.text).join('\n')
  for (const words of [
    '报告：某县自评报告',
    '年度：2023年　层级：县级',
    '错误2处',
    '1. 【错误】合计与各项之和不符（教督〔2012〕3号）',
    '1. 初中综合差异系数0.561高于上限0.55',
    '2项中有1项没有回应：11. 投入保障',
    '对照批注稿改正2处错误',
  ]) {
    expect(page).toContain(words)
  }
})

test('a weak figure is told once, not among the other problems, too', () => {
  const message = '初中综合差异系数0.561高于上限0.55'
  const lines = textsOf(reportOf(text, [finding({ message, category: 'limit' })]))
  expect(lines.filter(line => line.includes(message))).toHaveLength(1)
})

test('an item without an answer is told in the list of those alone', () => {
  const message = '评价方案的第11项没有回答：投入保障'
  const coverage = [{ item: '11', title: '投入保障', answered: false }]
  const rule = 'coverage/item-not-answered'
  const open = finding({ message, rule, severity: 'warning', category: 'coverage' })
  const lines = textsOf({ ...reportOf(text, [open]), coverage })
  expect(lines.filter(line => line.includes('投入保障'))).toEqual([
    '1项中有1项没有回应：11. 投入保障',
  ])
})

test('a sound report is said to be sound', () => {
  const page = textsOf(reportOf(text, [])).join('\n')
  expect(page).toContain('没有发现须改正的问题')
  expect(page).toContain('按程序报送')
})

const words = fc.string({ unit: fc.constantFrom(...'教育投入12.5%，。（）W\n'), maxLength: 200 })
const anyFinding = fc
  .record({
    message: words,
    clause: fc.option(words),
    severity: fc.constantFrom('error', 'warning', 'question', 'note'),
    category: fc.constantFrom('limit', 'arithmetic', 'form'),
  } as const)
  .map(finding)
const anyReport = fc
  .record({
    findings: fc.array(anyFinding, { maxLength: 40 }),
    title: fc.option(words),
    coverage: fc.array(fc.record({ item: words, title: words, answered: fc.boolean() })),
  })
  .map(({ findings, ...facts }) => ({ ...reportOf(text, findings), ...facts }))

test('whatever the report, the page holds it', () => {
  fc.assert(
    fc.property(anyReport, report => {
      expect(linesOnPage(summarise(report, { writtenAt }).lines)).toBeLessThan(PAGE_LINES)
    }),
  )
})

test('the Word file and the web page say the same', async () => {
  const report = reportOf(text, [finding({ message: '<b>前后不一致</b>' })])
  const read = await readDocument(await writeSummaryDocx(report, { writtenAt }), 'a.docx')
  const html = writeSummaryHtml(report, { writtenAt })
  const page = await readDocument(new TextEncoder().encode(html), 'a.html')
  expect(read.text).toBe(page.text)
  expect(read.text).toContain('<b>前后不一致</b>')
  expect(html).not.toMatch(/https?:|<script|<link|<img|url\(/)
})
