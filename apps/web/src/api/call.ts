import type { BodyOf, ParamsOf, QueryOf, ReplyOf, Route } from '@mingjian/contract'
import { errorFromReply, noAnswer, unknownReply } from './api-error.ts'
import { buildUrl, type Values } from './build-url.ts'

type Part<Name extends string, Value> = [Value] extends [undefined]
  ? { [K in Name]?: undefined }
  : { [K in Name]: Value }

/** What a route asks of its caller; parts it does not declare cannot be given. */
export type CallInput<R> = Part<'params', ParamsOf<R>> &
  Part<'query', QueryOf<R>> &
  Part<'body', BodyOf<R>> & { signal?: AbortSignal }

type Arguments<R> = Record<string, never> extends CallInput<R> ? [CallInput<R>?] : [CallInput<R>]

/**
 * Calls one declared route and returns its checked reply.
 * @throws ApiError with Chinese words for every way it can fail.
 */
export async function call<R extends Route>(route: R, ...[input]: Arguments<R>) {
  const { params, query, body, signal } = (input ?? {}) as CallInput<Route>
  const url = buildUrl(route.path, params as Values, query as Values)
  const response = await fetch(url, {
    method: route.method,
    credentials: 'same-origin',
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal,
  }).catch((error: unknown) => {
    throw error instanceof DOMException && error.name === 'AbortError' ? error : noAnswer()
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw errorFromReply(response.status, answer)
  return checkReply(route, answer)
}

/** An answer that does not fit the contract means page and server are of different versions. */
export function checkReply<R extends Route>(route: R, answer: unknown): ReplyOf<R> {
  const checked = route.reply.safeParse(answer)
  if (!checked.success) throw unknownReply()
  return checked.data as ReplyOf<R>
}
