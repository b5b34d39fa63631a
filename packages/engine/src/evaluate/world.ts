import type { DataElement, Indicator, OrgUnit, Period, StageWeights } from '@mingjian/model'
import type { Compiled } from '../formula/index.ts'
import type { DatasetIndex } from './dataset-index.ts'
import type { Outcome } from './outcome.ts'

/** Everything one run reads, and what it has already worked out. */
export interface World {
  dataset: DatasetIndex
  formulaOf(indicator: Indicator): Compiled | undefined
  findElement(nameOrId: string): DataElement | undefined
  /** How a standard shares out whole-school values; null when it does not. */
  findStageWeights(standard: string): StageWeights | null
  /** An indicator's value at a unit, worked out once per run. */
  valueOf(indicator: Indicator, org: OrgUnit, period: Period): Outcome
}

/** Where a formula is evaluated. */
export interface Site {
  org: OrgUnit
  period: Period
  indicator: Indicator
}
