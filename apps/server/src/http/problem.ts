import type { ProblemReply } from '@mingjian/contract'
import { InputError, type Problem, placeOf } from '@mingjian/model'
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodError, z } from 'zod'

/** Shape of the request is wrong: which part of it, and zod's own findings. */
export class RequestShapeError extends Error {
  constructor(
    readonly part: 'params' | 'query' | 'body',
    override readonly cause: ZodError,
  ) {
    super(`malformed ${part}`)
  }
}

/** Nobody has signed in, or the session is over. */
export class SignInNeeded extends Error {}

/** Sign-in was refused; on purpose without telling whether the user exists. */
export class SignInRefused extends Error {}

type Answer = Pick<ProblemReply, 'status' | 'detail'> & { errors?: ProblemReply['errors'] }

const titles: Record<number, string> = {
  400: '请求格式不正确',
  401: '需要登录',
  403: '没有权限',
  404: '没有找到',
  409: '与现有数据冲突',
  413: '文件太大',
  415: '不支持的内容类型',
  422: '内容不符合要求',
  429: '操作太频繁',
  500: '服务器出错',
}

/** Answers any error as application/problem+json; only unexpected ones are logged with their stack. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const answer = answerTo(error, request.log)
  const body: ProblemReply = {
    type: 'about:blank',
    title: titles[answer.status] ?? '请求未能完成',
    errors: [],
    requestId: request.id,
    ...answer,
  }
  reply.status(answer.status).type('application/problem+json').send(JSON.stringify(body))
}

function answerTo(error: unknown, log: FastifyBaseLogger): Answer {
  if (error instanceof InputError) return { status: error.status, ...described(error.problems) }
  if (error instanceof RequestShapeError) return shapeAnswer(error)
  if (error instanceof SignInNeeded) return { status: 401, detail: '请先登录后再继续。' }
  if (error instanceof SignInRefused)
    return { status: 401, detail: '用户名或密码不正确，请重新输入。' }
  const known = frameworkAnswer(error)
  if (known) return known
  log.error({ err: error }, 'unexpected error')
  const detail = '服务器遇到意外错误，内容没有保存；请稍后重试，仍不行时把编号告诉系统管理员。'
  return { status: 500, detail }
}

function described(problems: readonly Problem[]): Omit<Answer, 'status'> {
  const errors = problems.map(problem => ({
    place: problem.file || problem.line ? placeOf(problem) : (problem.field ?? ''),
    code: problem.code,
    message: problem.message,
  }))
  const more = errors.length > 1 ? `（共${errors.length}处需要改正）` : ''
  return { detail: `${errors[0]?.message ?? '内容不符合要求，请检查后重试'}${more}`, errors }
}

function shapeAnswer({ part, cause }: RequestShapeError): Answer {
  const errors = cause.issues.map(issue => ({
    place: placeInRequest(part, issue),
    code: `shape-${issue.code}`,
    message: issue.message,
  }))
  const first = errors[0]
  const detail = first ? `${first.place}：${first.message}` : '请求内容不完整，请检查后重试。'
  return { status: 400, detail, errors }
}

function placeInRequest(part: string, issue: z.core.$ZodIssue): string {
  const path = issue.path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${String(key)}`),
    '',
  )
  return path ? path.replace(/^\./, '') : part
}

/** Errors of Fastify and its plugins, told apart by their status. */
const frameworkDetails: Record<number, string> = {
  400: '请求内容不是有效的 JSON 或表单，请刷新页面后重试。',
  403: '不能访问这个地址，请检查链接。',
  404: '没有这个地址，请检查链接。',
  413: '上传的内容超过上限 50 MB；请压缩或删除其中的图片，或拆分后分别上传。',
  415: '不支持这种内容类型；数据请以 JSON 提交，文件请以表单上传。',
  429: '尝试次数过多，请等一分钟后再试。',
}

function frameworkAnswer(error: unknown): Answer | null {
  if (!(error instanceof Error)) return null
  const status = 'statusCode' in error ? Number(error.statusCode) : 0
  const detail = frameworkDetails[status === 406 ? 415 : status]
  if (detail) return { status: status === 406 ? 415 : status, detail }
  // Row security had the last word: the service should have said so earlier.
  if ('code' in error && error.code === '42501')
    return { status: 403, detail: '您的账号不能对该单位进行这项操作；需要时请联系系统管理员。' }
  return null
}
