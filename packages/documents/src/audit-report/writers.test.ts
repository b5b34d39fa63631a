import type { AuditReport } from '@mingjian/model'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { parse } from 'parse5'
import { expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'
import { findingAt, reportOf } from '../testing/audit-report.ts'
import { docxOf, p } from '../testing/docx-file.ts'
import { writeAuditDocx, writeAuditHtml, writeAuditSarif } from './index.ts'

const text =
  '一、总体情况\n小学综合差异系数0.486，初中综合差异系数0.561，全部达到了国家规定的标准。\n\n二、投入\t3.31亿元'
const findings = [
  findingAt(text, ['初中综合差异系数0.561', '全部达到了国家规定的标准']),
  findingAt(text, ['0.561，全部'], {
    severity: 'warning',
    rule: 'contradiction/x',
    message: '前后<不一致>',
  }),
  findingAt(text, ['标准。\n\n二、投入'], {
    severity: 'question',
    rule: 'coverage/y',
    clause: null,
  }),
]
const report = reportOf(text, findings)
const part = async (of: AuditReport, name: string) =>
  new TextDecoder().decode(unzipSync(await writeAuditDocx(of, { writtenAt: new Date(0) }))[name])

test('the commented Word file reads back as the text it was written from', async () => {
  const read = await readDocument(await writeAuditDocx(report), '核查.docx')
  expect(read.text).toBe(text.replace('\n\n', '\n'))
  expect(read.notices).toEqual(['文件中的批注没有计入正文。'])
})

test('a file that can be read and not be written to gives the plain document', async () => {
  const picture = { 'word/media/image1.png': new Uint8Array(64) }
  const original = docxOf(p('小学综合差异系数0.486'), { extra: picture })
  const last = Buffer.from(original).lastIndexOf('PK\x01\x02', undefined, 'latin1')
  new DataView(original.buffer, original.byteOffset).setUint32(last + CHECKSUM, 1)
  const read = await readDocument(original, '自评.docx')
  const found = reportOf(read.text, [findingAt(read.text, ['0.486'])])
  const written = await writeAuditDocx({ ...found, file: '自评.docx' }, { original })
  expect(Object.keys(unzipSync(written))).not.toContain('word/media/image1.png')
  expect((await readDocument(written, '核查.docx')).text).toBe('小学综合差异系数0.486')
})

/** Where the directory of a zip file keeps the checksum of an entry. */
const CHECKSUM = 16

/** The text between the start and end marks of a comment in document.xml. */
function commented(xml: string, id: number): string {
  const range = new RegExp(
    `<w:commentRangeStart w:id="${id}"/>(.*)<w:commentRangeEnd w:id="${id}"/>`,
    's',
  )
  const marked = range.exec(xml)?.[1] ?? ''
  return marked.replace(/<\/w:p>|<w:p\/>/g, '\n').replace(/<[^>]+>/g, '')
}

test('every place of every finding is a comment range around exactly its words, overlaps included', async () => {
  const xml = await part(report, 'word/document.xml')
  expect([0, 1, 2, 3].map(id => commented(xml, id))).toEqual([
    '初中综合差异系数0.561',
    '全部达到了国家规定的标准',
    '0.561，全部',
    '标准。\n\n二、投入',
  ])
  expect(xml.match(/<w:commentReference /g)).toHaveLength(4)
})

test('a comment says message, computation, clause and suggestion, by 明鉴', async () => {
  const comments = await part(report, 'word/comments.xml')
  expect(comments.match(/w:author="明鉴"/g)).toHaveLength(4)
  const first = comments.slice(0, comments.indexOf('</w:comment>')).replace(/<[^>]+>/g, ' ')
  for (const words of [
    '问题 1（错误）第1处，共2处：数值高于上限',
    '计算：0.561 &gt; 0.55',
    '依据：教督〔2012〕3号',
    '建议：请核对原始数据',
  ]) {
    expect(first).toContain(words)
  }
  const [, second = '', third = ''] = comments.split('</w:comment>')
  expect(second).toContain('算式、依据和建议见第1处的批注')
  expect(second).not.toContain('0.561 &gt; 0.55')
  expect(third).toContain('问题 2（警告）：前后')
})

test('a place inside another one of its finding is not remarked on twice', async () => {
  const nested = reportOf(text, [findingAt(text, ['初中综合差异系数0.561', '0.561'])])
  const xml = await part(nested, 'word/document.xml')
  expect(xml.match(/<w:commentReference /g)).toHaveLength(1)
  expect(await part(nested, 'word/comments.xml')).toContain('问题 1（错误）：')
})

test('characters no Word file can hold do not make it unreadable', async () => {
  const odd = '甲\u0001乙\ud800丙\u000c丁'
  const read = await readDocument(await writeAuditDocx(reportOf(odd, [])), 'a.docx')
  expect(read.text).toBe('甲\ufffd乙\ufffd丙\ufffd丁')
})

test('any findings over any text give a Word file that reads back, and a page with the whole text', async () => {
  const body = fc.string({
    unit: fc.constantFrom(...'教育0.5%，<&"\n\t'),
    minLength: 1,
    maxLength: 60,
  })
  const pair = fc.tuple(fc.nat(60), fc.nat(60))
  await fc.assert(
    fc.asyncProperty(body, fc.array(pair, { maxLength: 8 }), async (tail, pairs) => {
      const all = `起${tail}`
      const spans = pairs.map(([a, b]): [number, number] => [
        Math.min(a, b) % all.length,
        (Math.max(a, b) % all.length) + 1,
      ])
      const found = spans.map((span, at) =>
        findingAt(all, ['起'], { spans: [span], rule: `r${at}` }),
      )
      const one = reportOf(all, found)
      const lines = (value: string) => value.split('\n').filter(line => line.trim() !== '')
      const read = await readDocument(await writeAuditDocx(one), 'a.docx')
      expect(lines(read.text)).toEqual(lines(all))
      expect(textOfPage(writeAuditHtml(one))).toBe(all)
    }),
    { numRuns: 40 },
  )
}, 60_000)

/** The report's text as the page shows it, without the reference numbers. */
function textOfPage(html: string): string {
  const body = /<div class="text">\n([\s\S]*)\n<\/div>/.exec(html)?.[1] ?? ''
  return body
    .replace(/<sup>.*?<\/sup>/gs, '')
    .replace(/<p>|<\/p>(?!\n<p>)|<\/?mark[^>]*>|<\/?a[^>]*>/g, '')
    .replace(/<\/p>\n/g, '\n')
    .replace(
      /&(lt|gt|amp|quot|#39);/g,
      (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" })[name] ?? '',
    )
}

test('the page links findings to their places and back, and asks nobody for anything', () => {
  const html = writeAuditHtml(report)
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(match => match[1])
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(match => match[1])
  expect(new Set(ids).size).toBe(ids.length)
  expect(targets.filter(target => !ids.includes(target))).toEqual([])
  expect(targets).toEqual(
    expect.arrayContaining(['f1', 'f2', 'f3', 't1-1', 't1-2', 't2-1', 't3-1']),
  )
  expect(html).not.toMatch(/https?:|<script|<link|<img|url\(|@import/)
  expect(html).toContain('前后&lt;不一致&gt;')
})

test('each severity of the page can be hidden without a script', () => {
  const html = writeAuditHtml(report)
  for (const rank of ['error', 'warning', 'question']) {
    expect(html).toMatch(
      new RegExp(`<input [^>]*id="show-${rank}" checked><label [^>]*for="show-${rank}">`),
    )
    expect(html).toContain(`#show-${rank}:not(:checked) ~ main .findings > li.${rank}`)
  }
  expect(html).not.toContain('id="show-note"')
})

test('hostile words stay words on the page', () => {
  const bad = '"><script>alert(1)</script><img src=x onerror=1>'
  const one = {
    ...reportOf(bad, [
      findingAt(bad, [bad], { message: bad, clause: bad, suggestion: bad, computation: bad }),
    ]),
    title: bad,
    file: bad,
    notices: [bad],
    coverage: [{ item: bad, title: bad, answered: false }],
  }
  const html = writeAuditHtml(one)
  expect(html).not.toMatch(/<script|<img/)
  expect(() =>
    parse(html, {
      onParseError: ({ code }) => {
        throw new Error(code)
      },
    }),
  ).not.toThrow()
})

test('a report without findings says so', () => {
  expect(writeAuditHtml(reportOf('正文', []))).toContain('没有发现问题')
})

test('the SARIF log has one rule per id and regions that cut out the quotes', () => {
  const log = writeAuditSarif(report) as {
    version: string
    runs: {
      columnKind: string
      artifacts: { contents: { text: string } }[]
      tool: { driver: { rules: { id: string }[] } }
      results: {
        ruleId: string
        ruleIndex: number
        level: string
        locations: Place[]
        relatedLocations?: Place[]
      }[]
    }[]
  }
  type Place = {
    physicalLocation: {
      region: { charOffset: number; charLength: number; snippet: { text: string } }
    }
  }
  const run = log.runs[0]!
  expect([log.version, run.columnKind]).toEqual(['2.1.0', 'utf16CodeUnits'])
  expect(run.tool.driver.rules.map(rule => rule.id)).toEqual([
    ...new Set(findings.map(finding => finding.rule)),
  ])
  expect(run.results.map(result => result.level)).toEqual(['error', 'warning', 'note'])
  run.results.forEach((result, at) => {
    expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId)
    const places = [...result.locations, ...(result.relatedLocations ?? [])].map(
      place => place.physicalLocation.region,
    )
    const body = run.artifacts[0]?.contents.text ?? ''
    expect(places.map(({ charOffset, charLength }) => body.substr(charOffset, charLength))).toEqual(
      findings[at]?.quotes,
    )
    expect(places.map(({ snippet }) => snippet.text)).toEqual(findings[at]?.quotes)
  })
})

test('the page names the plan by its title, and shows no quote inside another', () => {
  const whole = '初中综合差异系数0.561'
  const one = { ...reportOf(text, [findingAt(text, [whole, '0.561'])]), framework: 'hlj-2024' }
  const page = writeAuditHtml(one, { framework: '2024年评价方案' })
  expect(page).toContain('<dd>2024年评价方案</dd>')
  expect(page).not.toContain('hlj-2024')
  expect(page).toContain(`“${whole}”`)
  expect(page).not.toContain('“0.561”')
})
