import { titleSimilarity } from './title-similarity.ts'

/** An item or a point of an edition, as far as it is compared with one of another edition. */
export interface Entry {
  code: string
  title: string
  indicators: readonly string[]
}

/** Why two entries are held to be about the same thing. */
export type LinkReason = 'code' | 'title' | 'indicators'

export interface Link {
  from: number
  to: number
  because: LinkReason[]
}

interface Likeness {
  score: number
  because: LinkReason[]
}

// Found by reading both plans of one province side by side: below these, pairs were by chance.
const likeTitle = 0.5
const likeTitleOfSameCode = 0.3
const likeIndicators = 0.5

/**
 * Links between two editions: each entry with the entry of the other edition that it is most like,
 * where it is like one at all. An entry may have several links: then it was split or merged.
 */
export function linkEntries(olds: readonly Entry[], news: readonly Entry[]): Link[] {
  const likeness = olds.map(one => news.map(other => compare(one, other)))
  const links = new Map<string, Link>()
  const link = (from: number, to: number) => {
    const like = likeness[from]?.[to]
    if (like && like.because.length > 0)
      links.set(`${from} ${to}`, { from, to, because: like.because })
  }
  olds.forEach((_one, from) => {
    link(from, bestOf(likeness[from] ?? []))
  })
  news.forEach((_one, to) => {
    link(bestOf(likeness.map(row => row[to] ?? { score: 0, because: [] })), to)
  })
  return [...links.values()]
}

function bestOf(row: readonly Likeness[]): number {
  const scores = row.map(one => (one.because.length > 0 ? one.score : -1))
  return scores.indexOf(Math.max(...scores))
}

function compare(one: Entry, other: Entry): Likeness {
  const title = titleSimilarity(one.title, other.title)
  const indicators = overlap(one.indicators, other.indicators)
  const isSameCode = one.code === other.code
  const because: LinkReason[] = []
  // A number alone says nothing: editions are renumbered.
  if (isSameCode && (title >= likeTitleOfSameCode || indicators > 0)) because.push('code')
  if (title >= likeTitle) because.push('title')
  if (indicators >= likeIndicators) because.push('indicators')
  return { score: title + indicators + (isSameCode ? 0.5 : 0), because }
}

/** Share of the smaller set that is in both. */
function overlap(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [new Set(one), new Set(other)]
  const smaller = Math.min(a.size, b.size)
  return smaller === 0 ? 0 : [...a].filter(id => b.has(id)).length / smaller
}
