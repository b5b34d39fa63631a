import type { EditionChange, EditionPlan } from '@mingjian/contract'
import type { Framework, Item, Point } from '@mingjian/model'
import type { ChangeKind } from './edition-words.ts'
import { pointNotes } from './point-notes.ts'

/** `key` tells rows of one comparison apart. */
export interface PointRow {
  key: string
  kind: ChangeKind
  from: readonly PlacedPoint[]
  to: readonly PlacedPoint[]
}

export interface PlacedPoint {
  point: Point
  item: Item
}

export interface ItemRow {
  key: string
  kind: ChangeKind
  from: readonly PlacedItem[]
  to: readonly PlacedItem[]
  points: readonly PointRow[]
}

interface PlacedItem {
  item: Item
  area: string
}

export interface AreaRows {
  key: string
  title: string
  items: readonly ItemRow[]
}

/**
 * Two editions side by side in the order of the newer one, what was dropped where it used to stand.
 * Every item and point of either edition is in exactly one row.
 */
export function alignEditions(before: Framework, after: Framework, plan: EditionPlan): AreaRows[] {
  const [oldItems, newItems] = [itemsOf(before), itemsOf(after)]
  const items = ordered(plan.items, oldItems, newItems, ({ item }) => [item.code, item.title])
  const points = ordered(plan.points, pointsOf(before), pointsOf(after), ({ point }) => [
    point.code,
    point.text,
  ])
  const rows = items.map(
    (row): ItemRow => ({
      ...row,
      kind: kindOf(row, ({ item: a }, { item: b }) => a.title === b.title),
      points: points
        .filter(point => belongsTo(point, row))
        .map(point => ({ ...point, kind: kindOf(point, asksTheSame) })),
    }),
  )
  return groupByArea(rows)
}

/** The plan calls the same what goes by the same name; a reader wants to know of every difference. */
function kindOf<Entry>(
  { kind, from, to }: { kind: ChangeKind; from: readonly Entry[]; to: readonly Entry[] },
  isEqual: (one: Entry, other: Entry) => boolean,
): ChangeKind {
  const [one, other] = [from[0], to[0]]
  return kind === 'same' && one && other && !isEqual(one, other) ? 'altered' : kind
}

const asksTheSame = ({ point: one }: PlacedPoint, { point: other }: PlacedPoint) =>
  one.text === other.text && pointNotes(one, other, id => id).length === 0

const areaName = ({ code, title }: Framework['areas'][number]) => `${code}${title}`

function itemsOf({ areas }: Framework): PlacedItem[] {
  return areas.flatMap(area => area.items.map(item => ({ item, area: areaName(area) })))
}

function pointsOf({ areas }: Framework): PlacedPoint[] {
  return areas
    .flatMap(area => area.items)
    .flatMap(item => item.points.map(point => ({ point, item })))
}

/** A point stands with the item it is in now; one that was dropped, with the item it was in. */
function belongsTo({ from, to }: PointRow, row: ItemRow | Omit<ItemRow, 'points'>): boolean {
  const [now, once] = [to[0], from[0]]
  return now
    ? row.to.some(({ item }) => item === now.item)
    : row.from.some(({ item }) => item === once?.item)
}

interface Row<Entry> {
  key: string
  kind: ChangeKind
  from: Entry[]
  to: Entry[]
}

function ordered<Entry>(
  changes: readonly EditionChange[],
  olds: readonly Entry[],
  news: readonly Entry[],
  namesOf: (entry: Entry) => readonly string[],
): Row<Entry>[] {
  const takeOld = taker(olds, namesOf)
  const takeNew = taker(news, namesOf)
  const rows = changes.map(({ kind, from, to }, index) => ({
    key: String(index),
    kind,
    from: from.flatMap(({ code, title }) => takeOld([code, title])),
    to: to.flatMap(({ code, title }) => takeNew([code, title])),
  }))
  const place = ({ to }: Row<Entry>) => Math.min(...to.map(entry => news.indexOf(entry)))
  const standing = rows.filter(row => row.to.length > 0).sort((a, b) => place(a) - place(b))
  for (const dropped of rows.filter(row => row.to.length === 0)) {
    const [first] = dropped.from
    const previous = first && olds[olds.indexOf(first) - 1]
    const at = previous ? standing.findIndex(row => row.from.includes(previous)) : -1
    standing.splice(at + 1, 0, dropped)
  }
  return standing
}

/** Finds entries by their names; two of the same names (in a draft) are handed out in turn. */
function taker<Entry>(
  entries: readonly Entry[],
  namesOf: (entry: Entry) => readonly string[],
): (names: readonly string[]) => Entry[] {
  const waiting = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = namesOf(entry).join('\n')
    waiting.set(key, [...(waiting.get(key) ?? []), entry])
  }
  return names => waiting.get(names.join('\n'))?.splice(0, 1) ?? []
}

function groupByArea(rows: readonly ItemRow[]): AreaRows[] {
  const areas: { key: string; title: string; items: ItemRow[] }[] = []
  for (const row of rows) {
    const last = areas.at(-1)
    const title = row.to[0]?.area ?? last?.title ?? row.from[0]?.area ?? ''
    if (last?.title === title) last.items.push(row)
    else areas.push({ key: row.key, title, items: [row] })
  }
  return areas
}

/** How many items and points each kind of change has. */
export function countKinds(areas: readonly AreaRows[]): Map<ChangeKind, number> {
  const counts = new Map<ChangeKind, number>()
  for (const item of areas.flatMap(({ items }) => items)) {
    for (const { kind } of [item, ...item.points]) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}

/** Only rows of these kinds; an item stays as heading for a point that is shown. */
export function ofKinds(areas: readonly AreaRows[], kinds: ReadonlySet<ChangeKind>): AreaRows[] {
  return areas
    .map(({ key, title, items }) => ({
      key,
      title,
      items: items
        .map(item => ({ ...item, points: item.points.filter(({ kind }) => kinds.has(kind)) }))
        .filter(item => kinds.has(item.kind) || item.points.length > 0),
    }))
    .filter(({ items }) => items.length > 0)
}
