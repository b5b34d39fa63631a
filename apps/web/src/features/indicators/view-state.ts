import { type RowState, rowStates } from './row-state.ts'

/** What the address of the indicators page says: everything needed to show the same page again. */
export interface IndicatorView {
  org: string | null
  /** Set when `org` is a school: the county it was opened from. */
  county: string | null
  period: string | null
  standard: string | null
  state: RowState | null
  text: string
  /** Key of the figure whose computation is open. */
  open: string | null
}

const names = {
  org: 'org',
  county: 'county',
  period: 'period',
  standard: 'standard',
  state: 'state',
  text: 'q',
  open: 'open',
} as const

const isState = (value: string | null): value is RowState =>
  rowStates.some(state => state === value)

export function readView(search: URLSearchParams): IndicatorView {
  const state = search.get(names.state)
  return {
    org: search.get(names.org),
    county: search.get(names.county),
    period: search.get(names.period),
    standard: search.get(names.standard),
    state: isState(state) ? state : null,
    text: search.get(names.text) ?? '',
    open: search.get(names.open),
  }
}

/** The query string of a view; what is not set does not appear. */
export function writeView(view: Partial<IndicatorView>): string {
  const search = new URLSearchParams()
  for (const [key, name] of Object.entries(names)) {
    const value = view[key as keyof IndicatorView]
    if (value) search.set(name, value)
  }
  return search.toString()
}

/** The address that shows one indicator of one unit with its computation open. */
export function indicatorAddress(view: Partial<IndicatorView>): string {
  return `/indicators?${writeView(view)}`
}

/** The page of one figure; the filters of the table come along, so that the way back leads to the same table. */
export function detailAddress(view: Partial<IndicatorView>): string {
  return `/indicators/detail?${writeView(view)}`
}
