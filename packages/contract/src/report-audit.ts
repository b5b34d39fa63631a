import { auditReportSchema } from '@mingjian/model'
import { z } from 'zod'
import { route } from './route.ts'

const subject = 'report-audit'

export const auditStatusSchema = z.enum(['queued', 'reading', 'checking', 'done', 'failed'])

export const auditJobSchema = z.object({
  id: z.string(),
  file: z.string(),
  bytes: z.number().int(),
  organisation: z.string(),
  createdBy: z.string(),
  createdAt: z.string(),
  status: auditStatusSchema,
  /** 0–100. */
  progress: z.number().int(),
  /** What went wrong and the way out, when status is failed. */
  problem: z.string().nullable(),
  summary: auditReportSchema.shape.summary.nullable(),
})
export type AuditJob = z.infer<typeof auditJobSchema>

const params = z.object({ id: z.string() })

export const reportAuditRoutes = {
  submit: route({
    method: 'POST',
    path: '/report-audits',
    summary: '上传一份报告并开始核查',
    subject,
    upload: true,
    query: z.object({
      framework: z.string().optional(),
      level: z.enum(['city', 'county']).optional(),
      year: z.coerce.number().int().min(2000).max(2100).optional(),
    }),
    reply: auditJobSchema,
  }),
  list: route({
    method: 'GET',
    path: '/report-audits',
    summary: '本单位的报告核查记录，新的在前',
    subject,
    reply: z.object({ audits: z.array(auditJobSchema) }),
  }),
  get: route({
    method: 'GET',
    path: '/report-audits/:id',
    summary: '一次核查的状态',
    subject,
    params,
    reply: auditJobSchema,
  }),
  report: route({
    method: 'GET',
    path: '/report-audits/:id/report',
    summary: '一次核查的结果：正文、陈述、问题',
    subject,
    params,
    reply: auditReportSchema,
  }),
} as const
