import { type DataElement, Exact, type Indicator, type OrgUnit, type Period } from '@mingjian/model'
import { settle } from '../settle.ts'
import type { Cell } from './cell.ts'
import { compositeCoefficient, type Dispersion, weightedDispersion } from './dispersion.ts'
import { membersOf } from './institutions.ts'
import { allOf, notApplicable, type Outcome, ok, reasonsOf } from './outcome.ts'
import { readElement } from './read-element.ts'
import { sayPeriod } from './wording.ts'
import type { World } from './world.ts'

/** A school section in a dispersion. */
export interface SectionRow {
  org: OrgUnit
  value: Exact | null
  weight: Exact | null
  included: boolean
  /** Would be included, but something it should report is not there. */
  missing: boolean
  /** Why it is left out, or what it has not reported. */
  reason: string | null
  weightCells: readonly Cell[]
}

export interface DispersionResult {
  outcome: Outcome
  dispersion: Dispersion | null
  rows: readonly SectionRow[]
  weight: DataElement
}

/**
 * 差异系数 of an indicator over the school sections of a county. Sections without pupils and units the
 * standard excludes are left out; one value not reported makes the whole missing.
 */
export function evaluateDispersion(
  indicator: Indicator,
  org: OrgUnit,
  period: Period,
  world: World,
): DispersionResult {
  const weight = world.findElement(indicator.dispersion?.weight ?? '')
  if (!weight) throw new TypeError(`${indicator.id} has no weight for its dispersion`)
  const sections = membersOf(indicator, world.dataset.listInstitutions(org)).map(member =>
    member.leftOut === null
      ? sectionRow(indicator, member.org, weight, period, world)
      : leftOut(member.org, `不计入：${member.leftOut}`),
  )
  const rows = sections.map(section => section.row)
  const troubles = sections.flatMap(section => section.trouble)
  const dispersion =
    troubles.length > 0
      ? null
      : weightedDispersion(
          rows.flatMap(({ included, value, weight }) =>
            included && value && weight ? [{ value, weight }] : [],
          ),
        )
  const outcome = allOf(troubles, () => coefficientOf(dispersion, indicator, org, period))
  return { outcome, dispersion, rows, weight }
}

function coefficientOf(
  dispersion: Dispersion | null,
  indicator: Indicator,
  org: OrgUnit,
  period: Period,
): Outcome {
  const about = `${org.name}“${indicator.name}”（${sayPeriod(period)}）`
  if (!dispersion) return notApplicable(`${about}没有可计入的学校，不能计算差异系数`)
  if (!dispersion.coefficient) return notApplicable(`${about}平均值为0，不能计算差异系数`)
  return ok(settle(dispersion.coefficient))
}

interface Section {
  row: SectionRow
  trouble: Outcome[]
}

const leftOut = (org: OrgUnit, reason: string, weight: Exact | null = null): Section => ({
  row: { org, value: null, weight, included: false, missing: false, reason, weightCells: [] },
  trouble: [],
})

function sectionRow(
  indicator: Indicator,
  org: OrgUnit,
  weight: DataElement,
  period: Period,
  world: World,
): Section {
  const read = readElement(weight, indicator.stage, { org, period, indicator }, world)
  const pupils = read.outcome
  if (pupils.status === 'ok' && pupils.value.isZero()) {
    const zero = leftOut(org, `${weight.name}为0，不计入`, new Exact(0))
    return { ...zero, row: { ...zero.row, weightCells: read.cells } }
  }
  const value = world.valueOf(indicator, org, period)
  if (value.status === 'not-applicable' && pupils.status === 'ok') {
    return leftOut(org, reasonsOf(value).join('；'), pupils.value)
  }
  const trouble = [usableWeight(pupils, org, weight), value].filter(each => each.status !== 'ok')
  const reasons = [...new Set(trouble.flatMap(reasonsOf))]
  const row = {
    org,
    value: value.status === 'ok' ? value.value : null,
    weight: pupils.status === 'ok' ? pupils.value : null,
    included: trouble.length === 0,
    missing: trouble.length > 0,
    reason: reasons.length > 0 ? reasons.join('；') : null,
    weightCells: read.cells,
  }
  return { row, trouble }
}

/** Fewer than no pupils weigh nothing: a spread around them would be the root of a negative number. */
function usableWeight(pupils: Outcome, org: OrgUnit, { name }: DataElement): Outcome {
  if (pupils.status !== 'ok' || !pupils.value.isNegative()) return pupils
  return notApplicable(`${org.name}的“${name}”是负数，不能计算差异系数，请核对`)
}

/** 综合差异系数 of a group of indicators: missing when a single one is. */
export function evaluateComposite(
  members: readonly Indicator[],
  org: OrgUnit,
  period: Period,
  world: World,
): Outcome {
  const singles = members.map(each => evaluateDispersion(each, org, period, world).outcome)
  return allOf(singles, values => {
    const composite = compositeCoefficient(values)
    return composite ? ok(composite) : notApplicable('没有可平均的差异系数')
  })
}
