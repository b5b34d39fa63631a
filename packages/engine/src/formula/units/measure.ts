import { type DataElement, type PeriodKind, periodKindNames } from '@mingjian/model'
import { readUnit } from './read-unit.ts'
import type { OpenUnit } from './unit.ts'

/** What is known of an expression before any number is in it. */
export interface Measure {
  unit: OpenUnit
  /** May be added over units of administration; shares, averages and quotients may not. */
  additive: boolean
  /** The kind of year it belongs to; null where none is known, as for a written number. */
  period: PeriodKind | null
  /** Has been rounded for showing somewhere on the way, so no comparison may see it. */
  rounded: boolean
}

/** A written number: takes the unit, the additivity and the year of what stands beside it. */
export const numberMeasure: Measure = { unit: null, additive: true, period: null, rounded: false }

export function measureOfElement(element: DataElement): Measure {
  return {
    unit: { ...readUnit(element.unit), counted: element.domain === 'count' },
    additive: element.additive,
    period: element.periodKind,
    rounded: false,
  }
}

export const sayYear = (kind: PeriodKind): string => periodKindNames[kind]
