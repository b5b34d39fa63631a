import type { UnitKind } from '../../lexicon/units.ts'

/** A number with its unit as found in a passage; offsets are into the passage's text. */
export interface Quantity {
  start: number
  end: number
  /** In the unit as written; see the conventions of a claim. */
  value: number
  decimals: number
  unit: string
  kind: UnitKind
  /** Words right after the unit that bound it: 以上, 以下, 左右. */
  bound: string | null
  /** 余, 多, 近, 约: the number is a rough one. */
  isRough: boolean
  isChinese: boolean
  isRange: boolean
}

/** A stretch of a passage whose digits are not figures: dates, document numbers, item numbers, titles. */
export interface Mask {
  start: number
  end: number
}
