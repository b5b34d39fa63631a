import type { DataElement, Indicator, OrgUnit, Period, Stage } from '@mingjian/model'
import { numberOf, reasonsOf } from './outcome.ts'
import { readElement } from './read-element.ts'
import type { World } from './world.ts'

/** A data element as a unit has it. */
export interface ElementFigure {
  /** Null unless every part is there. */
  value: number | null
  /** own: reported by the unit itself · sum: of the institutions below it. */
  basis: 'own' | 'sum'
  /** Institutions it was added up from. */
  institutions: number
  /** In Chinese: who has not reported. */
  missing: string[]
}

/**
 * The value of an element at a unit: its own where it has reported one, else, for a government and an
 * element that adds up, the sum of its institutions. No standard is asked, so whole-school values are
 * not shared out among stages.
 */
export function elementFigure(
  element: DataElement,
  stage: Stage | null,
  { org, period }: { org: OrgUnit; period: Period },
  world: World,
): ElementFigure {
  const site = { org, period, indicator: countOf(element, stage) }
  const { outcome, basis, members } = readElement(element, stage, site, world)
  return {
    value: numberOf(outcome),
    basis,
    institutions: members.length,
    missing: [...reasonsOf(outcome)],
  }
}

/** A figure that is nothing but the element, of no standard and with rows of governments. */
const countOf = (element: DataElement, stage: Stage | null): Indicator => ({
  id: element.id,
  standard: '',
  code: element.id,
  name: element.name,
  aliases: [],
  kind: 'additive',
  stage,
  unit: element.unit,
  better: 'none',
  decimals: 0,
  units: ['county'],
  formula: null,
  dispersion: null,
  exclusions: [],
  criteria: [],
  definition: { numerator: null, denominator: null },
  confidence: 'seen',
  sources: [],
  note: null,
})
