import type { OrgKind, OrgUnit } from '@mingjian/model'
import { isGovernment } from '../evaluate/institutions.ts'

/** A government by its number in tree order: whatever is below it has the numbers up to `end`. */
export interface Government {
  readonly org: OrgUnit
  readonly index: number
  /** Number of the government above; -1 at the top. */
  readonly above: number
  /** Numbers of the governments directly below. */
  readonly below: readonly number[]
  readonly end: number
}

export interface Arrangement {
  governments: readonly Government[]
  /** Number of the nearest government above a unit; as many as there are governments when none is. */
  homeOf(org: OrgUnit): number
  /** A government that is above itself, when there is one. */
  ring: OrgUnit | null
}

/** Numbers the governments so that a county, a city, a province and the nation are each one range. */
export function arrangeGovernments(orgs: readonly OrgUnit[]): Arrangement {
  const byCode = new Map(orgs.map(org => [org.code, org]))
  const own = [...byCode.values()].filter(isGovernment)
  const below = new Map<OrgUnit | null, OrgUnit[]>()
  for (const org of own) {
    const above = nearestGovernment(org, byCode)
    const list = below.get(above)
    if (list) list.push(org)
    else below.set(above, [org])
  }
  const governments: Government[] = []
  const visit = (org: OrgUnit, above: number): number => {
    const index = governments.length
    governments.push({ org, index, above, below: [], end: index + 1 })
    const numbers = (below.get(org) ?? []).map(each => visit(each, index))
    governments[index] = { org, index, above, below: numbers, end: governments.length }
    return index
  }
  for (const top of below.get(null) ?? []) visit(top, -1)
  const numberOf = new Map(governments.map(({ org, index }) => [org.code, index]))
  return {
    governments,
    homeOf: org => numberOf.get(nearestGovernment(org, byCode)?.code ?? '') ?? governments.length,
    ring: own.find(org => !numberOf.has(org.code)) ?? null,
  }
}

function nearestGovernment(org: OrgUnit, byCode: ReadonlyMap<string, OrgUnit>): OrgUnit | null {
  const passed = new Set([org.code])
  let above = org.parent === null ? undefined : byCode.get(org.parent)
  while (above && !isGovernment(above)) {
    if (passed.has(above.code)) return null
    passed.add(above.code)
    above = above.parent === null ? undefined : byCode.get(above.parent)
  }
  return above ?? null
}

export function groupByKind(
  governments: readonly Government[],
): ReadonlyMap<OrgKind, readonly Government[]> {
  const groups = new Map<OrgKind, Government[]>()
  for (const each of governments) {
    const group = groups.get(each.org.kind)
    if (group) group.push(each)
    else groups.set(each.org.kind, [each])
  }
  return groups
}
