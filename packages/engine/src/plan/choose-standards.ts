import type { Framework, Standard, StandardsLibrary } from '@mingjian/model'
import { notFound } from '../not-found.ts'

/**
 * The standards that are asked for, in the library's order; all when nothing is.
 * @param asked ids of standards or frameworks, or frameworks themselves
 * @throws InputError (404) for an unknown standard or framework
 */
export function chooseStandards(
  library: StandardsLibrary,
  asked: readonly (string | Framework)[] | undefined,
): readonly Standard[] {
  if (!asked) return library.standards
  const frameworks = new Map(library.frameworks.map(each => [each.id, each]))
  const ids = new Set<string>()
  for (const each of asked) {
    const framework = typeof each === 'string' ? frameworks.get(each) : each
    for (const id of framework?.standards ?? (typeof each === 'string' ? [each] : [])) ids.add(id)
  }
  const known = new Set(library.standards.map(each => each.id))
  for (const id of ids) {
    if (!known.has(id))
      throw notFound('unknown-standard', '标准或评价方案', id, [...known, ...frameworks.keys()])
  }
  return library.standards.filter(each => ids.has(each.id))
}
