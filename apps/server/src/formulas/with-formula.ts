import { type Indicator, InputError, type StandardsLibrary } from '@mingjian/model'
import { applyOverlays, findIndicator, listIndicators, twinsOf } from '@mingjian/standards'

export interface GivenFormula {
  /** Id of the indicator, without stage: a definition holds for all of its stages. */
  indicator: string
  formula: string
}

/**
 * The library with one indicator defined otherwise, just as a published 地方细化 would: the same
 * figure under other standards is defined with it.
 * @throws InputError (404) for an indicator that the library does not have.
 */
export function withFormula(library: StandardsLibrary, given: GivenFormula): StandardsLibrary {
  const known = findIndicator(library, given.indicator)
  if (!known) throw unknownIndicator(given.indicator)
  if (known.kind === 'dispersion') throw notByFormula(known.name)
  const defined = [known, ...sameFigures(library, given.indicator)]
  const trial = {
    id: 'trial',
    title: '试算',
    documentNumber: null,
    region: '',
    bases: [...new Set(defined.map(each => each.standard))],
    criteria: [],
    definitions: defined.map(each => definitionOf(each, given.formula)),
    wording: [],
    confidence: 'computed' as const,
    sources: [],
    note: null,
  }
  const laid = applyOverlays({ ...library, overlays: [trial] }, '')
  return { ...laid, overlays: library.overlays }
}

function definitionOf({ id, definition, note }: Indicator, formula: string) {
  const { numerator, denominator } = definition
  return { indicator: id, formula, numerator, denominator, note: note ?? '' }
}

/** The same figure under other standards, one for each id; what is given there needs no formula. */
export function sameFigures(library: StandardsLibrary, id: string): Indicator[] {
  const twins = listIndicators(library, id)
    .flatMap(each => twinsOf(library, each))
    .filter(twin => twin.id !== id && twin.kind !== 'given')
  return [...new Map(twins.map(twin => [twin.id, twin])).values()]
}

const unknownIndicator = (id: string) =>
  new InputError(
    [
      {
        code: 'unknown-indicator',
        message: `标准库中没有指标“${id}”，请从标准库中打开指标后再编辑公式`,
      },
    ],
    404,
  )

const notByFormula = (name: string) =>
  new InputError([
    {
      code: 'indicator-without-formula',
      message: `“${name}”由各项指标的差异系数得出，不用公式；请修改它所依据的指标`,
    },
  ])
