import type { OrgUnit, Overlay, StandardsLibrary } from '@mingjian/model'
import { applyOverlays, overlaysFor } from './apply-overlays.ts'

/** Units that are held to the same rules. */
export interface RuleGroup {
  /** The library as it holds for them. */
  library: StandardsLibrary
  overlays: readonly Overlay[]
  orgs: OrgUnit[]
}

/**
 * Units by the overlays that hold where they lie: formulas and limits may differ between the places
 * of one dataset. A school lies where its government does, whatever its own code. Units of places
 * without overlays are one group, with the library itself.
 * @param all the units with those above them
 * @throws InputError when an overlay does not fit the library.
 * @example groupByRules(library, dataset.orgs).map(one => createEngine(one.library))
 */
export function groupByRules(
  library: StandardsLibrary,
  orgs: readonly OrgUnit[],
  all: readonly OrgUnit[] = orgs,
): RuleGroup[] {
  const byCode = new Map(all.map(org => [org.code, org]))
  const groups = new Map<string, RuleGroup>()
  for (const org of orgs) {
    const region = regionOf(org, byCode)
    const overlays = overlaysFor(library, region)
    const key = overlays.map(one => one.id).join(' ')
    const group = groups.get(key) ?? { library: libraryAt(library, region), overlays, orgs: [] }
    group.orgs.push(org)
    groups.set(key, group)
  }
  return [...groups.values()]
}

const governments: readonly OrgUnit['kind'][] = ['nation', 'province', 'city', 'county']

/** GB/T 2260 code of the government that a unit is or lies under; empty when it has none. */
function regionOf(org: OrgUnit, byCode: ReadonlyMap<string, OrgUnit>): string {
  const seen = new Set<OrgUnit>()
  let at: OrgUnit | undefined = org
  while (at && !governments.includes(at.kind) && !seen.has(at)) {
    seen.add(at)
    at = byCode.get(at.parent ?? '')
  }
  return at && governments.includes(at.kind) ? at.code : ''
}

const laid = new WeakMap<StandardsLibrary, Map<string, StandardsLibrary>>()

/** `applyOverlays`, once for each set of overlays. */
function libraryAt(library: StandardsLibrary, region: string): StandardsLibrary {
  const known = laid.get(library) ?? new Map<string, StandardsLibrary>()
  laid.set(library, known)
  const key = overlaysFor(library, region)
    .map(one => one.id)
    .join(' ')
  const here = known.get(key) ?? applyOverlays(library, region)
  known.set(key, here)
  return here
}
