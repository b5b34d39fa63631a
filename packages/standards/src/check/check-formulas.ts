import type { DataElement, Indicator, Problem, StandardsLibrary } from '@mingjian/model'
import { findElement, findIndicator } from '../lookup.ts'
import { libraryProblem } from '../read/library-problem.ts'
import { type Check, indicatorsIn } from './check.ts'
import { type FormulaWord, formulaIndicatorCodes, formulaWords } from './formula-words.ts'

export const checkFormulaNames: Check = library =>
  eachFormula(library, (indicator, words) => {
    const unknown = words.filter(one => findElement(library, one.name) === undefined)
    return unknown.map(({ name }) =>
      libraryProblem('unknown-element', { name }, indicator, 'formula'),
    )
  })

export const checkFormulaIndicators: Check = library =>
  indicatorsIn(library).flatMap(indicator =>
    formulaIndicatorCodes(indicator.formula ?? '')
      .map(code => `${indicator.standard}/${code}`)
      .filter(id => findIndicator(library, id) === undefined)
      .map(id => libraryProblem('unknown-indicator', { id }, indicator, 'formula')),
  )

/** A word without 〔学段〕 is read at the indicator's stage. */
export const checkFormulaStages: Check = library =>
  eachFormula(library, (indicator, words) =>
    words.flatMap(word => {
      const element = findElement(library, word.name)
      if (!element || hasStage(element, word, indicator)) return []
      return [
        libraryProblem(
          'unknown-stage',
          { id: indicator.id, name: element.name },
          indicator,
          'formula',
        ),
      ]
    }),
  )

function hasStage(element: DataElement, word: FormulaWord, indicator: Indicator): boolean {
  const stage = word.stage === undefined ? indicator.stage : word.stage
  if (element.stages.length === 0) return word.stage === undefined
  // An element of one stage can only be meant at that stage; at a school, all of its stages may be.
  if (stage === null && word.stage === undefined) {
    return element.stages.length === 1 || indicator.units.every(kind => kind === 'school')
  }
  return stage !== null && element.stages.includes(stage)
}

/** A fiscal and a school year of the same number are different times. */
export const checkFormulaPeriods: Check = library =>
  eachFormula(library, (indicator, words) => {
    const used = words.map(word => findElement(library, word.name)).filter(one => one !== undefined)
    if (new Set(used.map(one => one.periodKind)).size <= 1) return []
    const names = [...new Set(used.map(one => one.name))].join('、')
    return [libraryProblem('mixed-period-kinds', { id: indicator.id, names }, indicator, 'formula')]
  })

function eachFormula(
  library: StandardsLibrary,
  check: (indicator: Indicator, words: FormulaWord[]) => Problem[],
): Problem[] {
  return indicatorsIn(library).flatMap(indicator =>
    indicator.formula === null ? [] : check(indicator, formulaWords(indicator.formula)),
  )
}
