import type { ColumnSums } from './column-sums.ts'

/** A term with the numbers it stands for. */
export interface BoundTerm {
  factor: number
  sums: ColumnSums
}
