import type { IndicatorRow } from '@mingjian/contract'
import { stageNames } from '@mingjian/model'
import { rowState } from './row-state.ts'
import type { IndicatorView } from './view-state.ts'

/** The name an officer reads; a dispersion says so even when its indicator's name does not. */
export function displayName(row: { indicator: string; name: string }): string {
  if (row.name.includes('差异系数')) return row.name
  if (row.indicator.endsWith('#cv-composite')) return `${row.name} 综合差异系数`
  return row.indicator.endsWith('#cv') ? `${row.name} 差异系数` : row.name
}

/** "小学", or an empty word for a figure that is not by stage. */
export const stageWord = (row: Pick<IndicatorRow, 'stage'>) =>
  row.stage === null ? '' : stageNames[row.stage]

const searchText = (row: IndicatorRow) =>
  [displayName(row), row.indicator, stageWord(row), row.documentNumber].join(' ').toLowerCase()

/** Rows that fit standard, state and every word of the search text. */
export function filterRows(
  rows: readonly IndicatorRow[],
  view: Pick<IndicatorView, 'standard' | 'state' | 'text'>,
): IndicatorRow[] {
  const words = view.text.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(
    row =>
      (view.standard === null || row.standard === view.standard) &&
      (view.state === null || rowState(row) === view.state) &&
      words.every(word => searchText(row).includes(word)),
  )
}

export interface StandardGroup {
  standard: string
  title: string
  documentNumber: string
  rows: IndicatorRow[]
}

/** Rows by standard, both in the order the server gave. */
export function groupByStandard(rows: readonly IndicatorRow[]): StandardGroup[] {
  const groups = new Map<string, StandardGroup>()
  for (const row of rows) {
    const group = groups.get(row.standard) ?? {
      standard: row.standard,
      title: row.standardTitle,
      documentNumber: row.documentNumber,
      rows: [],
    }
    group.rows.push(row)
    groups.set(row.standard, group)
  }
  return [...groups.values()]
}
