import { InputError, type StandardsLibrary } from '@mingjian/model'
import { applyOverlays, findIndicator } from '@mingjian/standards'

export interface GivenFormula {
  /** Id of the indicator, without stage: a definition holds for all of its stages. */
  indicator: string
  formula: string
}

/**
 * The library with one indicator defined otherwise, just as a published 地方细化 would.
 * @throws InputError (404) for an indicator that the library does not have.
 */
export function withFormula(
  library: StandardsLibrary,
  { indicator, formula }: GivenFormula,
): StandardsLibrary {
  const known = findIndicator(library, indicator)
  if (!known) throw unknownIndicator(indicator)
  if (known.kind === 'dispersion') throw notByFormula(known.name)
  const { numerator, denominator } = known.definition
  const note = known.note ?? ''
  const trial = {
    id: 'trial',
    title: '试算',
    documentNumber: null,
    region: '',
    bases: [known.standard],
    criteria: [],
    definitions: [{ indicator, formula, numerator, denominator, note }],
    wording: [],
    confidence: 'computed' as const,
    sources: [],
    note: null,
  }
  const laid = applyOverlays({ ...library, overlays: [trial] }, '')
  return { ...laid, overlays: library.overlays }
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
