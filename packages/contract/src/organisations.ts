import { orgUnitSchema } from '@mingjian/model'
import { z } from 'zod'
import { route } from './route.ts'

const subject = 'organisations'

export const organisationRoutes = {
  /** Governments within the caller's scope, parents before children; schools are listed per county. */
  list: route({
    method: 'GET',
    path: '/organisations',
    summary: '可见的各级政府',
    subject,
    reply: z.object({
      organisations: z.array(
        orgUnitSchema.extend({ institutions: z.number().int(), sample: z.boolean() }),
      ),
    }),
  }),
  institutions: route({
    method: 'GET',
    path: '/organisations/:code/institutions',
    summary: '一个县（市、区）的学校和幼儿园',
    subject,
    params: z.object({ code: z.string() }),
    reply: z.object({ institutions: z.array(orgUnitSchema) }),
  }),
} as const
