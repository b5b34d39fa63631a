import type { Exact, Indicator, NeededChange, OrgUnit } from '@mingjian/model'
import type { Cell } from '../evaluate/cell.ts'
import type { WeightedValue } from '../evaluate/dispersion.ts'
import { evaluateDispersion } from '../evaluate/evaluate-dispersion.ts'
import type { Site, World } from '../evaluate/world.ts'
import { type Form, formOf, type Lever, leverOf, underWords } from './lever.ts'
import { changeOf, leverCell, sidesAt } from './sites.ts'
import { changed, ratioOf, type Sides } from './smallest-change.ts'

/** A school in a 差异系数, and what its value is made of. */
export interface Section extends WeightedValue {
  org: OrgUnit
  sides: Sides
  /** The number of its own that is taken to be changed; null where it is not one number. */
  cell: Cell | null
}

/** The schools of a 差异系数 and how their values can be changed. */
export interface Spread {
  indicator: Indicator
  form: Form
  lever: Lever
  sections: readonly Section[]
  /** What is held fixed: pupils, and what stands below the line. */
  held: readonly string[]
}

/** Null where the indicator's formula has no single number to change. */
export function spreadOf(
  indicator: Indicator,
  { org, period }: Pick<Site, 'org' | 'period'>,
  world: World,
): Spread | null {
  const formula = world.formulaOf(indicator)
  const form = formula && formOf(formula.root)
  const lever = form && leverOf(form, 'up')
  if (!form || !lever) return null
  const { rows, weight } = evaluateDispersion(indicator, org, period, world)
  const sections = rows.flatMap(row => {
    const site = { org: row.org, period, indicator }
    const sides = row.included ? sidesAt(form, site, world) : null
    if (!sides || !row.value || !row.weight) return []
    const cell = leverCell(lever, site, world)
    return [{ org: row.org, value: row.value, weight: row.weight, sides, cell }]
  })
  const below = underWords(form)
  return {
    indicator,
    form,
    lever,
    sections,
    held: [...new Set([weight.name, ...(below ? [below] : [])])],
  }
}

/** A section's value after its lever has changed. */
export const valueAfter = (section: Section, by: Exact, { form, lever }: Spread): Exact =>
  ratioOf(changed(section.sides, lever, by), form)

/** By how much the lever has to change for the section to be at a value; not in whole steps. */
export const byFor = (value: Exact, { sides }: Section, { form, lever }: Spread): Exact =>
  value.plus(form.less).times(sides.under).div(form.scale).minus(sides.over).div(lever.factor)

export const changeAt = ({ cell }: Section, by: Exact): NeededChange | null =>
  cell && !by.isZero() ? changeOf(cell, by) : null
