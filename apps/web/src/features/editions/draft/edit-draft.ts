import type { Framework, Item, Point } from '@mingjian/model'
import { type DraftPath, existingPath } from './draft-path.ts'
import { nextCode } from './next-code.ts'
import type { PastedPoint } from './read-pasted.ts'

type Area = Framework['areas'][number]

/** A changed draft and what is selected afterwards. Drafts are never changed in place. */
export interface Edited {
  draft: Framework
  path: DraftPath
}

/** Replaces fields of the part at a path. */
export function setFields(
  draft: Framework,
  path: DraftPath,
  fields: Partial<Framework> | Partial<Area> | Partial<Item> | Partial<Point>,
): Edited {
  const [a, i, p] = path
  if (a === undefined) return { draft: { ...draft, ...(fields as Partial<Framework>) }, path }
  if (i === undefined) return { draft: withAreas(draft, areas => at(areas, a, fields)), path }
  if (p === undefined) return { draft: withItems(draft, a, items => at(items, i, fields)), path }
  return { draft: withPoints(draft, a, i, points => at(points, p, fields)), path }
}

/** Adds an empty area, item or point below the path. */
export function addBelow(draft: Framework, path: DraftPath): Edited {
  const [a, i] = path
  if (a === undefined) {
    const code = nextCode(draft.areas.map(area => area.code)) || '（一）'
    const areas = [...draft.areas, { code, title: '', items: [] }]
    return { draft: { ...draft, areas }, path: [areas.length - 1] }
  }
  if (i === undefined) {
    const codes = draft.areas.flatMap(area => area.items.map(item => item.code))
    const item = { code: nextCode(codes) || '1', title: '', keywords: [], points: [], note: null }
    const count = draft.areas[a]?.items.length ?? 0
    return { draft: withItems(draft, a, items => [...items, item]), path: [a, count] }
  }
  const count = draft.areas[a]?.items[i]?.points.length ?? 0
  return addPoints(draft, [a, i], count, [{ code: null, text: '' }])
}

/** Puts points into an item from a place on; those without a number get the next ones. */
export function addPoints(
  draft: Framework,
  [a, i]: readonly [number, number],
  from: number,
  pasted: readonly PastedPoint[],
): Edited {
  const item = draft.areas[a]?.items[i]
  if (!item) return { draft, path: existingPath(draft, [a, i]) }
  const codes = item.points.map(point => point.code)
  const added = pasted.map(({ code, text }): Point => {
    const own = code ?? (nextCode(codes) || `${item.code}.1`)
    codes.push(own)
    return { code: own, text, indicators: [], needsFigure: false, keywords: [] }
  })
  const next = withPoints(draft, a, i, points => points.toSpliced(from, 0, ...added))
  return { draft: next, path: [a, i, from + added.length - 1] }
}

export function removeAt(draft: Framework, path: DraftPath): Edited {
  const [a, i, p] = path
  if (a === undefined) return { draft, path }
  const next =
    i === undefined
      ? withAreas(draft, areas => areas.toSpliced(a, 1))
      : p === undefined
        ? withItems(draft, a, items => items.toSpliced(i, 1))
        : withPoints(draft, a, i, points => points.toSpliced(p, 1))
  return { draft: next, path: existingPath(next, path) }
}

/** Up or down; a point at the end of its item, or an item at the end of its area, goes on into the next. */
export function moveAt(draft: Framework, path: DraftPath, step: 1 | -1): Edited {
  const [a, i, p] = path
  if (a === undefined) return { draft, path }
  if (i === undefined) {
    if (!draft.areas[a + step]) return { draft, path }
    return { draft: withAreas(draft, areas => swapped(areas, a, a + step)), path: [a + step] }
  }
  if (p === undefined) return moveItem(draft, a, i, step)
  return movePoint(draft, a, i, p, step)
}

function moveItem(draft: Framework, a: number, i: number, step: 1 | -1): Edited {
  const items = draft.areas[a]?.items ?? []
  if (items[i + step])
    return { draft: withItems(draft, a, all => swapped(all, i, i + step)), path: [a, i + step] }
  const [item, other] = [items[i], draft.areas[a + step]]
  if (!item || !other) return { draft, path: [a, i] }
  const to = step === 1 ? 0 : other.items.length
  const without = withItems(draft, a, all => all.toSpliced(i, 1))
  return {
    draft: withItems(without, a + step, all => all.toSpliced(to, 0, item)),
    path: [a + step, to],
  }
}

function movePoint(draft: Framework, a: number, i: number, p: number, step: 1 | -1): Edited {
  const points = draft.areas[a]?.items[i]?.points ?? []
  if (points[p + step])
    return {
      draft: withPoints(draft, a, i, all => swapped(all, p, p + step)),
      path: [a, i, p + step],
    }
  const [point, other] = [points[p], draft.areas[a]?.items[i + step]]
  if (!point || !other) return { draft, path: [a, i, p] }
  const to = step === 1 ? 0 : other.points.length
  const without = withPoints(draft, a, i, all => all.toSpliced(p, 1))
  return {
    draft: withPoints(without, a, i + step, all => all.toSpliced(to, 0, point)),
    path: [a, i + step, to],
  }
}

const at = <Part>(parts: readonly Part[], index: number, fields: object): Part[] =>
  parts.map((part, place) => (place === index ? { ...part, ...fields } : part))

function swapped<Part>(parts: readonly Part[], one: number, other: number): Part[] {
  const next = [...parts]
  const [first, second] = [next[one], next[other]]
  if (first === undefined || second === undefined) return next
  next[one] = second
  next[other] = first
  return next
}

const withAreas = (draft: Framework, change: (areas: Area[]) => Area[]): Framework => ({
  ...draft,
  areas: change(draft.areas),
})

const withItems = (draft: Framework, a: number, change: (items: Item[]) => Item[]) =>
  withAreas(draft, areas =>
    areas.map((area, index) => (index === a ? { ...area, items: change(area.items) } : area)),
  )

const withPoints = (draft: Framework, a: number, i: number, change: (points: Point[]) => Point[]) =>
  withItems(draft, a, items =>
    items.map((item, index) => (index === i ? { ...item, points: change(item.points) } : item)),
  )

/** Sets fields of the part at hand. */
export type SetFields = (fields: Parameters<typeof setFields>[2]) => void
