import { frameworkSchema, overlaySchema } from '@mingjian/model'
import { z } from 'zod'
import { downloadSchema, route } from './route.ts'

const subject = 'standards'

/** withdrawn: a draft given up · retired: a published overlay put out of force. */
export const documentStatusSchema = z.enum(['draft', 'withdrawn', 'published', 'retired'])
export type DocumentStatus = z.infer<typeof documentStatusSchema>

/** Something to mend before publishing. */
export const documentProblemSchema = z.object({
  code: z.string(),
  message: z.string(),
  /** `areas[0].items[2].points[1].indicators`, or a cell of a workbook; empty for the whole document. */
  place: z.string(),
})
export type DocumentProblem = z.infer<typeof documentProblemSchema>

/** What is known of a document of the rule library without reading it. */
export const documentHeadSchema = z.object({
  id: z.string(),
  title: z.string(),
  status: documentStatusSchema,
  /** To be named when saving; 0 for what comes with the product. */
  version: z.number().int(),
  /** Who wrote it; null = comes with the product. */
  unit: z.object({ code: z.string(), name: z.string() }).nullable(),
  /** Whether the caller may save or publish it. */
  editable: z.boolean(),
  savedBy: z.string().nullable(),
  savedAt: z.string().nullable(),
})
export type DocumentHead = z.infer<typeof documentHeadSchema>

const savedSchema = z.object({
  version: z.number().int(),
  savedAt: z.string(),
  problems: z.array(documentProblemSchema),
})

/**
 * Every write names a transaction (sent twice, it has one effect) and the version it is based on:
 * 409 when somebody has saved since. Ids begin with the code of the unit: `239900-county-2025`.
 */
function documentRoutes<Content extends z.ZodType, Listed extends z.ZodType>(
  path: string,
  noun: string,
  content: Content,
  listed: Listed,
) {
  const params = z.object({ id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/) })
  const step = z.object({ transaction: z.uuid(), basedOn: z.number().int().min(0) })
  return {
    list: route({
      method: 'GET',
      path,
      summary: `全部${noun}：标准库自带的和本地的，含本单位的草稿`,
      subject,
      reply: z.object({ documents: z.array(listed) }),
    }),
    get: route({
      method: 'GET',
      path: `${path}/:id`,
      summary: `一份${noun}的内容`,
      subject,
      params,
      reply: z.object({
        head: documentHeadSchema,
        content,
        problems: z.array(documentProblemSchema),
      }),
    }),
    save: route({
      method: 'POST',
      path: `${path}/:id/versions`,
      summary: `保存${noun}草稿；basedOn 为 0 时新建`,
      subject,
      params,
      body: step.extend({ content }),
      reply: savedSchema,
    }),
    publish: route({
      method: 'POST',
      path: `${path}/:id/publication`,
      summary: `发布${noun}；发布后内容不再改变`,
      subject,
      params,
      body: step,
      reply: savedSchema,
    }),
    withdraw: route({
      method: 'POST',
      path: `${path}/:id/withdrawal`,
      summary: `放弃${noun}草稿，或停用已发布的地方细化`,
      subject,
      params,
      body: step,
      reply: savedSchema,
    }),
  } as const
}

export const listedEditionSchema = documentHeadSchema.extend({
  level: frameworkSchema.shape.level,
  year: z.number().int(),
  series: z.string().nullable(),
  region: z.string().nullable(),
  items: z.number().int(),
  points: z.number().int(),
})
export type ListedEdition = z.infer<typeof listedEditionSchema>

const entrySchema = z.object({ code: z.string(), title: z.string() })

/** What became of an item or point; regrouped: several became several others. */
export const editionChangeSchema = z.object({
  kind: z.enum(['same', 'renamed', 'split', 'merged', 'regrouped', 'dropped', 'new']),
  from: z.array(entrySchema),
  to: z.array(entrySchema),
  because: z.array(z.enum(['code', 'title', 'indicators'])),
})
export type EditionChange = z.infer<typeof editionChangeSchema>

export const editionPlanSchema = z.object({
  from: z.string(),
  to: z.string(),
  items: z.array(editionChangeSchema),
  points: z.array(editionChangeSchema),
})
export type EditionPlan = z.infer<typeof editionPlanSchema>

export const editionRoutes = {
  ...documentRoutes('/editions', '评价方案', frameworkSchema, listedEditionSchema),
  start: route({
    method: 'POST',
    path: '/editions',
    summary: '以一个已有版本为基础，新建本单位另一年度的草稿',
    subject,
    body: z.object({
      transaction: z.uuid(),
      from: z.string(),
      year: z.number().int().min(2000).max(2100),
    }),
    reply: z.object({ id: z.string() }),
  }),
  /** The same workbook that `readWorkbook` reads. */
  workbook: route({
    method: 'GET',
    path: '/editions/:id/workbook',
    summary: '以 Excel 下载一个版本，改后可再导入',
    subject,
    params: z.object({ id: z.string() }),
    download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    reply: downloadSchema,
  }),
  /** Keeps nothing: what was read is saved like any other change of the draft. */
  readWorkbook: route({
    method: 'POST',
    path: '/edition-workbooks',
    summary: '读取一份评价方案的 Excel，问题逐个指到单元格',
    subject,
    upload: true,
    reply: z.object({
      /** null when a cell could not be read. */
      content: frameworkSchema.nullable(),
      problems: z.array(documentProblemSchema),
    }),
  }),
  compare: route({
    method: 'GET',
    path: '/editions/:id/changes',
    summary: '两个版本之间每项内容和要点的去向',
    subject,
    params: z.object({ id: z.string() }),
    query: z.object({ since: z.string() }),
    reply: editionPlanSchema,
  }),
} as const

export const overlayRoutes = documentRoutes(
  '/overlays',
  '地方细化',
  overlaySchema,
  documentHeadSchema.extend({
    content: overlaySchema,
    /** Why a published one does not hold: it does not fit the rules any more. */
    problems: z.array(documentProblemSchema),
  }),
)
