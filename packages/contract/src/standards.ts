import { confidenceSchema } from '@mingjian/model'
import { z } from 'zod'
import { route } from './route.ts'

export const standardRoutes = {
  list: route({
    method: 'GET',
    path: '/standards',
    summary: '标准与评价方案目录',
    subject: 'standards',
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
} as const
