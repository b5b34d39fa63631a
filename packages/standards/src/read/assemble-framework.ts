import type { Framework, Indicator, Item, Point, Problem } from '@mingjian/model'
import type { FrameworkForm } from '../forms/framework-form.ts'
import { libraryProblem } from './library-problem.ts'
import { writtenAt, type YamlPlace } from './places.ts'

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
  const point = (one: PointForm, place: YamlPlace): Point =>
    writtenAt(
      { ...one, indicators: one.indicators.flatMap(id => spread(id, indicators, place, problems)) },
      place,
    )
  const item = (one: ItemForm, place: YamlPlace): Item =>
    writtenAt(
      {
        ...one,
        note: one.note ?? null,
        points: one.points.map((p, index) => point(p, below(place, 'points', index))),
      },
      place,
    )
  const areas = form.areas.map((area, a) => {
    const place = { file, path: ['areas', a] }
    const items = area.items.map((one, i) => item(one, below(place, 'items', i)))
    return writtenAt({ ...area, items }, place)
  })
  return writtenAt({ ...form, note: form.note ?? null, areas }, { file, path: [] })
}

function below(place: YamlPlace, ...steps: (string | number)[]): YamlPlace {
  return { file: place.file, path: [...place.path, ...steps] }
}

function spread(
  id: string,
  indicators: readonly Indicator[],
  place: YamlPlace,
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
