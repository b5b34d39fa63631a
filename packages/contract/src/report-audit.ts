import {
  auditReportSchema,
  findingCategorySchema,
  findingSchema,
  reportComparisonSchema,
  severitySchema,
} from '@mingjian/model'
import { z } from 'zod'
import { route } from './route.ts'

const subject = 'report-audit'

export const auditStatusSchema = z.enum(['queued', 'reading', 'checking', 'done', 'failed'])

const openCountsSchema = auditReportSchema.shape.summary.omit({ claims: true })

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
  /** Findings that nobody has dismissed, by severity. */
  open: openCountsSchema.nullable(),
  /** Id of the first version of this report; versions of one report share decisions on findings. */
  series: z.string(),
  /** The version this one was sent as the next of. */
  follows: z.string().nullable(),
  /** 1 for the first; versions that could not be read are not counted. */
  version: z.number().int(),
})
export type AuditJob = z.infer<typeof auditJobSchema>

/** 核查规则 as a person reads about it. */
export const auditRuleSchema = z.object({
  id: z.string(),
  category: findingCategorySchema,
  severity: severitySchema,
  title: z.string(),
  explanation: z.string(),
  clause: z.string().nullable(),
  example: z.object({
    text: z.string(),
    /** Where it holds: 县级，2023年; '' for everywhere. */
    scene: z.string(),
    /** What the system and last year's report hold there. */
    known: z.array(z.string()),
    /** What the audit says of it. */
    found: z.array(
      findingSchema.pick({ severity: true, message: true, computation: true, suggestion: true }),
    ),
  }),
})
export type AuditRuleReference = z.infer<typeof auditRuleSchema>

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
      /** The audit of this unit of which the file is a new version. */
      follows: z.string().optional(),
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
  versions: route({
    method: 'GET',
    path: '/report-audits/:id/versions',
    summary: '同一份报告的各个版本，旧的在前',
    subject,
    params,
    reply: z.object({ versions: z.array(auditJobSchema) }),
  }),
  report: route({
    method: 'GET',
    path: '/report-audits/:id/report',
    summary: '一次核查的结果：正文、陈述、问题',
    subject,
    params,
    reply: auditReportSchema,
  }),
  compare: route({
    method: 'GET',
    path: '/report-audits/:id/comparison',
    summary: '与另一个版本对比：已改、仍在、新出现的问题，变化的数字，正文差异',
    subject,
    params,
    query: z.object({ since: z.string() }),
    reply: reportComparisonSchema,
  }),
  rules: route({
    method: 'GET',
    path: '/audit-rules',
    summary: '核查规则：查什么，不查什么，例子',
    subject,
    reply: z.object({ rules: z.array(auditRuleSchema) }),
  }),
} as const
