import type { QueryOf, ReplyOf, Route } from '@mingjian/contract'
import { type ApiError, errorFromReply, noAnswer } from './api-error.ts'
import { buildUrl, type Values } from './build-url.ts'
import { checkReply } from './call.ts'

export interface UploadInput<R> {
  file: File
  query: QueryOf<R>
  /** Share of the bytes sent, 0–100. */
  onProgress: (percent: number) => void
  signal?: AbortSignal
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Sends one file as the part `file`. XMLHttpRequest, because fetch does not report upload progress.
 * @throws ApiError
 */
export function upload<R extends Route>(route: R, input: UploadInput<R>): Promise<ReplyOf<R>> {
  const form = new FormData()
  form.append('file', input.file, input.file.name)
  return new Promise((resolve, reject: (reason: ApiError | unknown) => void) => {
    const request = new XMLHttpRequest()
    request.open(route.method, buildUrl(route.path, {}, (input.query ?? {}) as Values))
    request.upload.onprogress = event =>
      input.onProgress(event.total > 0 ? Math.round((event.loaded / event.total) * 100) : 0)
    request.onerror = () => reject(noAnswer())
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'))
    request.onload = () => {
      const answer = parse(request.responseText)
      if (request.status >= 400) return reject(errorFromReply(request.status, answer))
      try {
        resolve(checkReply(route, answer))
      } catch (error) {
        reject(error)
      }
    }
    input.signal?.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}
