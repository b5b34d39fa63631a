export const comparisonTabs = ['findings', 'figures', 'text'] as const
export type ComparisonTab = (typeof comparisonTabs)[number]

export interface ComparisonView {
  /** Id of the older version. */
  since: string | null
  tab: ComparisonTab
}

export function readComparisonView(search: URLSearchParams): ComparisonView {
  return {
    since: search.get('since'),
    tab: comparisonTabs.find(tab => tab === search.get('tab')) ?? 'findings',
  }
}
