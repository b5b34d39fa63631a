import {
  type Criterion,
  Exact,
  type Indicator,
  type NeededChange,
  type RulePlan,
} from '@mingjian/model'
import { criteriaFor, meets, shareOfLimit } from '../evaluate/criteria.ts'
import { tiersAt } from '../evaluate/tier.ts'
import type { Site, World } from '../evaluate/world.ts'
import { directionOf, formOf, leverOf } from './lever.ts'
import { changeOf, leverCell, numberOf, sidesAt } from './sites.ts'
import { changeToMeet, type Goal } from './smallest-change.ts'

/** The two numbers of 综合达标 and the indicators it looks at. */
export interface RuleTerms {
  indicators: readonly Indicator[]
  atLeast: Exact
  /** How much of its limit every other one has to reach, 1 = all of it. */
  floor: Exact
}

interface Item {
  indicator: Indicator
  value: Exact
  met: boolean
  reached: Exact
  /** The limit it is furthest from. */
  criterion: Criterion
}

/** How one school would come to fulfil the rule by the shortest way; null where an item has no value. */
export function planOf(terms: RuleTerms, site: Site, world: World): RulePlan | null {
  const items = terms.indicators.map(each => itemOf(each, site, world))
  const known = items.flatMap(item => item ?? [])
  if (known.length < items.length) return null
  const sorted = [...known].sort(
    (a, b) => Number(a.met) - Number(b.met) || b.reached.comparedTo(a.reached),
  )
  const met = sorted.filter(item => item.met).length
  const needed = terms.atLeast.toNumber()
  return {
    org: site.org.code,
    name: site.org.name,
    met,
    needed,
    items: sorted.map(item => ({
      indicator: item.indicator.id,
      name: item.indicator.name,
      unit: item.indicator.unit,
      value: numberOf(item.value),
      met: item.met,
      reached: numberOf(item.reached),
      change: item.met ? null : changeFor(item, item.criterion, site, world),
    })),
    changes: changesFor(sorted, Math.max(0, needed - met), terms.floor, site, world),
  }
}

function itemOf(indicator: Indicator, { org, period }: Site, world: World): Item | null {
  const outcome = world.valueOf(indicator, org, period)
  if (outcome.status !== 'ok') return null
  const inForce = criteriaFor(indicator.criteria, 'value', period)
  const own = inForce.filter(each => each.judgedAt.includes(org.kind))
  const { value } = outcome
  const asked = own.length > 0 ? own : inForce
  const { holding } = tiersAt(asked, { org, period, indicator }, world)
  const judged = holding.map(criterion => ({
    criterion,
    met: meets(value, criterion.op, criterion.limit),
    reached: shareOfLimit(value, criterion.op, criterion.limit),
  }))
  const [worst] = judged.sort((a, b) => a.reached.comparedTo(b.reached))
  return worst ? { indicator, value, ...worst } : null
}

/** The nearest ones to their limits, the others only as far as the rule asks of every item. */
function changesFor(
  sorted: readonly Item[],
  lacking: number,
  floor: Exact,
  site: Site,
  world: World,
): NeededChange[] | null {
  const unmet = sorted.filter(item => !item.met)
  const changes = unmet.flatMap((item, index) => {
    if (index < lacking) return [changeFor(item, item.criterion, site, world)]
    if (item.reached.gte(floor)) return []
    const partly = partOf(item.criterion, floor)
    return [partly && changeFor(item, partly, site, world)]
  })
  const known = changes.flatMap(change => change ?? [])
  return known.length === changes.length && !clash(known) ? known : null
}

/** Two items that want the same number changed are no plan: the second change would undo the first. */
const clash = (changes: readonly NeededChange[]): boolean =>
  new Set(changes.map(({ element, stage }) => `${element}|${stage}`)).size < changes.length

/** A limit lowered to the share of it that has to be reached. */
function partOf({ op, limit }: Criterion, floor: Exact): Goal | null {
  if (typeof limit !== 'number') return null
  const upper = op === '<=' || op === '<'
  const part = upper ? new Exact(limit).div(floor) : new Exact(limit).times(floor)
  return { op: upper ? '<=' : '>=', limit: part.toNumber() }
}

function changeFor(item: Item, goal: Goal, { org, period }: Site, world: World) {
  const { indicator, value } = item
  const site = { org, period, indicator }
  const formula = world.formulaOf(indicator)
  const form = formula && formOf(formula.root)
  const lever = form && leverOf(form, directionOf(value, goal.op, goal.limit))
  const cell = lever && leverCell(lever, site, world)
  const sides = form && sidesAt(form, site, world)
  if (!cell || !sides) return null
  const by = changeToMeet(sides, form, lever, goal)
  return by && !by.isZero() ? changeOf(cell, by) : null
}
