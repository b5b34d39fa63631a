import { createHash } from 'node:crypto'
import type { Framework, StandardsLibrary } from '@mingjian/model'

/**
 * SHA-256 of what an edition asks and how it counts, the same whatever the order of keys. Left out
 * is what does not touch a result: words by which reports are recognised, remarks, and how sure we
 * are of the source.
 */
export function editionFingerprint(
  framework: Framework,
  { schemes = [] }: Pick<StandardsLibrary, 'schemes'>,
): string {
  const hash = createHash('sha256').update(canonical(framework))
  // What a score is worth belongs to the edition, wherever it is written.
  const scheme = schemes.find(one => one.id === framework.scheme)
  return (scheme ? hash.update(canonical(scheme)) : hash).digest('hex')
}

const leftOut = new Set(['keywords', 'note', 'confidence', 'sources'])

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([key, content]) => content !== undefined && !leftOut.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, content]) => `${JSON.stringify(key)}:${canonical(content)}`).join(',')}}`
}
