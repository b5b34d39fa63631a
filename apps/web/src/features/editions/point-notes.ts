import type { Point, PointScoring } from '@mingjian/model'

/** What else than its words changed of a point. */
export function pointNotes(
  before: Point,
  after: Point,
  nameOf: (indicator: string) => string,
): string[] {
  const missing = (one: Point, other: Point) =>
    one.indicators.filter(id => !other.indicators.includes(id)).map(nameOf)
  const said = (words: string, names: string[]) =>
    names.length > 0 ? [`${words}：${[...new Set(names)].join('、')}`] : []
  return [
    ...(before.needsFigure === after.needsFigure
      ? []
      : [after.needsFigure ? '改为须有数据' : '不再要求数据']),
    ...said('增加指标', missing(after, before)),
    ...said('取消指标', missing(before, after)),
    ...scoringNote(before.scoring, after.scoring),
  ]
}

function scoringNote(before: PointScoring | undefined, after: PointScoring | undefined): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  if (!after) return ['不再计分']
  if (!before) return [`增加计分，满分${after.points}分`]
  return before.points === after.points
    ? ['计分办法有变化']
    : [`满分由${before.points}分改为${after.points}分`]
}
