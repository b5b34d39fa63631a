import type { UsedElement } from '@mingjian/contract'
import { type Catalog, compileFormula, createCatalog, isCompiled } from '@mingjian/engine'
import { figureKey, type Indicator, type StandardsLibrary } from '@mingjian/model'

/**
 * Every data element with the indicators whose formula or 差异系数 weight reads it. Compiles the
 * whole library, so ask once.
 */
export function listUsedElements(library: StandardsLibrary): UsedElement[] {
  const catalog = createCatalog(library)
  const usedBy = new Map<string, Set<string>>()
  for (const indicator of library.standards.flatMap(standard => standard.indicators)) {
    for (const element of elementsOf(indicator, catalog)) {
      const key = figureKey({ indicator: indicator.id, stage: indicator.stage })
      usedBy.set(element, (usedBy.get(element) ?? new Set()).add(key))
    }
  }
  return library.elements.map(element => ({
    ...element,
    usedBy: [...(usedBy.get(element.id) ?? [])],
  }))
}

function elementsOf(indicator: Indicator, catalog: Catalog): string[] {
  const weight = indicator.dispersion ? [indicator.dispersion.weight] : []
  if (indicator.formula === null) return weight
  const compiled = compileFormula(indicator.formula, catalog, indicator)
  // The engine refuses a library with such a formula before anybody can ask.
  if (!isCompiled(compiled)) return weight
  return [...compiled.elements.map(element => element.id), ...weight]
}
