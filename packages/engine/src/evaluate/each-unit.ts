import type { Indicator, OrgUnit } from '@mingjian/model'
import { type Checked, type ElementUse, type FunctionCall, walk } from '../formula/check/checked.ts'
import {
  hasStage,
  isInstitution,
  isPerInstitution,
  type Member,
  membersOf,
} from './institutions.ts'
import type { Outcome } from './outcome.ts'
import type { Site, World } from './world.ts'

/** One school or kindergarten a function goes over. */
export interface EachUnit {
  site: Site
  /** Whether it fulfils the condition. */
  condition: Outcome | null
  /** Its value of what is brought together; null where none is asked for. */
  value: Outcome | null
}

type Evaluate = (node: Checked, site: Site, world: World) => Outcome

const argumentOf = (node: FunctionCall, kind: 'each' | 'condition'): Checked | undefined =>
  node.args.find(arg => node.called.takes[arg.name]?.kind === kind)?.value

/** The function brings units together: it asks for the value or a condition of each. */
export const goesOverUnits = (node: FunctionCall): boolean =>
  argumentOf(node, 'each') !== undefined || argumentOf(node, 'condition') !== undefined

/** The schools and kindergartens that count at a site; at one of them, that one alone. */
export function unitsAt(node: FunctionCall, site: Site, world: World): readonly Member[] {
  const { org, indicator } = site
  const uses = [...walk(node)].filter(part => part.kind === 'element')
  const below = isInstitution(org) ? [org] : world.dataset.listInstitutions(org)
  const units = below.filter(each => uses.every(use => isCollectedAt(use, each)))
  if (isPerInstitution(indicator)) return membersOf(indicator, units)
  return units
    .filter(each => hasStage(each, indicator.stage))
    .map(each => ({ org: each, leftOut: null }))
}

/** The schools and kindergartens an indicator is judged at, seen from a site. */
export function unitsHaving(indicator: Indicator, site: Site, world: World): readonly Member[] {
  const { org } = site
  return membersOf(indicator, isInstitution(org) ? [org] : world.dataset.listInstitutions(org))
}

function isCollectedAt({ element, stage }: ElementUse, org: OrgUnit): boolean {
  if (!element.levels.includes(org.kind)) return false
  if (stage !== null) return hasStage(org, stage)
  return element.stages.length === 0 || element.stages.some(each => hasStage(org, each))
}

/** Every unit that counts, with its condition and, where it is fulfilled, its value. */
export function eachUnit(
  node: FunctionCall,
  site: Site,
  world: World,
  evaluate: Evaluate,
): readonly EachUnit[] {
  const [wanted, condition] = [argumentOf(node, 'each'), argumentOf(node, 'condition')]
  return unitsAt(node, site, world)
    .filter(member => member.leftOut === null)
    .map(member => {
      const at = { ...site, org: member.org }
      const fulfilled = condition ? evaluate(condition, at, world) : null
      const asked = wanted !== undefined && (fulfilled === null || isYes(fulfilled))
      return { site: at, condition: fulfilled, value: asked ? evaluate(wanted, at, world) : null }
    })
}

export const isYes = (outcome: Outcome): boolean =>
  outcome.status === 'ok' && !outcome.value.isZero()
