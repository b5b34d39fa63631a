import type { ListedEdition } from '@mingjian/contract'

/** The newest published edition of the same series before this one. */
export function previousOf(
  { id, series, year }: Pick<ListedEdition, 'id' | 'series' | 'year'>,
  editions: readonly ListedEdition[],
): ListedEdition | undefined {
  return editions
    .filter(one => one.id !== id && one.status === 'published')
    .filter(one => one.series === series && one.year < year)
    .sort((a, b) => b.year - a.year)[0]
}
