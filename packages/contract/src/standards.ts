import {
  confidenceSchema,
  dataElementSchema,
  frameworkSchema,
  standardSchema,
} from '@mingjian/model'
import { z } from 'zod'
import { route } from './route.ts'

const subject = 'standards'

/** A data element with the figure keys (id and stage) of the indicators made from it, in library order. */
export const usedElementSchema = dataElementSchema.extend({ usedBy: z.array(z.string()) })
export type UsedElement = z.infer<typeof usedElementSchema>

export const standardRoutes = {
  list: route({
    method: 'GET',
    path: '/standards',
    summary: '标准与评价方案目录',
    subject,
    reply: z.object({
      standards: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          documentNumber: z.string(),
          issuer: z.string(),
          confidence: confidenceSchema,
          indicators: z.number().int(),
        }),
      ),
      frameworks: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          level: z.string(),
          year: z.number().int(),
          items: z.number().int(),
        }),
      ),
    }),
  }),
  /** Small enough to be read whole: pages and search work on it without asking again. */
  library: route({
    method: 'GET',
    path: '/rule-library',
    summary: '整个标准库：标准、评价方案和数据项',
    subject,
    reply: z.object({
      standards: z.array(standardSchema),
      frameworks: z.array(frameworkSchema),
      elements: z.array(usedElementSchema),
    }),
  }),
} as const
