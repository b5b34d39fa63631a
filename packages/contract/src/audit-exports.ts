import { z } from 'zod'
import { downloadSchema, route } from './route.ts'

const download = (path: string, summary: string, type: string) =>
  route({
    method: 'GET',
    path: `/report-audits/:id/${path}`,
    summary,
    subject: 'report-audit',
    params: z.object({ id: z.string() }),
    download: type,
    reply: downloadSchema,
  })

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** An audit as files to take away. What somebody has dismissed is left out, and each file says how much that is. */
export const auditExportRoutes = {
  annotated: download('annotated', '批注稿：报告正文，问题写成 Word 批注', word),
  summary: download('summary', '核查摘要：供领导阅看的一页 Word', word),
  page: download('page', '核查结果网页：一个文件，可打印', 'text/html; charset=utf-8'),
  sarif: download('sarif', '核查结果的 SARIF 2.1.0 数据', 'application/sarif+json'),
} as const
