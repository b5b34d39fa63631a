import { auditReport } from '@mingjian/audit'
import { loadStandards } from '@mingjian/standards'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { Desk } from './desk.ts'

const text = '2023年一般公共预算教育支出3.2亿元，上年3.5亿元，增长2.4%。'
const blocks: [] = []
const source = { file: '报告.txt', format: 'txt' as const, text, blocks, notices: [] }
const report = auditReport(source, { library: loadStandards() })
const annotate = { kind: 'annotate' as const, report, original: null }
const compare = { kind: 'compare' as const, before: report, after: report }
const deskWith = (timeoutMs: number, memoryMb: number) =>
  new Desk(fastify().log, { timeoutMs, memoryMb })

test('what takes too long is stopped and says what else to do', async () => {
  const desk = deskWith(1, 512)
  await expect(desk.do(annotate)).rejects.toThrow(
    '写批注稿超过0.001秒仍未完成，已停止；请改为下载网页版的核查结果，或把报告拆分后分别上传。',
  )
  await expect(desk.do(compare)).rejects.toThrow('比较两个版本超过0.001秒仍未完成，已停止')
  await desk.close()
})

test('what takes too much memory is stopped, and the server goes on', async () => {
  const desk = deskWith(60_000, 4)
  await expect(desk.do(compare)).rejects.toThrow('比较两个版本所需内存超过上限，已停止')
  await desk.close()
})

test('the one too many is sent away at once', async () => {
  const desk = deskWith(1, 512)
  const waiting = Array.from({ length: 20 }, () => desk.do(compare))
  const settled = Promise.allSettled(waiting)
  await expect(desk.do(compare)).rejects.toMatchObject({ status: 409 })
  await settled
  await desk.close()
})
