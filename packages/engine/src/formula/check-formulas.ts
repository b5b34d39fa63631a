import type { Indicator, Problem, StandardsLibrary } from '@mingjian/model'
import { type Catalog, createCatalog } from './catalog.ts'
import { type DiagnosticCode, messages } from './diagnostics.ts'
import { type Compiled, compileIndicator, isCompiled } from './index.ts'
import { readUnit } from './units/read-unit.ts'
import { sayUnit } from './units/say-unit.ts'
import { sameUnit, type Unit } from './units/unit.ts'

export interface CompiledLibrary {
  catalog: Catalog
  formulas: ReadonlyMap<Indicator, Compiled>
  problems: readonly Problem[]
}

/** Compiles every formula of a library once; what is wrong names the indicator in `field`. */
export function compileLibrary(library: StandardsLibrary): CompiledLibrary {
  const catalog = createCatalog(library)
  const formulas = new Map<Indicator, Compiled>()
  const problems: Problem[] = []
  for (const indicator of library.standards.flatMap(standard => standard.indicators)) {
    const answer = compileIndicator(indicator, catalog)
    if (answer !== null) {
      if (isCompiled(answer)) {
        formulas.set(indicator, answer)
        const mistakes = declarationMistakes(indicator, answer)
        problems.push(...mistakes.map(each => problemOf(indicator, each.code, each.message)))
      } else problems.push(...answer.map(each => problemOf(indicator, each.code, each.message)))
    }
    if (indicator.dispersion && catalog.findElements(indicator.dispersion.weight).length !== 1) {
      const name = indicator.dispersion.weight
      const message = messages['unknown-name']({ name, closest: null })
      problems.push(problemOf(indicator, 'unknown-name', `差异系数的权重：${message}`))
    }
  }
  return { catalog, formulas, problems: [...problems, ...ringsIn(formulas)] }
}

/** Everything wrong with the formulas of a library, for `standards check` and editors. */
export function checkFormulas(library: StandardsLibrary): readonly Problem[] {
  return compileLibrary(library).problems
}

function problemOf(indicator: Indicator, code: string, message: string): Problem {
  const formula = indicator.formula ? `公式“${indicator.formula}”：` : ''
  return { code, field: indicator.id, message: `${indicator.id} ${formula}${message}` }
}

interface Mistake {
  code: DiagnosticCode
  message: string
}

/** Where a formula that compiles does not fit what its indicator declares. */
export const declarationMistakes = (indicator: Indicator, compiled: Compiled): Mistake[] => [
  ...unitMistakes(indicator, compiled),
  ...roundingMistakes(indicator, compiled),
]

/** The declared unit must be the formula's. A yes-or-no has none: a government's share of it is in %. */
function unitMistakes(indicator: Indicator, { type, measure }: Compiled): Mistake[] {
  if (type === 'truth' || indicator.unit === null || measure.unit === null) return []
  const declared = readUnit(indicator.unit)
  const accepted = [measure.unit, measure.unit.shared].filter(each => each !== null)
  if (accepted.some(each => fits(declared, each))) return []
  const details = { declared: indicator.unit, derived: sayUnit(measure.unit) }
  return [{ code: 'declared-unit', message: messages['declared-unit'](details) }]
}

/** A limit is a comparison too: it must see the value before rounding. */
function roundingMistakes(indicator: Indicator, { measure }: Compiled): Mistake[] {
  if (!measure.rounded || indicator.criteria.length === 0) return []
  return [{ code: 'rounded-in-comparison', message: messages['rounded-in-comparison']() }]
}

/** 百分点 is no %: a declared form must be the one derived. 倍 and 比值 are any pure number. */
const fits = (declared: Unit, derived: Unit): boolean =>
  sameUnit(declared, derived) && (declared.form === derived.form || derived.form === null)

/** Indicators that need themselves, each ring told once. */
function ringsIn(formulas: ReadonlyMap<Indicator, Compiled>): Problem[] {
  const problems: Problem[] = []
  const done = new Set<Indicator>()
  const visit = (indicator: Indicator, path: readonly Indicator[]) => {
    const at = path.indexOf(indicator)
    if (at >= 0) {
      const ring = [...path.slice(at), indicator].map(each => each.id)
      const message = messages['circular-reference']({ path: ring })
      problems.push({ code: 'circular-reference', field: indicator.id, message })
      return
    }
    if (done.has(indicator)) return
    for (const needed of formulas.get(indicator)?.indicators ?? [])
      visit(needed, [...path, indicator])
    done.add(indicator)
  }
  for (const indicator of formulas.keys()) visit(indicator, [])
  return problems
}
