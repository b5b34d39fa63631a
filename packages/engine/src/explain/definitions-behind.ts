import type { DefinedBy, Indicator } from '@mingjian/model'
import type { World } from '../evaluate/world.ts'

/** Local documents whose formulas a figure is computed by, through whatever indicators it uses. */
export function definitionsBehind(indicators: readonly Indicator[], world: World): DefinedBy[] {
  const seen = new Set<Indicator>()
  const found = new Map<string, DefinedBy>()
  const visit = (indicator: Indicator) => {
    if (seen.has(indicator)) return
    seen.add(indicator)
    if (indicator.definedBy) found.set(indicator.definedBy.id, indicator.definedBy)
    for (const used of world.formulaOf(indicator)?.indicators ?? []) visit(used)
  }
  for (const indicator of indicators) visit(indicator)
  return [...found.values()]
}
