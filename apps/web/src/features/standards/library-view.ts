export const libraryTabs = ['standards', 'frameworks', 'elements'] as const
export type LibraryTab = (typeof libraryTabs)[number]

/** What the address of the library page says. */
export interface LibraryView {
  tab: LibraryTab
  text: string
}

export function readLibraryView(search: URLSearchParams): LibraryView {
  return {
    tab: libraryTabs.find(tab => tab === search.get('tab')) ?? 'standards',
    text: search.get('q') ?? '',
  }
}

export function writeLibraryView(view: LibraryView): string {
  const search = new URLSearchParams()
  if (view.tab !== 'standards') search.set('tab', view.tab)
  if (view.text) search.set('q', view.text)
  return search.toString()
}
