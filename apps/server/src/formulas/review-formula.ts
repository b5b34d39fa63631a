import type { FormulaReading, FormulaReview } from '@mingjian/contract'
import { type Reading, reviewIndicator } from '@mingjian/engine'
import type { StandardsLibrary } from '@mingjian/model'
import { type GivenFormula, sameFigures, withFormula } from './with-formula.ts'

/** What a formula means where it would stand, or everything that is wrong with it. */
export function reviewFormula(library: StandardsLibrary, given: GivenFormula): FormulaReview {
  const { diagnostics, problems, reading } = reviewIndicator(
    withFormula(library, given),
    given.indicator,
  )
  return {
    diagnostics: [...diagnostics],
    problems: problems.map(({ code, message }) => ({ code, message })),
    reading: reading && tell(reading),
    sameFigures: sameFigures(library, given.indicator).map(({ id, name, standard }) => ({
      id,
      name,
      standard,
    })),
  }
}

const tell = ({ elements, indicators, ...reading }: Reading): FormulaReading => ({
  ...reading,
  elements: elements.map(({ element: { id, name, unit, owner, periodKind }, stages }) => ({
    id,
    name,
    unit,
    owner,
    periodKind,
    stages: [...stages],
  })),
  indicators: indicators.map(({ id, name }) => ({ id, name })),
})
