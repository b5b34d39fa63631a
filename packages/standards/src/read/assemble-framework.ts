import type { Framework, Indicator, Item, Point, Problem } from '@mingjian/model'
import type { FrameworkForm } from '../forms/framework-form.ts'
import { libraryProblem } from './library-problem.ts'
import { type Place, writtenAt } from './places.ts'

type AreaForm = FrameworkForm['areas'][number]
type ItemForm = AreaForm['items'][number]
type PointForm = ItemForm['points'][number]

/** A framework with its indicator patterns (`jiaodu-2017-6/R*`) spread out. */
export function assembleFramework(
  form: FrameworkForm,
  file: string,
  indicators: readonly Indicator[],
  problems: Problem[],
): Framework {
  const point = (one: PointForm, place: Place): Point =>
    writtenAt(
      { ...one, indicators: one.indicators.flatMap(id => spread(id, indicators, place, problems)) },
      place,
    )
  const item = (one: ItemForm, place: Place): Item =>
    writtenAt(
      {
        ...one,
        note: one.note ?? null,
        points: one.points.map((p, index) => point(p, below(place, 'points', index))),
      },
      place,
    )
  const areas = form.areas.map((area, a) => ({
    ...area,
    items: area.items.map((one, i) => item(one, { file, path: ['areas', a, 'items', i] })),
  }))
  return writtenAt({ ...form, note: form.note ?? null, areas }, { file, path: [] })
}

function below(place: Place, ...steps: (string | number)[]): Place {
  return { file: place.file, path: [...place.path, ...steps] }
}

function spread(
  id: string,
  indicators: readonly Indicator[],
  place: Place,
  problems: Problem[],
): string[] {
  const start = id.endsWith('*') ? id.slice(0, -1) : null
  const found = new Set(
    indicators
      .map(one => one.id)
      .filter(one => (start === null ? one === id : one.startsWith(start))),
  )
  if (found.size === 0) problems.push(libraryProblem('unknown-indicator', { id }, place))
  return [...found]
}
