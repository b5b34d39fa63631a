import { editionFingerprint } from '../editions/edition-fingerprint.ts'
import { libraryProblem } from '../read/library-problem.ts'
import type { Check } from './check.ts'

/** A published edition is in the lock and still what it was: results of past years rest on it. */
export const checkEditionLock: Check = library => {
  const lock = library.editionLock ?? {}
  const present = new Set(library.frameworks.map(one => one.id))
  return [
    ...library.frameworks.flatMap(one => {
      const locked = lock[one.id]
      const { id } = one
      if (one.edition?.status !== 'published') {
        return locked === undefined
          ? []
          : [libraryProblem('edition-withdrawn', { id }, one, 'edition')]
      }
      if (locked === undefined) return [libraryProblem('edition-unlocked', { id }, one, 'edition')]
      return locked === editionFingerprint(one, library)
        ? []
        : [libraryProblem('edition-changed', { id }, one)]
    }),
    ...Object.keys(lock)
      .filter(id => !present.has(id))
      .map(id => libraryProblem('edition-missing', { id }, lock, id)),
  ]
}

/** One edition of a series for each year. */
export const checkEditionYears: Check = library => {
  const owners = new Map<string, string>()
  return library.frameworks.flatMap(one => {
    if (!one.edition) return []
    const key = `${one.edition.series} ${one.year}`
    const other = owners.get(key)
    owners.set(key, one.id)
    return other === undefined
      ? []
      : [libraryProblem('duplicate-edition', { id: one.id, other, year: one.year }, one, 'edition')]
  })
}
