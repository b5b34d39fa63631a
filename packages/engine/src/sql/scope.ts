import type { Period } from '@mingjian/model'

/** For whom and when a statement asks. */
export interface Scope {
  period: Period
  /** Path of the unit at the top, `/23/2304/`; null = every unit there is. */
  within: string | null
}
