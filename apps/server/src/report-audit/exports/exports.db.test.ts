import { randomUUID } from 'node:crypto'
import { readDocument } from '@mingjian/documents'
import { docxOf, p } from '@mingjian/documents/testing'
import type { Place } from '@mingjian/storage'
import { describeOnBothEngines } from '@mingjian/storage/testing'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditedReport } from '../../testing/audits.ts'
import { type Send, startApp, type TestApp } from '../../testing/start-app.ts'

const text = `西河县人民政府2023年度履行教育职责自评报告

一、学前教育。全县公办园在园幼儿占比达到41.49%，达到国家规定标准。
二、投入。2023年一般公共预算教育支出3.2亿元，上年3.5亿元，增长2.4%。
`

describeOnBothEngines('files of an audit', scene => {
  let app: TestApp
  let county: Place
  let send: Send
  let audit: Awaited<ReturnType<typeof auditedReport>>
  beforeAll(async () => {
    app = await startApp(scene().db)
    county = await scene().county('西河县')
    send = await app.personAt(county)
    audit = await auditedReport(send, text, { name: '西河县.自评.docx.txt' })
    const [first] = audit.findings
    await send({
      method: 'POST',
      url: `/report-audits/${audit.id}/decisions`,
      payload: {
        transaction: randomUUID(),
        finding: first?.key,
        basedOn: 0,
        decision: 'dismissed',
        reason: '口径不同',
      },
    })
  })
  afterAll(() => app.close())

  const file = (what: string, by = send) => by({ url: `/report-audits/${audit.id}/${what}` })

  test('the annotated report is the text with a comment for each open finding', async () => {
    const reply = await file('annotated')
    expect(decodeURIComponent(String(reply.headers['content-disposition']))).toContain(
      '西河县.自评.docx-批注稿.docx',
    )
    const { text: written } = await readDocument(reply.rawPayload, 'x.docx')
    expect(written).toContain('公办园在园幼儿占比达到41.49%')
    const comments = strFromU8(unzipSync(reply.rawPayload)['word/comments.xml'] ?? new Uint8Array())
    const [dismissed, ...open] = audit.findings
    for (const { message } of open) expect(comments).toContain(message.slice(0, 8))
    expect(comments).not.toContain(dismissed?.message)
  })

  test('a Word report is handed back with the comments in it, to those who may see it alone', async () => {
    const words = '2023年一般公共预算教育支出3.2亿元，上年3.5亿元，增长2.4%。'
    const word = Buffer.from(docxOf(p(words), { header: p('西河县人民政府文件') }))
    const { id } = await auditedReport(send, word, { name: '报告.docx' })
    const reply = await send({ url: `/report-audits/${id}/annotated` })
    const { text: written, notices } = await readDocument(reply.rawPayload, 'x.docx')
    expect(written).toBe(words)
    expect(notices).toContain('页眉、页脚中的文字没有计入正文。')
    const stranger = await app.personAt(await scene().county('东山县'))
    expect((await stranger({ url: `/report-audits/${id}/annotated` })).statusCode).toBe(404)
  })

  test('the page for printing leaves out what was dismissed, and says so', async () => {
    const reply = await file('page')
    expect(reply.headers['content-type']).toContain('text/html')
    expect(reply.headers['content-disposition']).toContain('attachment')
    expect(reply.body).toContain('另有1条经办人已判定“不是问题”，未列入。')
    expect(reply.body).not.toContain(audit.findings[0]?.message)
  })

  test('the summary names the place, SARIF holds the open findings only', async () => {
    const summary = await readDocument((await file('summary')).rawPayload, 'x.docx')
    expect(summary.text).toContain('西河县')
    const log = JSON.parse((await file('sarif')).body)
    expect(log.version).toBe('2.1.0')
    expect(log.runs[0].results).toHaveLength(audit.findings.length - 1)
  })

  test('a file that takes too long to write is refused in words, like a comparison', async () => {
    const hasty = await startApp(scene().db, { deskLimits: { timeoutMs: 1, memoryMb: 512 } })
    const by = await hasty.personAt(county)
    for (const url of ['annotated', `comparison?since=${audit.id}`]) {
      const reply = await by({ url: `/report-audits/${audit.id}/${url}` })
      expect(reply.statusCode).toBe(422)
      expect(reply.json().detail).toContain('已停止；请')
    }
    await hasty.close()
  })

  test('nobody else gets them', async () => {
    const stranger = await app.personAt(await scene().county('东溪县'))
    for (const what of ['annotated', 'summary', 'page', 'sarif'])
      expect((await file(what, stranger)).statusCode).toBe(404)
  })
})
