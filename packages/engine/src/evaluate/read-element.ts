import {
  type DataElement,
  type DataValue,
  Exact,
  institutionKinds,
  type OrgUnit,
  type Stage,
} from '@mingjian/model'
import { sharedStages } from '../apportion/shared-stages.ts'
import { stageShare } from '../apportion/stage-share.ts'
import type { Cell } from './cell.ts'
import { hasStage, isGovernment, isPerInstitution, type Member, membersOf } from './institutions.ts'
import { allOf, missing, notApplicable, type Outcome, ok } from './outcome.ts'
import { sayNotReported } from './wording.ts'
import type { Site, World } from './world.ts'

/** A data element as asked at a unit: its value and the cells it came from. */
export interface Reading {
  outcome: Outcome
  /** own: reported by the unit itself · sum: of the institutions below it. */
  basis: 'own' | 'sum'
  cells: readonly Cell[]
  members: readonly Member[]
}

/** Reads an element at a site, summing over institutions where the site is a government and may. */
export function readElement(
  element: DataElement,
  stage: Stage | null,
  site: Site,
  world: World,
): Reading {
  const own = readOwn(element, stage, site, world)
  if (!isGovernment(site.org) || !isSummable(element)) return own
  const members = membersFor(element, stage, site, world)
  if (members.length === 0) return own
  if (!isPerInstitution(site.indicator)) {
    return own.outcome.status === 'ok' ? own : readSum(element, stage, members, site, world)
  }
  return usesOwnTotals(site, world) ? own : readSum(element, stage, members, site, world)
}

const isSummable = (element: DataElement): boolean =>
  element.additive && element.levels.some(kind => institutionKinds.includes(kind))

function membersFor(
  element: DataElement,
  stage: Stage | null,
  { org, indicator }: Site,
  world: World,
): readonly Member[] {
  const institutions = world.dataset
    .listInstitutions(org)
    .filter(each => element.levels.includes(each.kind) && stagesOf(element, stage, each).length > 0)
  if (isPerInstitution(indicator)) return membersOf(indicator, institutions)
  return institutions.map(each => ({ org: each, leftOut: null }))
}

/**
 * A per-institution indicator is made from its institutions' parts. Only where none of them has
 * reported anything it asks for does the government's own total stand in, and then for every part:
 * a county's own numerator over its schools' denominator would compare two different populations.
 */
function usesOwnTotals(site: Site, world: World): boolean {
  const elements = world.formulaOf(site.indicator)?.elements.filter(isSummable) ?? []
  const reports = (org: OrgUnit) =>
    elements.some(element =>
      cellStagesOf(element, org).some(
        stage => world.dataset.findValue(org.code, element.id, stage, site.period) !== undefined,
      ),
    )
  const members = membersOf(site.indicator, world.dataset.listInstitutions(site.org))
  return reports(site.org) && !members.some(member => reports(member.org))
}

/** Everywhere a unit may have reported an element: by stage, as a whole, or without stages. */
const cellStagesOf = (element: DataElement, org: OrgUnit): readonly (Stage | null)[] => {
  if (element.stages.length === 0) return [null]
  return sharedStages(element, org).length > 0 ? [...element.stages, null] : element.stages
}

/** The stages whose values make up what is asked of one unit. */
function stagesOf(
  element: DataElement,
  stage: Stage | null,
  org: OrgUnit,
): readonly (Stage | null)[] {
  if (element.stages.length === 0) return [null]
  if (stage !== null) return isGovernment(org) || hasStage(org, stage) ? [stage] : []
  return isGovernment(org) ? element.stages : element.stages.filter(each => hasStage(org, each))
}

function readOwn(element: DataElement, stage: Stage | null, site: Site, world: World): Reading {
  const { org, period } = site
  const cells = stagesOf(element, stage, org).map(each => readCell(element, each, site, world))
  const [first, ...more] = cells
  const mayAdd = more.length === 0 || element.additive
  const outcome = !first
    ? notApplicable(`${org.name}没有“${element.name}”所属的学段`)
    : mayAdd
      ? sumOf(cells)
      : missing(sayNotReported(org, element, null, period))
  return { outcome, basis: 'own', cells, members: [] }
}

function readSum(
  element: DataElement,
  stage: Stage | null,
  members: readonly Member[],
  site: Site,
  world: World,
): Reading {
  const cells = members
    .filter(member => member.leftOut === null)
    .flatMap(({ org }) =>
      stagesOf(element, stage, org).map(each => readCell(element, each, { ...site, org }, world)),
    )
  const outcome =
    cells.length > 0
      ? sumOf(cells)
      : notApplicable(`${site.org.name}没有可计入“${site.indicator.name}”的学校（园）`)
  return { outcome, basis: 'sum', cells, members }
}

function readCell(
  element: DataElement,
  stage: Stage | null,
  { org, period, indicator }: Site,
  world: World,
): Cell {
  const value = world.dataset.findValue(org.code, element.id, stage, period)
  const hasOwn = stage === null || !isEmpty(value)
  const { standard } = indicator
  const share = hasOwn ? null : stageShare({ element, stage, org, period, standard }, world)
  return { org, element, stage, period, value, share }
}

const isEmpty = (value: DataValue | undefined): boolean =>
  value?.value === undefined || value.value === null

const sumOf = (cells: readonly Cell[]): Outcome =>
  allOf(cells.map(outcomeOf), values =>
    ok(values.reduce((sum, value) => sum.plus(value), new Exact(0))),
  )

/** A cell's value; an empty or absent one is missing, never zero. */
export function outcomeOf({ org, element, stage, period, value, share }: Cell): Outcome {
  if (share) return share.outcome
  return value?.value === undefined || value.value === null
    ? missing(sayNotReported(org, element, stage, period))
    : ok(new Exact(value.value))
}
