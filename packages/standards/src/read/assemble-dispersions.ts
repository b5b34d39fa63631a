import type { Indicator, Problem } from '@mingjian/model'
import { libraryProblem } from './library-problem.ts'
import { codeOf, type WrittenIndicator } from './written-indicator.ts'

/**
 * A 差异系数 indicator (R9, B9) names the indicators it is computed for. Each of them receives
 * the dispersion, with the 差异系数 indicator's code as composite, and the limit on a single 差异系数;
 * the limit on the composite stays with the 差异系数 indicator.
 */
export function assembleDispersions(
  written: readonly WrittenIndicator[],
  indicators: readonly Indicator[],
  problems: Problem[],
): void {
  const byCode = new Map(indicators.map(one => [one.code, one]))
  for (const one of written) {
    const of = one.form.dispersionOf
    const composite = byCode.get(codeOf(one))
    if (!of || !composite) continue
    const limits = composite.criteria.filter(criterion => criterion.on === 'cv')
    for (const base of of.codes) {
      const code = one.variant ? `${base}-${one.variant.suffix}` : base
      const member = byCode.get(code)
      if (!member) {
        problems.push(libraryProblem('unknown-dispersion-member', { code }, one.place))
        continue
      }
      member.dispersion = { form: of.form, weight: of.weight, composite: composite.code }
      member.criteria.push(...limits)
    }
  }
}
