import type { Problem, StandardsLibrary } from '@mingjian/model'
import { libraryProblem } from '../read/library-problem.ts'
import { type Check, indicatorsIn } from './check.ts'

/** Ids are unique among their kind; an indicator's with its stage. */
export const checkIds: Check = library => [
  ...repeatedIds(library.standards, one => one.id),
  ...repeatedIds(library.elements, one => one.id),
  ...repeatedIds(library.frameworks, one => one.id),
  ...repeatedIds(library.overlays ?? [], one => one.id),
  ...repeatedIds(library.schemes ?? [], one => one.id),
  ...repeatedIds(indicatorsIn(library), one => `${one.id} ${one.stage ?? ''}`),
]

function repeatedIds<Part extends { id: string }>(
  parts: readonly Part[],
  keyOf: (part: Part) => string,
): Problem[] {
  const seen = new Set<string>()
  return parts.flatMap(part => {
    if (!seen.has(keyOf(part))) {
      seen.add(keyOf(part))
      return []
    }
    return [libraryProblem('duplicate-id', { id: part.id }, part, 'id')]
  })
}

/** A word of a formula means one data element. */
export const checkElementNames: Check = library => {
  const owners = new Map<string, string>()
  return library.elements.flatMap(element =>
    [element.id, element.name, ...element.aliases].flatMap(name => {
      const other = owners.get(name)
      owners.set(name, element.name)
      return other === undefined
        ? []
        : [libraryProblem('duplicate-name', { name, other }, element, 'name')]
    }),
  )
}

/**
 * Several standards may ask for the same indicator, and stages share a name;
 * inside one standard and stage a name means one indicator.
 */
export const checkIndicatorNames: Check = library => {
  const owners = new Map<string, string>()
  return indicatorsIn(library).flatMap(one =>
    [...new Set([one.name, ...one.aliases])].flatMap(name => {
      const key = `${one.standard} ${one.stage ?? ''} ${name}`
      const other = owners.get(key)
      owners.set(key, one.id)
      return other === undefined
        ? []
        : [libraryProblem('duplicate-name', { name, other }, one, 'name')]
    }),
  )
}

/** A report's word means an indicator or an element; both only where the element is the indicator as given. */
export const checkSharedNames: Check = library => {
  const elements = elementNames(library)
  return indicatorsIn(library).flatMap(one =>
    [one.name, ...one.aliases].flatMap(name => {
      const element = elements.get(name)
      const isGiven = one.kind === 'given' && one.formula === element
      return element === undefined || isGiven
        ? []
        : [libraryProblem('duplicate-name', { name, other: element }, one, 'name')]
    }),
  )
}

function elementNames(library: StandardsLibrary): Map<string, string> {
  return new Map(library.elements.flatMap(e => [e.name, ...e.aliases].map(n => [n, e.name])))
}

/**
 * Two names that differ in brackets, signs or width alone are one to a reader: reports are read
 * without them.
 */
export const checkAlikeNames: Check = library => {
  const owners = new Map<string, { id: string; name: string }>()
  return library.elements.flatMap(element =>
    [element.name, ...element.aliases].flatMap(name => {
      const other = owners.get(bareName(name))
      owners.set(bareName(name), { id: element.id, name })
      if (!other || other.id === element.id || other.name === name) return []
      return [libraryProblem('name-alike', { name, other: other.name }, element, 'name')]
    }),
  )
}

const bareName = (name: string) => name.normalize('NFKC').replace(/[\p{P}\p{S}\s]/gu, '')
