import { InputError } from '@mingjian/model'

/** 0 done and nothing found · 1 done, errors found · 2 could not do it. */
export const exitCodes = { nothingFound: 0, errorsFound: 1, couldNot: 2 } as const

/** One line for a person: what could not be done and what to do. A bug also says where, to be reported. */
export function explain(error: unknown): string {
  if (error instanceof InputError) return error.message.replaceAll('\n', '；')
  if (isSystemError(error)) return explainSystemError(error)
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `程序内部出错，请把下面这一行报告给开发者：${detail.replaceAll(/\s*\n\s*/g, ' | ')}`
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error
}

const systemErrors: Record<string, string> = {
  ENOENT: '找不到文件或文件夹，请检查路径',
  EACCES: '没有读写权限，请检查权限或换一个位置',
  EISDIR: '这是一个文件夹，请给出文件',
  ENOTDIR: '路径中有一段不是文件夹，请检查路径',
  ENOSPC: '磁盘已满，请清理后重试',
  EADDRINUSE: '端口已被占用，请用 --port 换一个端口',
  EPIPE: '输出已被关闭',
}

function explainSystemError(error: NodeJS.ErrnoException): string {
  const said = systemErrors[error.code ?? ''] ?? error.message
  return error.path ? `${error.path}：${said}` : said
}
