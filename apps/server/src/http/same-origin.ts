import { InputError } from '@mingjian/model'
import type { FastifyRequest } from 'fastify'

const safeMethods = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses state-changing requests that a page of another site makes with the visitor's cookie.
 * Programs that are not browsers send neither header and carry no cookie they were not given.
 */
export function requireSameOrigin(request: FastifyRequest): void {
  if (safeMethods.includes(request.method)) return
  const site = request.headers['sec-fetch-site']
  const { origin } = request.headers
  const foreign =
    typeof site === 'string'
      ? site !== 'same-origin' && site !== 'none'
      : origin !== undefined && hostOf(origin) !== request.host
  if (!foreign) return
  const message = '请求来自其他网站的页面，已拒绝；请在本系统的页面中操作。'
  throw new InputError([{ code: 'foreign-origin', message }], 403)
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
