import type { Explanation, ExplanationNode, Indicator } from '@mingjian/model'
import { isShareOfInstitutions } from '../evaluate/evaluate-indicator.ts'
import { computeFigure } from '../evaluate/figure.ts'
import { type Member, membersOf } from '../evaluate/institutions.ts'
import { numberOf, reasonsOf } from '../evaluate/outcome.ts'
import { indicatorsOf, nameOf, type PlannedFigure } from '../evaluate/plan.ts'
import { readElement } from '../evaluate/read-element.ts'
import type { World } from '../evaluate/world.ts'
import { createCollector, type UnitRow, unitRow } from './collector.ts'
import { definitionsBehind } from './definitions-behind.ts'
import { explainComposite, explainDispersion } from './explain-dispersion.ts'
import { explainTiers } from './explain-tiers.ts'
import { type Explaining, explainIndicator } from './explain-tree.ts'

interface Explained {
  root: ExplanationNode
  units: UnitRow[]
}

/** The whole account of one figure: enough to recompute it by hand from `inputs`. */
export function explainFigure(planned: PlannedFigure, world: World): Explanation {
  const figure = computeFigure(planned, world)
  const explaining: Explaining = { world, collector: createCollector() }
  const { root, units } = explainSubject(planned, figure.value, explaining)
  const tiers = explainTiers(planned, explaining)
  const definedBy = definitionsBehind(indicatorsOf(planned.subject), world)
  return {
    figure,
    formula: root.formula,
    root,
    inputs: explaining.collector.inputs(),
    ...(tiers.length > 0 && { tiers }),
    ...(definedBy.length > 0 && { definedBy }),
    units,
  }
}

function explainSubject(
  planned: PlannedFigure,
  value: number | null,
  explaining: Explaining,
): Explained {
  const { subject } = planned
  if (subject.of === 'cv') return explainDispersion(subject.indicator, planned, explaining)
  if (subject.of === 'cv-composite') {
    return explainComposite(subject.group.members, nameOf(subject), planned, value, explaining)
  }
  return isShareOfInstitutions(subject.indicator, planned.org, explaining.world)
    ? explainShare(subject.indicator, planned, value, explaining)
    : explainValue(subject.indicator, planned, explaining)
}

function explainValue(
  indicator: Indicator,
  planned: PlannedFigure,
  explaining: Explaining,
): Explained {
  const root = explainIndicator(indicator, planned, explaining)
  const members = explaining.collector.members()
  return {
    root,
    units: members.map(member => memberRow(indicator, member, planned, explaining.world)),
  }
}

function memberRow(
  indicator: Indicator,
  { org, leftOut }: Member,
  { period }: PlannedFigure,
  world: World,
): UnitRow {
  if (leftOut !== null) {
    const reason = `不计入：${leftOut}`
    return unitRow(org, { value: null, weight: null, included: false, reason })
  }
  const outcome = world.valueOf(indicator, org, period)
  return unitRow(org, {
    value: numberOf(outcome),
    weight: weightOf(indicator, { org, period }, world),
    included: true,
    reason: reasonsOf(outcome).join('；') || null,
  })
}

function weightOf(
  indicator: Indicator,
  { org, period }: Pick<PlannedFigure, 'org' | 'period'>,
  world: World,
): number | null {
  const weight = indicator.dispersion && world.findElement(indicator.dispersion.weight)
  if (!weight) return null
  return numberOf(readElement(weight, indicator.stage, { org, period, indicator }, world).outcome)
}

/** A government's share of schools that meet a yes-or-no. */
function explainShare(
  indicator: Indicator,
  planned: PlannedFigure,
  value: number | null,
  explaining: Explaining,
): Explained {
  const { org, period } = planned
  const { world } = explaining
  const members = membersOf(indicator, world.dataset.listInstitutions(org))
  const units = members.map(member => {
    const row = memberRow(indicator, member, planned, world)
    const without = world.valueOf(indicator, member.org, period).status === 'not-applicable'
    return without ? { ...row, included: false } : row
  })
  const included = units.filter(unit => unit.included)
  const met = included.filter(unit => unit.value === 1).length
  const formula = world.formulaOf(indicator)?.text ?? ''
  const root: ExplanationNode = {
    label: `${indicator.name}（${org.name}）`,
    formula: `成立的学校数 ÷ 计入的学校数 × 100；学校：${formula}`,
    expression: `${met} ÷ ${included.length} × 100`,
    value,
    unit: '%',
    children: members
      .filter(member => included.some(unit => unit.org === member.org.code))
      .map(member => explainIndicator(indicator, { org: member.org, period }, explaining)),
  }
  return { root, units }
}
