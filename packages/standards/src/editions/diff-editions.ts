import type { Framework } from '@mingjian/model'
import { type Entry, type Link, type LinkReason, linkEntries } from './link-entries.ts'
import { coreOf } from './title-similarity.ts'

/** regrouped: several became several others, and no smaller part of them can be told apart. */
export type ChangeKind = 'same' | 'renamed' | 'split' | 'merged' | 'regrouped' | 'dropped' | 'new'

export interface Change {
  kind: ChangeKind
  from: readonly Pick<Entry, 'code' | 'title'>[]
  to: readonly Pick<Entry, 'code' | 'title'>[]
  /** What links them; empty for dropped and new. */
  because: readonly LinkReason[]
}

/**
 * How one edition becomes another. Every item and every point of either edition is in exactly one
 * change, so that whoever carries answers over sees what becomes of each.
 */
export interface EditionPlan {
  from: string
  to: string
  items: readonly Change[]
  points: readonly Change[]
}

/** Compares two editions by code, title and shared indicators. Order: as in `a`, then what is new. */
export function diffEditions(a: Framework, b: Framework): EditionPlan {
  return {
    from: a.id,
    to: b.id,
    items: diffEntries(itemsOf(a), itemsOf(b)),
    points: diffEntries(pointsOf(a), pointsOf(b)),
  }
}

function itemsOf({ areas }: Framework): Entry[] {
  return areas
    .flatMap(area => area.items)
    .map(({ code, title, points }) => ({
      code,
      title,
      indicators: points.flatMap(point => point.indicators),
    }))
}

function pointsOf({ areas }: Framework): Entry[] {
  return areas
    .flatMap(area => area.items.flatMap(item => item.points))
    .map(({ code, text, indicators }) => ({ code, title: text, indicators }))
}

function diffEntries(olds: readonly Entry[], news: readonly Entry[]): Change[] {
  const links = linkEntries(olds, news)
  const seen = new Set<number>()
  const changes = olds.flatMap((_one, start) => {
    if (seen.has(start)) return []
    const group = groupAround(start, links)
    for (const from of group.from) seen.add(from)
    return [changeOf(group, links, olds, news)]
  })
  const linked = new Set(links.map(one => one.to))
  const added = news.filter((_one, to) => !linked.has(to))
  return [
    ...changes,
    ...added.map(one => ({ kind: 'new' as const, from: [], to: [named(one)], because: [] })),
  ]
}

interface Group {
  from: number[]
  to: number[]
}

/** Everything that hangs together with an old entry, over any number of links. */
function groupAround(start: number, links: readonly Link[]): Group {
  const from = new Set([start])
  const to = new Set<number>()
  for (let size = 0; size < from.size + to.size; ) {
    size = from.size + to.size
    for (const link of links) {
      if (!from.has(link.from) && !to.has(link.to)) continue
      from.add(link.from)
      to.add(link.to)
    }
  }
  const ascending = (numbers: Set<number>) => [...numbers].sort((a, b) => a - b)
  return { from: ascending(from), to: ascending(to) }
}

function changeOf(
  group: Group,
  links: readonly Link[],
  olds: readonly Entry[],
  news: readonly Entry[],
): Change {
  const pick = (entries: readonly Entry[], places: readonly number[]) =>
    entries.filter((_one, place) => places.includes(place)).map(named)
  const from = pick(olds, group.from)
  const to = pick(news, group.to)
  const reasons = links.filter(one => group.from.includes(one.from)).flatMap(one => one.because)
  return { kind: kindOf(from, to), from, to, because: [...new Set(reasons)] }
}

function kindOf(from: Change['from'], to: Change['to']): ChangeKind {
  const [one, other] = [from[0], to[0]]
  if (!one || !other) return 'dropped'
  if (from.length > 1) return to.length > 1 ? 'regrouped' : 'merged'
  if (to.length > 1) return 'split'
  return coreOf(one.title) === coreOf(other.title) ? 'same' : 'renamed'
}

function named({ code, title }: Entry) {
  return { code, title }
}
