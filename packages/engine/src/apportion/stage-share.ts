import {
  type DataElement,
  Exact,
  type OrgUnit,
  type Period,
  type Stage,
  stageNames,
} from '@mingjian/model'
import type { Cell, StageShare } from '../evaluate/cell.ts'
import { missing, type Outcome, ok } from '../evaluate/outcome.ts'
import { sayNotReported, sayPeriod } from '../evaluate/wording.ts'
import type { World } from '../evaluate/world.ts'
import { type Apportionment, apportion, type StageClaim } from './apportion.ts'
import { sharedStages } from './shared-stages.ts'

/** Where a value by stage is looked for. */
export interface ShareSite {
  element: DataElement
  stage: Stage
  org: OrgUnit
  period: Period
  /** Whose weights hold. */
  standard: string
}

/** The share of a stage that has no value of its own, or null where its school reported no whole. */
export function stageShare(site: ShareSite, world: World): StageShare | null {
  const { element, stage, org } = site
  const stages = sharedStages(element, org)
  if (!stages.includes(stage)) return null
  const whole = cellAt(element, null, site, world)
  if (numberOf(whole) === null) return null
  const weights = world.findStageWeights(site.standard)
  const own = stages.map(each => cellAt(element, each, site, world))
  const reported = own.filter(each => numberOf(each) !== null)
  const by = weights && world.findElement(weights.by)
  const open = own.filter(each => numberOf(each) === null)
  const counts = by ? open.map(each => cellAt(by, each.stage, site, world)) : []
  const share = { whole, reported, counts, weights }
  if (!weights || !by) return { ...share, outcome: missing(sayNoWeights(site)) }
  const claims = own.map((cell, index): StageClaim => {
    const at = stages[index] ?? stage
    const count = counts.find(each => each.stage === at)
    const weight = weights.weights[at]
    return {
      stage: at,
      reported: numberOf(cell),
      count: count ? numberOf(count) : null,
      weight: weight === undefined ? null : new Exact(weight),
    }
  })
  const division = apportion(numberOf(whole) ?? new Exact(0), claims)
  return { ...share, outcome: outcomeOf(division, site, by) }
}

function outcomeOf(division: Apportionment, site: ShareSite, by: DataElement): Outcome {
  const { element, org, period } = site
  if ('shares' in division) {
    const share = division.shares.get(site.stage)
    return share ? ok(share) : missing(sayNotReported(org, element, site.stage, period))
  }
  const what = `${org.name}全校的“${element.name}”（${sayPeriod(period)}）`
  const stages = division.stages.map(each => stageNames[each]).join('、')
  switch (division.trouble) {
    case 'exceeded':
      return missing(`${what}小于已分学段填报的合计，请核对全校数和分学段数`)
    case 'no-weight':
      return missing(`${what}不能折算：没有${stages}的折算系数，请分学段填报`)
    case 'no-count':
      return missing(
        ...division.stages.map(
          stage => `${sayNotReported(org, by, stage, period)}，全校的“${element.name}”不能折算`,
        ),
      )
    case 'nobody':
      return missing(`${what}不能折算：${stages}的${by.name}都为0，请分学段填报`)
  }
}

const sayNoWeights = ({ element, org, standard }: ShareSite): string =>
  `${org.name}的“${element.name}”按全校填报，标准“${standard}”没有学段折算系数，请分学段填报`

function cellAt(
  element: DataElement,
  stage: Stage | null,
  { org, period }: ShareSite,
  world: World,
): Cell {
  const value = world.dataset.findValue(org.code, element.id, stage, period)
  return { org, element, stage, period, value, share: null }
}

const numberOf = ({ value }: Cell): Exact | null =>
  value?.value === undefined || value.value === null ? null : new Exact(value.value)
