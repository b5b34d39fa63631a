import type { Figure } from '@mingjian/model'

/** What one unit's year is scored by. Records are by code of a point; what is not there is not answered. */
export interface ScoringRecord {
  /** The unit's figures of the year. */
  figures: readonly Figure[]
  /** Numbers recorded for points that no indicator answers. */
  numbers?: Readonly<Record<string, number>>
  /** Grades that experts gave. */
  grades?: Readonly<Record<string, string>>
  /** Faults that were counted. */
  faults?: Readonly<Record<string, number>>
  /** Codes of the scheme's rules that apply. */
  events?: readonly string[]
}
