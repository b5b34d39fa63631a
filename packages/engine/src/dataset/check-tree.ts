import type { OrgUnit, Problem, Table } from '@mingjian/model'
import { isGovernment } from '../evaluate/institutions.ts'
import { placeIn } from './columns.ts'
import { problem } from './messages.ts'

export interface PlacedOrg {
  org: OrgUnit
  line: number
}

/**
 * Checks that every unit hangs under a known one and that nothing is above itself. A government whose
 * superior is not in the table is kept as a top: a county's file need not list its city.
 */
export function checkTree(
  placed: ReadonlyMap<string, PlacedOrg>,
  codes: ReadonlySet<string>,
  table: Table,
): { orgs: OrgUnit[]; problems: Problem[] } {
  const problems: Problem[] = []
  const kept = new Map([...placed.values()].map(each => [each.org.code, each]))
  const say = (each: PlacedOrg, make: (place: ReturnType<typeof placeIn>) => Problem) =>
    problems.push(make(placeIn(table, { line: each.line, field: 'parent' })))

  for (const path of ringsOf(placed)) {
    for (const code of new Set(path)) {
      const each = placed.get(code)
      if (each) say(each, place => problem('parent-cycle', { path }, place))
      kept.delete(code)
    }
  }
  for (const each of placed.values()) {
    const { code, parent } = each.org
    if (parent === null || codes.has(parent) || !kept.has(code)) continue
    if (isGovernment(each.org)) {
      say(each, place => problem('unknown-parent-kept', { parent }, place))
      kept.set(code, { ...each, org: { ...each.org, parent: null } })
    } else {
      say(each, place => problem('unknown-parent', { parent }, place))
      kept.delete(code)
    }
  }
  dropOrphans(kept, (each, parent) =>
    say(each, place => problem('parent-left-out', { parent }, place)),
  )
  return { orgs: [...kept.values()].map(each => each.org), problems }
}

/** What hangs under a unit that was left out goes too, level by level. */
function dropOrphans(
  kept: Map<string, PlacedOrg>,
  say: (each: PlacedOrg, parent: string) => void,
): void {
  for (let before = -1; before !== kept.size; ) {
    before = kept.size
    for (const each of kept.values()) {
      const { code, parent } = each.org
      if (parent === null || kept.has(parent)) continue
      say(each, parent)
      kept.delete(code)
    }
  }
}

/** Each ring of superiors once, as the codes passed on the way round. */
function ringsOf(placed: ReadonlyMap<string, PlacedOrg>): string[][] {
  const rings: string[][] = []
  const done = new Set<string>()
  for (const start of placed.keys()) {
    const path: string[] = []
    let code: string | null = start
    while (code !== null && placed.has(code) && !done.has(code) && !path.includes(code)) {
      path.push(code)
      code = placed.get(code)?.org.parent ?? null
    }
    const at = code === null ? -1 : path.indexOf(code)
    if (at >= 0 && code !== null) rings.push([...path.slice(at), code])
    for (const passed of path) done.add(passed)
  }
  return rings
}
