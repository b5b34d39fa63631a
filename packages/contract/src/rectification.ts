import { findingSchema } from '@mingjian/model'
import { z } from 'zod'
import { decisionStepSchema } from './finding-decisions.ts'
import { downloadSchema, route } from './route.ts'

const subject = 'rectification'

export const problemStatusSchema = z.enum(['opened', 'withdrawn'])
export type ProblemStatus = z.infer<typeof problemStatusSchema>

/** 问题: a finding that somebody has to put right. */
export const recordedProblemSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  /** The finding as it was when it became a problem. */
  finding: findingSchema,
  source: z.object({ audit: z.string(), file: z.string() }),
  unit: z.object({ code: z.string(), name: z.string() }),
  status: problemStatusSchema,
  /** Oldest first. */
  events: z.array(
    z.object({
      kind: problemStatusSchema,
      reason: z.string().nullable(),
      by: z.string(),
      at: z.string(),
    }),
  ),
})
export type RecordedProblem = z.infer<typeof recordedProblemSchema>

const written = (name: string, limit: number) =>
  z.string().trim().min(1, `请填写${name}`).max(limit, `${name}请控制在${limit}字以内`)

export const titleLimit = 100
export const descriptionLimit = 2000

export const rectificationRoutes = {
  list: route({
    method: 'GET',
    path: '/problems',
    summary: '问题清单：本单位及以下，新的在前',
    subject,
    reply: z.object({ problems: z.array(recordedProblemSchema) }),
  }),
  /** One problem a finding: a second request for a finding that is one already is refused. */
  open: route({
    method: 'POST',
    path: '/problems',
    summary: '把一条核查发现转为问题',
    subject,
    body: decisionStepSchema.extend({
      /** The audit on whose page the finding stands. */
      audit: z.string(),
      title: written('问题名称', titleLimit),
      description: written('问题描述', descriptionLimit),
    }),
    reply: recordedProblemSchema,
  }),
  withdraw: route({
    method: 'POST',
    path: '/problems/:id/withdrawal',
    summary: '撤回一个问题，原来的发现恢复为待处理',
    subject,
    params: z.object({ id: z.string() }),
    body: z.object({ transaction: z.uuid(), reason: written('撤回理由', 1000) }),
    reply: recordedProblemSchema,
  }),
  workbook: route({
    method: 'GET',
    path: '/problems/workbook',
    summary: '以 Excel 下载问题清单',
    subject,
    download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    reply: downloadSchema,
  }),
} as const
