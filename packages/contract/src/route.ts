import { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** One HTTP operation, declared once: the server serves it, the web calls it, OpenAPI documents it. */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  method: Method
  /** With `:name` for each path parameter, below /api/v1. */
  path: string
  /** Chinese, one line, for the API page. */
  summary: string
  /** Subject folder on both sides. */
  subject: string
  params?: Params
  query?: Query
  /** Absent when the body is not JSON (an upload). */
  body?: Body
  /** Set for uploads: the body is multipart with one part called `file`. */
  upload?: true
  /** Media type of a reply that is a file: `{ name, bytes }` are sent as an attachment. */
  download?: string
  /** Open to visitors who have not signed in. */
  open?: true
  reply: Reply
}

/** Declares a route and keeps its exact types. */
export function route<
  Reply extends z.ZodType,
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
>(declaration: Route<Params, Query, Body, Reply>): Route<Params, Query, Body, Reply> {
  return declaration
}

/** What the handler of a download answers. */
export const downloadSchema = z.object({ name: z.string(), bytes: z.custom<Uint8Array>() })

export type ParamsOf<R> =
  R extends Route<infer P, z.ZodType, z.ZodType, z.ZodType> ? z.infer<P> : never
export type QueryOf<R> =
  R extends Route<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.infer<Q> : never
export type BodyOf<R> =
  R extends Route<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.infer<B> : never
export type ReplyOf<R> =
  R extends Route<z.ZodType, z.ZodType, z.ZodType, infer A> ? z.infer<A> : never
