import { figureKey, type Indicator, type StandardsLibrary } from '@mingjian/model'

const known = new WeakMap<StandardsLibrary, Map<string, readonly Indicator[]>>()

/**
 * The same figure under other standards' names: indicators tied to this one by `sameAs`, said on either
 * side and through others. In the library's order, without the indicator itself.
 */
export function twinsOf(library: StandardsLibrary, indicator: Indicator): readonly Indicator[] {
  const group = groupsOf(library).get(keyOf(indicator)) ?? []
  return group.filter(one => keyOf(one) !== keyOf(indicator))
}

/** What an indicator declares itself to be the same as: the one of its own stage. */
export function declaredTwin(
  library: StandardsLibrary,
  indicator: Indicator,
  id: string,
): Indicator | undefined {
  return library.standards
    .flatMap(standard => standard.indicators)
    .find(one => one.id === id && one.stage === indicator.stage)
}

export const keyOf = ({ id, stage }: Pick<Indicator, 'id' | 'stage'>): string =>
  figureKey({ indicator: id, stage })

/** Every indicator with those it is tied to; sameness goes both ways and carries over. */
function groupsOf(library: StandardsLibrary): Map<string, readonly Indicator[]> {
  const found = known.get(library)
  if (found) return found
  const indicators = library.standards.flatMap(standard => standard.indicators)
  const groups = new Map<string, Indicator[]>(indicators.map(one => [keyOf(one), [one]]))
  for (const one of indicators) {
    for (const id of one.sameAs ?? []) {
      const twin = declaredTwin(library, one, id)
      if (!twin) continue
      const [a, b] = [groups.get(keyOf(one)) ?? [], groups.get(keyOf(twin)) ?? []]
      if (a === b) continue
      const merged = indicators.filter(each => a.includes(each) || b.includes(each))
      for (const each of merged) groups.set(keyOf(each), merged)
    }
  }
  known.set(library, groups)
  return groups
}
