import { Exact, type NeededChange, type OrgUnit } from '@mingjian/model'
import type { Cell } from '../evaluate/cell.ts'
import { evaluateTree } from '../evaluate/evaluate-tree.ts'
import { yearBefore } from '../evaluate/give-arguments.ts'
import { outcomeOf, type Reading, readElement } from '../evaluate/read-element.ts'
import type { Site, World } from '../evaluate/world.ts'
import { settle } from '../settle.ts'
import type { Form, Lever } from './lever.ts'
import type { Sides } from './smallest-change.ts'

/** A school as it stands behind a government's figure. */
export interface Member {
  org: OrgUnit
  sides: Sides
}

/** Both sides of a ratio at a unit; null where one has no value. */
export function sidesAt(form: Form, site: Site, world: World): Sides | null {
  const over = evaluateTree(form.over, site, world)
  const below = form.less === 0 ? site : yearBefore(site)
  const under = form.under ? evaluateTree(form.under, below, world) : null
  if (over.status !== 'ok' || (under && under.status !== 'ok')) return null
  return { over: over.value, under: under ? under.value : new Exact(1) }
}

export const leverReading = ({ use }: Lever, site: Site, world: World): Reading =>
  readElement(use.element, use.stage, site, world)

/**
 * The one number of the lever that stands at a unit; null where it is none or several. Of what a school
 * reported as a whole it is the stage's part.
 */
export function leverCell(lever: Lever, site: Site, world: World): Cell | null {
  const { basis, cells } = leverReading(lever, site, world)
  const [cell] = cells
  return basis === 'own' && cells.length === 1 && cell && outcomeOf(cell).status === 'ok'
    ? cell
    : null
}

/** What stands in a cell; nothing where it has no value. */
export function amountIn(cell: Cell): Exact {
  const outcome = outcomeOf(cell)
  return outcome.status === 'ok' ? outcome.value : new Exact(0)
}

/** A change of a cell; null where it would be less than nothing, or a share above 100 %. */
export function changeOf(cell: Cell, by: Exact): NeededChange | null {
  const { org, element, stage } = cell
  const from = amountIn(cell)
  const to = from.plus(by)
  if (to.lt(0) || (element.domain === 'share' && to.gt(100))) return null
  return {
    org: org.code,
    orgName: org.name,
    element: element.id,
    elementName: element.name,
    stage,
    unit: element.unit,
    from: numberOf(from),
    to: numberOf(to),
    by: by.toNumber(),
  }
}

/** The schools whose parts add up to the government's; none where its own totals stand in. */
export function membersBehind(form: Form, lever: Lever, site: Site, world: World): Member[] {
  const { basis, members } = leverReading(lever, site, world)
  if (basis === 'own') return []
  const found = members
    .filter(member => member.leftOut === null)
    .flatMap(({ org }) => {
      const sides = sidesAt(form, { ...site, org }, world)
      return sides ? [{ org, sides }] : []
    })
  const whole = sidesAt(form, site, world)
  const sum = (side: keyof Sides) => Exact.sum(0, ...found.map(({ sides }) => sides[side]))
  const addUp = whole?.over.eq(sum('over')) && (form.under === null || whole.under.eq(sum('under')))
  return addUp ? found : []
}

export const numberOf = (value: Exact): number => settle(value).toNumber()
