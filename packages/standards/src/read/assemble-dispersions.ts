import type { Indicator, Problem, Stage } from '@mingjian/model'
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
  const byCode = new Map(indicators.map(one => [keyOf(one.code, one.stage), one]))
  for (const one of written) {
    const of = one.form.dispersionOf
    const stage = one.variant?.stage ?? null
    const composite = byCode.get(keyOf(codeOf(one), stage))
    if (!of || !composite) continue
    const limits = composite.criteria.filter(criterion => criterion.on === 'cv')
    for (const base of of.codes) {
      // A member of the same stage, whether the document gives each stage a code (R1-P) or not (B1).
      const member =
        byCode.get(keyOf(`${base}-${one.variant?.suffix}`, stage)) ?? byCode.get(keyOf(base, stage))
      if (!member) {
        problems.push(libraryProblem('unknown-dispersion-member', { code: base }, one.place))
        continue
      }
      member.dispersion = { form: of.form, weight: of.weight, composite: composite.code }
      member.criteria.push(...limits)
    }
  }
}

const keyOf = (code: string, stage: Stage | null) => `${code} ${stage}`
