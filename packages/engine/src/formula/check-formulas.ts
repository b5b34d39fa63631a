import type { Indicator, Problem, StandardsLibrary } from '@mingjian/model'
import { type Catalog, createCatalog } from './catalog.ts'
import { messages } from './diagnostics.ts'
import { type Compiled, compileFormula, isCompiled } from './index.ts'

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
    if (indicator.formula !== null) {
      const answer = compileFormula(indicator.formula, catalog, indicator)
      if (isCompiled(answer)) formulas.set(indicator, answer)
      else problems.push(...answer.map(each => problemOf(indicator, each.code, each.message)))
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
