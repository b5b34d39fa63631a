import type { DataElement, Problem, Standard, StandardsLibrary } from '@mingjian/model'
import { findElement } from '../lookup.ts'
import { libraryProblem } from '../read/library-problem.ts'
import type { Check } from './check.ts'
import { formulaWords } from './formula-words.ts'

/** Where stages share a resource, a standard that asks for it by stage says how to share it out. */
export const checkStageWeights: Check = library =>
  library.standards.flatMap(standard => {
    const shared = sharedElementsOf(standard, library)
    if (!standard.stageWeights) {
      const [first] = shared
      if (!first) return []
      const said = { id: standard.id, element: first.name }
      return [libraryProblem('shared-without-weights', said, standard)]
    }
    return weightProblems(standard.stageWeights, shared, library)
  })

function weightProblems(
  weights: NonNullable<Standard['stageWeights']>,
  shared: readonly DataElement[],
  library: StandardsLibrary,
): Problem[] {
  const by = findElement(library, weights.by)
  if (!by) return [libraryProblem('unknown-element', { name: weights.by }, weights, 'by')]
  const fits = (element: DataElement) =>
    by.additive &&
    element.periodKind === by.periodKind &&
    (element.sharedBy ?? []).every(
      stage => by.stages.includes(stage) && weights.weights[stage] !== undefined,
    )
  return shared
    .filter(element => !fits(element))
    .map(element =>
      libraryProblem('weights-do-not-fit', { element: element.name, by: by.name }, weights),
    )
}

/** A share is summed with what other schools report by stage, and whole-school values have no stage. */
export const checkSharedElements: Check = library =>
  library.elements
    .filter(({ sharedBy = [], stages, additive }) => {
      const isShared = sharedBy.length > 0
      return isShared && (!additive || !stages.some(stage => sharedBy.includes(stage)))
    })
    .map(one => libraryProblem('shared-not-additive', { id: one.id }, one, 'sharedBy'))

function sharedElementsOf(standard: Standard, library: StandardsLibrary): DataElement[] {
  const words = standard.indicators.flatMap(one => formulaWords(one.formula ?? ''))
  const elements = words.map(word => findElement(library, word.name))
  return [...new Set(elements)].filter(
    (one): one is DataElement => one !== undefined && (one.sharedBy ?? []).length > 0,
  )
}
