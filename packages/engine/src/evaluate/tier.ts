import type {
  Criterion,
  DataElement,
  Indicator,
  OrgUnit,
  Period,
  TierCondition,
} from '@mingjian/model'
import { Exact } from '@mingjian/model'
import { factOf } from './institutions.ts'
import { readElement } from './read-element.ts'
import type { World } from './world.ts'

/** Where a limit is to be applied. */
export interface TierSite {
  org: OrgUnit
  period: Period
  /** The indicator the limit is on: its stage is that of a size without a stage of its own. */
  indicator: Indicator
}

/** Whether a unit is in a tier; without the facts nobody can tell. */
type Answer = 'in' | 'out' | { unknown: readonly string[] }

export interface Tiered {
  /** Limits that hold for the unit. */
  holding: readonly Criterion[]
  /** Limits that may hold for it, and what is not known. */
  unknown: readonly { criterion: Criterion; reasons: readonly string[] }[]
}

/** Sorts limits by whether they hold for a unit. One without a tier always does. */
export function tiersAt(criteria: readonly Criterion[], site: TierSite, world: World): Tiered {
  const answers = criteria.map(criterion => ({
    criterion,
    answer: tierAnswer(criterion, site, world),
  }))
  return {
    holding: answers.flatMap(({ criterion, answer }) => (answer === 'in' ? [criterion] : [])),
    unknown: answers.flatMap(({ criterion, answer }) =>
      typeof answer === 'object' ? [{ criterion, reasons: answer.unknown }] : [],
    ),
  }
}

/** One condition that fails puts a unit outside, whatever else is not known of it. */
function tierAnswer({ appliesTo }: Criterion, site: TierSite, world: World): Answer {
  const answers = (appliesTo?.when ?? []).map(each => answerOf(each, site, world))
  if (answers.includes('out')) return 'out'
  const unknown = answers.flatMap(each => (typeof each === 'object' ? each.unknown : []))
  return unknown.length > 0 ? { unknown: [...new Set(unknown)] } : 'in'
}

function answerOf(condition: TierCondition, site: TierSite, world: World): Answer {
  if ('element' in condition) return sizeAnswer(condition, site, world)
  const { org } = site
  const recorded = factOf(org, condition.fact)
  if (recorded === undefined || recorded === '') {
    return { unknown: [`${org.name}未登记“${condition.name}”`] }
  }
  if ('in' in condition) return condition.in.includes(recorded) ? 'in' : 'out'
  if (!/^\d+(\.\d+)?$/.test(recorded)) {
    return { unknown: [`${org.name}登记的“${condition.name}”（${recorded}）不是数`] }
  }
  return rangeAnswer(new Exact(recorded), condition)
}

type Size = Extract<TierCondition, { element: string }>

/** A unit's size is its own figure, or the sum over the institutions below it. */
function sizeAnswer(condition: Size, { org, period, indicator }: TierSite, world: World): Answer {
  const element = world.findElement(condition.element)
  if (!element) throw new TypeError(`${indicator.id} has a tier by unknown ${condition.element}`)
  const stage = condition.stage ?? stageWithin(element, indicator)
  const size: Indicator = { ...indicator, units: [org.kind], exclusions: [] }
  const { outcome } = readElement(element, stage, { org, period, indicator: size }, world)
  if (outcome.status === 'ok') return rangeAnswer(outcome.value, condition)
  return { unknown: outcome.reasons }
}

const stageWithin = (element: DataElement, { stage }: Indicator): Indicator['stage'] =>
  stage && element.stages.includes(stage) ? stage : null

function rangeAnswer(
  value: Exact,
  { from, below }: { from?: number | undefined; below?: number | undefined },
): Answer {
  const isIn = (from === undefined || value.gte(from)) && (below === undefined || value.lt(below))
  return isIn ? 'in' : 'out'
}

/** 全日制：兴安一园未登记“办园形式”，不作判定 */
export const sayUnjudged = ({ criterion, reasons }: Tiered['unknown'][number]): string =>
  `${criterion.appliesTo?.label ?? ''}的标准值是否适用不能确定：${reasons.join('；')}`
