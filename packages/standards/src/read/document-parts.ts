import type { Framework, Overlay } from '@mingjian/model'

// A document kept in a database has no file: its parts are told by their place in it.
const parts = new WeakMap<object, string>()

/** Where in its document a part stands: `areas[0].items[1]`; absent for parts of files. */
export function findDocumentPart(part: object, field: readonly (string | number)[]): string {
  const place = parts.get(part)
  if (place === undefined) return ''
  return field.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : join(path, step)),
    place,
  )
}

const join = (path: string, step: string) => (path === '' ? step : `${path}.${step}`)

/** A copy whose parts know their place, for problems to point at. */
export function withDocumentParts<Document extends Framework | Overlay>(
  document: Document,
): Document {
  const copy = structuredClone(document)
  mark(copy, '')
  return copy
}

function mark(value: unknown, place: string): void {
  if (typeof value !== 'object' || value === null) return
  parts.set(value, place)
  for (const [key, part] of Object.entries(value)) {
    mark(part, Array.isArray(value) ? `${place}[${key}]` : join(place, key))
  }
}
