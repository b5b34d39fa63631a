import type { UnitKind } from './units.ts'

/** A thing that is counted or measured in education reports, by the words reports use for it. */
export interface MeasureTerm {
  name: string
  words: string[]
  kinds: UnitKind[]
  /** Stage that the word itself implies for the figures beside it: 在园幼儿 is about kindergartens. */
  stage?: string
  /** The word means this only directly before its number: 学生980人. */
  adjacent?: boolean
  /** A kind of institution of its own: the stage of those counted before it is not its stage. */
  standsAlone?: boolean
  /** Whose it is must be said: 年平均工资收入 of teachers or of civil servants. */
  needsOwner?: boolean
  /** Name for figures of another kind: 大班额 counts classes, 大班额 in percent is their share. */
  byKind?: Partial<Record<UnitKind, string>>
  /** Name by stage or ownership, where usage has one: 巩固率 of primary schools is 小学巩固率. */
  bySlice?: Record<string, string>
}
