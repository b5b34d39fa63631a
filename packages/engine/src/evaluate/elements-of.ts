import type { Criterion, Indicator } from '@mingjian/model'
import type { CompiledLibrary } from '../formula/check-formulas.ts'
import { criteriaOf, type Subject } from './plan.ts'

/** Ids of every element a figure may read, through other indicators, weights, shared-out values and tiers too. */
export function elementsOf(
  subject: Subject,
  { catalog, formulas }: Pick<CompiledLibrary, 'catalog' | 'formulas'>,
): ReadonlySet<string> {
  const found = new Set<string>()
  const seen = new Set<Indicator>()
  const addTiers = (criteria: readonly Criterion[]): void => {
    for (const condition of criteria.flatMap(({ appliesTo }) => appliesTo?.when ?? [])) {
      const element = 'element' in condition && catalog.findElements(condition.element)[0]
      if (element) found.add(element.id)
    }
  }
  const read = (indicator: Indicator): void => {
    if (seen.has(indicator)) return
    seen.add(indicator)
    const formula = formulas.get(indicator)
    for (const element of formula?.elements ?? []) found.add(element.id)
    for (const other of formula?.indicators ?? []) read(other)
    const weight = indicator.dispersion && catalog.findElements(indicator.dispersion.weight)[0]
    if (weight) found.add(weight.id)
    addTiers(indicator.criteria)
    const shared = catalog.findStageWeights(indicator.standard)
    if (shared) found.add(shared.by)
  }
  const members = subject.of === 'cv-composite' ? subject.group.members : [subject.indicator]
  for (const indicator of members) read(indicator)
  addTiers(criteriaOf(subject))
  return found
}
