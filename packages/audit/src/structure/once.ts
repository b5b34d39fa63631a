/**
 * Makes a reading that is done the first time somebody asks for it, and kept as long as the object it
 * was read from.
 * @example const assertionsOf = once((context: AuditContext) => readAssertions(context))
 */
export function once<From extends object, Read>(read: (from: From) => Read): (from: From) => Read {
  const known = new WeakMap<From, { read: Read }>()
  return from => {
    let kept = known.get(from)
    if (!kept) {
      kept = { read: read(from) }
      known.set(from, kept)
    }
    return kept.read
  }
}
