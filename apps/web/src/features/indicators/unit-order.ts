import type { Explanation } from '@mingjian/model'

export type UnitRow = Explanation['units'][number]
export type UnitColumn = 'name' | 'value' | 'weight'
export interface UnitOrder {
  column: UnitColumn
  descending: boolean
}

const compareNames = new Intl.Collator('zh-CN', { numeric: true }).compare

/** Schools in the wanted order; a missing number is always last, for it is neither small nor large. */
export function orderUnits(units: readonly UnitRow[], order: UnitOrder): UnitRow[] {
  const sign = order.descending ? -1 : 1
  const { column } = order
  return [...units].sort((one, other) => {
    if (column === 'name') return sign * compareNames(one.name, other.name)
    const [a, b] = [one[column], other[column]]
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
    return sign * (a - b) || compareNames(one.name, other.name)
  })
}

/** The order after a click on a column: the same column turns round, another starts ascending. */
export function nextOrder(order: UnitOrder, column: UnitColumn): UnitOrder {
  return { column, descending: order.column === column && !order.descending }
}

/** Length of a bar in percent of the longest; null when there is nothing to draw. */
export function barPercent(value: number | null, units: readonly UnitRow[]): number | null {
  const most = Math.max(...units.map(unit => Math.abs(unit.value ?? 0)))
  return value === null || most === 0 ? null : (Math.abs(value) / most) * 100
}
