/**
 * Makes a reading that is done the first time somebody asks for it, and kept as long as the object it
 * was read from.
 * @example const assertionsOf = once((context: AuditContext) => readAssertions(context))
 */
export function once<From extends object, Read>(read: (from: From) => Read): (from: From) => Read {
  const own = readings++
  return from => {
    const kept = Kept.of(from)
    const known = kept[own]
    if (known !== undefined || own in kept) return known as Read
    const made = read(from)
    kept[own] = made
    return made
  }
}

/**
 * The same for what is read of one thing within another, and kept with that other: the words around a figure in its
 * report. What is read must not be undefined.
 */
export function onceWithin<Within extends object, Of, Read>(
  read: (within: Within, of: Of) => Read,
): (within: Within, of: Of) => Read {
  const all = once((_: Within) => new Map<Of, Read>())
  return (within, of) => {
    const known = all(within)
    const found = known.get(of)
    if (found !== undefined) return found
    const made = read(within, of)
    known.set(of, made)
    return made
  }
}

/** The same for what is read from no one object: done when first asked for, and at most once. */
export function later<Read>(read: () => Read): () => Read {
  let made: { read: Read } | null = null
  return () => {
    made ??= { read: read() }
    return made.read
  }
}

/** How many readings there are; each has its own place among what is kept. */
let readings = 0

class Given {
  constructor(from: object) {
    // biome-ignore lint/correctness/noConstructorReturn: what is handed in gets the private field.
    return from
  }
}

/**
 * What was read from an object, in a private field of that object: a copy does not have it, nobody sees
 * it, and it costs the garbage collector nothing, as the entries of a weak map do.
 */
class Kept extends Given {
  readonly #all: unknown[] = []

  static of(from: object): unknown[] {
    if (!(#all in from)) new Kept(from)
    return (from as Kept).#all
  }
}
