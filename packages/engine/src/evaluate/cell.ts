import type { DataElement, DataValue, OrgUnit, Period, Stage, StageWeights } from '@mingjian/model'
import type { Outcome } from './outcome.ts'

/** One cell that was looked at, filled or not. */
export interface Cell {
  org: OrgUnit
  element: DataElement
  stage: Stage | null
  period: Period
  value: DataValue | undefined
  /** Where the stage has no value of its own: its part of what the school reported as a whole. */
  share: StageShare | null
}

/** A stage's part of what its school reported as a whole. */
export interface StageShare {
  outcome: Outcome
  /** The whole, what stages reported themselves, and the counts it was shared out by. */
  whole: Cell
  reported: readonly Cell[]
  counts: readonly Cell[]
  weights: StageWeights | null
}
