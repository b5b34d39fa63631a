import type { ReportComparison } from '@mingjian/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audit } from '../checks/testing.ts'
import { compareReports } from './index.ts'

const head = '青山县人民政府2023年度教育职责履行自评报告\n\n'
const body = [
  '一、学前教育',
  '全县公办园在园幼儿占比达到41.49%，达到国家规定标准。',
  '2023年一般公共预算教育支出3.2亿元，上年3.5亿元，增长2.4%。',
  '二、义务教育',
  '全县有幼儿园12所，其中公办7所、民办6所。',
  '县委、县政府每季度召开一次会议研究教育工作。',
]
const text = (lines: readonly string[]) => head + lines.join('\n')
const compare = (before: readonly string[], after: readonly string[]) =>
  compareReports(audit(text(before)), audit(text(after)))
const rulesOf = (findings: { rule: string }[]) => findings.map(one => one.rule)

describe('findings of two versions', () => {
  test('what was mended is fixed, what was not remains, what came in is new', () => {
    const { findings } = compare(body, [
      ...body.map(line => line.replace('3.5亿元', '3.125亿元')),
      '全县所辖三个片区分别建成5所、4所、3所，依次投入200万元、160万元。',
    ])
    expect(rulesOf(findings.fixed)).toEqual(['direction/word-against-figures'])
    expect(rulesOf(findings.added)).toEqual(['coverage/values-missing-from-list'])
    expect(rulesOf(findings.remaining.map(one => one.after))).toEqual([
      'limit/claimed-met-but-fails',
      'arithmetic/parts-do-not-add-up',
    ])
  })

  test('a sentence that was changed and is still wrong remains, though its key is another', () => {
    const { findings } = compare(
      body,
      body.map(line => line.replace('41.49', '42.10')),
    )
    expect(findings.fixed).toEqual([])
    expect(findings.added).toEqual([])
    const worked = findings.remaining.filter(({ before, after }) => before.key !== after.key)
    expect(rulesOf(worked.map(one => one.after))).toEqual(['limit/claimed-met-but-fails'])
  })
})

test('a figure that changed is shown beside what it was; the others are not mentioned', () => {
  const { claims } = compare(
    body,
    body.map(line => line.replace('41.49', '52.3').replace('，民办6所', '')),
  )
  expect(claims.changed.map(({ before, after }) => [before.value, after.value])).toEqual([
    [41.49, 52.3],
  ])
  expect([claims.added, claims.removed]).toEqual([[], []])
})

test('a figure said more or less often is added or removed, not changed', () => {
  const { claims } = compare(body, body.slice(0, 4))
  expect(claims.changed).toEqual([])
  expect(claims.removed.map(one => one.value)).toEqual([12, 7, 6])
})

describe('the text of two versions', () => {
  const kinds = ({ paragraphs }: ReportComparison) =>
    paragraphs.filter(one => one.kind !== 'same').map(one => one.kind)

  test('a number is changed whole, the words around it are not', () => {
    const { paragraphs } = compare(
      body,
      body.map(line => line.replace('41.49%', '52.3%')),
    )
    const changed = paragraphs.filter(one => one.kind === 'changed')
    expect(changed.map(one => one.pieces)).toEqual([
      [
        { kind: 'same', text: '全县公办园在园幼儿占比达到' },
        { kind: 'removed', text: '41.49%' },
        { kind: 'added', text: '52.3%' },
        { kind: 'same', text: '，达到国家规定标准。' },
      ],
    ])
  })

  test('lines that break elsewhere are no change', () => {
    const flowed = body.map(line => line.replace('，上年', '，\n上年'))
    expect(kinds(compare(body, flowed))).toEqual([])
  })

  test('a paragraph that was moved in or out is added or removed', () => {
    const more = [...body.slice(0, 3), '学校食堂全部实行公开采购和信息公示。', ...body.slice(3)]
    expect(kinds(compare(body, more))).toEqual(['added'])
    expect(kinds(compare(more, body))).toEqual(['removed'])
    const first = ['县委、县政府高度重视教育工作，群众反映良好。', ...body]
    expect(kinds(compare(body, first))).toEqual(['added'])
  })

  test('both texts can be read off the comparison, whatever was done to them', () => {
    const line = fc.constantFrom(...body, '教师3人。', '3.2亿元，3.5%。', '其他工作有序推进。')
    const lines = fc.array(line, { maxLength: 12 })
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const { paragraphs } = compare(before, after)
        const said = (left: string) =>
          paragraphs
            .flatMap(one => one.pieces)
            .filter(piece => piece.kind !== left)
            .map(piece => piece.text)
            .join('')
        const bare = (written: string) => written.replace(/\s/g, '')
        expect(bare(said('added'))).toBe(bare(text(before)))
        expect(bare(said('removed'))).toBe(bare(text(after)))
      }),
      { numRuns: 60 },
    )
  })
})

describe('300 pages', () => {
  const report = (paragraph: (at: number) => string) => ({
    ...audit(head),
    text: head + Array.from({ length: 6000 }, (_, at) => paragraph(at)).join('\n'),
  })
  const plain = report(
    at => `第${at}所学校有学生${at * 7}人，开展第${at % 37}类活动，各项工作有序推进。`,
  )
  test.each([
    ['a few changes', (at: number, line: string) => (at % 500 ? line : `${line}另增教师3人。`)],
    [
      'a change in every paragraph',
      (_: number, line: string) => line.replace('有学生', '共有学生'),
    ],
    ['another text', (at: number) => `本县第${at * 3}项投入${at}万元，用于改善办学条件。`],
  ])('with %s are compared in seconds', (_name, change) => {
    const lines = plain.text.split('\n')
    const other = { ...plain, text: lines.map((line, at) => change(at, line)).join('\n') }
    const started = performance.now()
    const { paragraphs } = compareReports(plain, other)
    expect(paragraphs.length).toBeGreaterThanOrEqual(6000)
    expect(performance.now() - started).toBeLessThan(6000)
  })
})
