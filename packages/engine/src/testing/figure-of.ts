import type { Dataset, Figure } from '@mingjian/model'
import { createEngine } from '../engine.ts'
import { countyCode } from './fixture-dataset.ts'
import { fixtureLibrary } from './fixture-library.ts'

export const engine = createEngine(fixtureLibrary)

/** One figure of 2023 under the fixture library, of the county unless another unit is named. */
export function figureOf(dataset: Dataset, id: string, at = countyCode): Figure {
  const figures = engine.compute(dataset, { period: '2023', orgs: [at] })
  const figure = figures.find(each => each.indicator === id)
  if (!figure) throw new Error(`no figure ${id} at ${at}`)
  return figure
}
