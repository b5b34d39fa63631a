import { type ProblemReply, problemReplySchema } from '@mingjian/contract'

/** Why a call failed, ready to be shown: `message` is Chinese and says what to do. */
export class ApiError extends Error {
  constructor(
    /** HTTP status; 0 when no answer came. */
    readonly status: number,
    readonly title: string,
    detail: string,
    readonly errors: ProblemReply['errors'] = [],
    readonly requestId: string | null = null,
  ) {
    super(detail)
    this.name = 'ApiError'
  }
}

const fallbacks: Record<number, readonly [string, string]> = {
  401: ['登录已过期', '请重新登录后继续。'],
  403: ['没有权限', '您的账号不能查看这项内容；需要时请联系系统管理员。'],
  404: ['没有找到', '内容可能已移走，请返回上一页重新选择。'],
  413: ['文件太大', '请把文件缩小到50 MB以内后重试。'],
  429: ['操作太频繁', '请等一分钟后重试。'],
}

const unexpected = ['服务器出错', '请稍后重试；如仍不行，请把时间和操作告诉系统管理员。'] as const

/** Reads problem+json; an answer in any other shape still becomes a readable error. */
export function errorFromReply(status: number, body: unknown): ApiError {
  const problem = problemReplySchema.safeParse(body)
  if (problem.success) {
    const { title, detail, errors, requestId } = problem.data
    return new ApiError(status, title, detail, errors, requestId)
  }
  const [title, detail] = fallbacks[status] ?? unexpected
  return new ApiError(status, title, detail)
}

export const noAnswer = () =>
  new ApiError(0, '连接不上服务器', '请检查网络是否连通，然后重试。已填写的内容不会丢失。')

export const unknownReply = () =>
  new ApiError(0, '页面与服务器版本不一致', '请刷新页面；如仍不行，请联系系统管理员。')
