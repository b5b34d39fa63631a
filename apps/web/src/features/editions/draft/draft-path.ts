import type { Framework } from '@mingjian/model'

/** Where in a draft something stands: nothing = the draft itself, then area, item, point by index. */
export type DraftPath = readonly [] | readonly [number] | readonly [number, number] | FullPath
type FullPath = readonly [number, number, number]

export const pathKey = (path: DraftPath) => path.join('-')

export const samePath = (one: DraftPath, other: DraftPath) => pathKey(one) === pathKey(other)

export const kindNames = ['方案', '方面', '评价内容', '评价要点'] as const

/** "评价要点 2.1", or its place where it has no number yet. */
export function pathWords(draft: Framework, path: DraftPath): string {
  const part = partAt(draft, path)
  if (path.length === 0 || !part) return '方案信息'
  const name = kindNames[path.length]
  return 'code' in part && part.code
    ? `${name} ${part.code}`
    : `第${(path.at(-1) ?? 0) + 1}个${name}`
}

export function partAt(draft: Framework, path: DraftPath) {
  const [a, i, p] = path
  if (a === undefined) return draft
  const area = draft.areas[a]
  if (i === undefined) return area
  const item = area?.items[i]
  return p === undefined ? item : item?.points[p]
}

/** `areas[0].items[2].points[1].text` → [0, 2, 1]; what a problem points at. */
export function pathOfPlace(place: string): DraftPath {
  const steps = [...place.matchAll(/(?:areas|items|points)\[(\d+)\]/g)].map(match =>
    Number(match[1]),
  )
  return steps.slice(0, 3) as unknown as DraftPath
}

/** The nearest path that exists: after something was deleted. */
export function existingPath(draft: Framework, path: DraftPath): DraftPath {
  const [a, i, p] = path
  const area = a === undefined ? undefined : draft.areas[a]
  if (a === undefined || !area) return []
  const item = i === undefined ? undefined : area.items[i]
  if (i === undefined || !item) return [a]
  return p === undefined || !item.points[p] ? [a, i] : [a, i, p]
}

/** Every part from the top down as one reads it. */
export function allPaths(draft: Framework): DraftPath[] {
  return [
    [],
    ...draft.areas.flatMap((area, a): DraftPath[] => [
      [a],
      ...area.items.flatMap((item, i): DraftPath[] => [
        [a, i],
        ...item.points.map((_point, p): DraftPath => [a, i, p]),
      ]),
    ]),
  ]
}
