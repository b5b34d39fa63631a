import type { Column } from './store.ts'

/** A negative number was written in one of them: sums may cancel, so exact decimals are asked. */
export function hasNegative(columns: readonly Column[]): boolean {
  for (const column of columns) if (column.signed) return true
  return false
}

/** Whether a section that a government counts has not reported one of several columns. */
export function hasGap(gaps: readonly Uint32Array[], index: number): boolean {
  for (const each of gaps) if (each[index] !== 0) return true
  return false
}
