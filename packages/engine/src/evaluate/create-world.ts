import type { Dataset } from '@mingjian/model'
import type { Catalog } from '../formula/catalog.ts'
import { indexDataset } from './dataset-index.ts'
import { evaluateIndicator } from './evaluate-indicator.ts'
import type { Outcome } from './outcome.ts'
import type { World } from './world.ts'

/** A world for one run: every indicator value in it is worked out once. */
export function createWorld(
  dataset: Dataset,
  catalog: Catalog,
  formulaOf: World['formulaOf'],
): World {
  const known = new Map<string, Outcome>()
  const world: World = {
    dataset: indexDataset(dataset),
    formulaOf,
    findElement: nameOrId => catalog.findElements(nameOrId)[0],
    findStageWeights: catalog.findStageWeights,
    valueOf: (indicator, org, period) => {
      const key = `${indicator.id}|${indicator.stage}|${org.code}|${period}`
      const outcome = known.get(key) ?? evaluateIndicator(indicator, org, period, world)
      known.set(key, outcome)
      return outcome
    },
  }
  return world
}
