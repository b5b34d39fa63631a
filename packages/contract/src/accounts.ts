import { orgKindSchema } from '@mingjian/model'
import { z } from 'zod'
import { route } from './route.ts'

/** What an account may do; scope (which units) is separate and comes from its organisation. */
export const roleSchema = z.enum([
  'county-officer',
  'county-approver',
  'city-officer',
  'province-officer',
  'system-administrator',
])
export type Role = z.infer<typeof roleSchema>

export const roleNames: Record<Role, string> = {
  'county-officer': '县级经办',
  'county-approver': '县级审核人',
  'city-officer': '市级经办',
  'province-officer': '省级经办',
  'system-administrator': '系统管理员',
}

export const sessionSchema = z.object({
  user: z.object({ id: z.string(), username: z.string(), name: z.string(), role: roleSchema }),
  organisation: z.object({ code: z.string(), name: z.string(), kind: orgKindSchema }),
})
export type Session = z.infer<typeof sessionSchema>

const subject = 'accounts'

export const accountRoutes = {
  signIn: route({
    method: 'POST',
    path: '/session',
    summary: '登录',
    subject,
    open: true,
    body: z.object({
      username: z.string().min(1, '请输入用户名'),
      password: z.string().min(1, '请输入密码'),
    }),
    reply: sessionSchema,
  }),
  current: route({
    method: 'GET',
    path: '/session',
    summary: '当前登录者',
    subject,
    open: true,
    reply: sessionSchema.nullable(),
  }),
  signOut: route({
    method: 'DELETE',
    path: '/session',
    summary: '退出登录',
    subject,
    reply: z.object({ done: z.literal(true) }),
  }),
  /** Answers true only on an installation without any account (`--empty`). */
  firstRun: route({
    method: 'GET',
    path: '/first-run',
    summary: '是否首次运行',
    subject,
    open: true,
    reply: z.object({ needed: z.boolean() }),
  }),
  createAdministrator: route({
    method: 'POST',
    path: '/first-run',
    summary: '首次运行：建立系统管理员和本级政府',
    subject,
    open: true,
    body: z.object({
      username: z.string().regex(/^[a-z0-9_.-]{3,30}$/i, '用户名须为3—30位字母、数字或 _ . -'),
      name: z.string().min(1, '请输入姓名'),
      password: z.string().min(10, '密码至少10位'),
      organisationCode: z.string().regex(/^\d{2,12}$/, '行政区划代码须为2—12位数字'),
      organisationName: z.string().min(2, '请输入本级政府名称'),
      organisationKind: z.enum(['province', 'city', 'county']),
    }),
    reply: sessionSchema,
  }),
} as const
