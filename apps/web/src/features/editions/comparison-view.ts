import { type ChangeKind, changeKinds } from './edition-words.ts'

/** What the address of the comparison says. */
export interface ComparisonView {
  from: string | null
  to: string | null
  /** Kinds that are shown; all of them unless the address says otherwise. */
  kinds: ReadonlySet<ChangeKind>
}

export function readComparisonView(search: URLSearchParams): ComparisonView {
  const named = search.get('kinds')?.split(',')
  const kinds = changeKinds.filter(kind => named?.includes(kind) ?? true)
  return { from: search.get('from'), to: search.get('to'), kinds: new Set(kinds) }
}

export function writeComparisonView({ from, to, kinds }: ComparisonView): string {
  const search = new URLSearchParams()
  if (from) search.set('from', from)
  if (to) search.set('to', to)
  if (kinds.size < changeKinds.length) search.set('kinds', [...kinds].join(','))
  return search.toString()
}
