import type { Indicator } from '@mingjian/model'
import { libraryProblem } from '../read/library-problem.ts'
import { type Check, indicatorsIn } from './check.ts'

const computed: readonly Indicator['kind'][] = ['ratio', 'growth', 'rule', 'given']

/** Numbers have a unit. A 差异系数 is a pure number. */
export const checkUnits: Check = library =>
  indicatorsIn(library)
    .filter(one => one.unit === null && one.kind !== 'dispersion')
    .filter(one => one.formula !== null || one.criteria.length > 0)
    .map(one => libraryProblem('missing-unit', { id: one.id }, one))

export const checkFormulaPresent: Check = library =>
  indicatorsIn(library)
    .filter(one => computed.includes(one.kind) && one.formula === null)
    .map(one => libraryProblem('missing-definition', { id: one.id }, one))

/** What has no source is recalled, and says so. */
export const checkSources: Check = library =>
  indicatorsIn(library)
    .filter(one => one.sources.length === 0)
    .filter(one => one.confidence !== 'recalled' || one.note === null)
    .map(one => libraryProblem('missing-source', { id: one.id }, one))

/** The weights of a 差异系数 are summed, so they must be summable. */
export const checkDispersionWeights: Check = library =>
  indicatorsIn(library).flatMap(one => {
    const weight = one.dispersion?.weight
    if (weight === undefined) return []
    const element = library.elements.find(e => e.id === weight)
    return element?.additive
      ? []
      : [libraryProblem('dispersion-weight', { id: one.id, weight }, one)]
  })

export const checkAdditiveElements: Check = library =>
  library.elements
    .filter(one => one.additive && (one.domain === 'share' || one.domain === 'ratio'))
    .map(one => libraryProblem('element-not-additive', { id: one.id }, one, 'additive'))

/** What is collected as evidence alone is not computed: a formula there is never used. */
export const checkEvidence: Check = library =>
  indicatorsIn(library)
    .filter(one => one.kind === 'evidence' && one.formula !== null)
    .map(one => libraryProblem('evidence-with-formula', { id: one.id }, one, 'formula'))

/** The mean of one 差异系数 is that 差异系数: the others have got lost. */
export const checkComposites: Check = library => {
  const indicators = indicatorsIn(library)
  const groupOf = ({ standard, dispersion }: Indicator) => `${standard}/${dispersion?.composite}`
  return indicators
    .filter(one => one.dispersion?.composite)
    .filter((one, _at, members) => members.filter(o => groupOf(o) === groupOf(one)).length === 1)
    .map(one => libraryProblem('composite-alone', { id: groupOf(one), member: one.id }, one))
}
