import { type ComputeRequest, createEngine } from '@mingjian/engine'
import type { Dataset, Figure, OrgUnit, StandardsLibrary } from '@mingjian/model'
import { groupByRules } from '@mingjian/standards'

/**
 * Figures of every unit by the rules of its place, in the dataset's order: an overlay may have
 * another formula or limit for one province of a dataset than for the next.
 * @throws InputError as the engine does.
 */
export function computeByPlace(
  library: StandardsLibrary,
  dataset: Dataset,
  request: ComputeRequest,
): Figure[] {
  const asked = chosen(dataset.orgs, request.orgs)
  // A unit that is not there is the engine's to refuse, in its own words.
  if (!asked) return createEngine(library).compute(dataset, request)
  const figures = new Map(asked.map(org => [org.code, [] as Figure[]]))
  for (const { library: rules, orgs } of groupByRules(library, asked, dataset.orgs)) {
    const codes = orgs.map(org => org.code)
    for (const figure of createEngine(rules).compute(dataset, { ...request, orgs: codes }))
      figures.get(figure.org)?.push(figure)
  }
  return [...figures.values()].flat()
}

function chosen(all: readonly OrgUnit[], codes: ComputeRequest['orgs']): OrgUnit[] | null {
  if (!codes) return [...all]
  const found = codes.flatMap(code => all.find(org => org.code === code) ?? [])
  return found.length === codes.length ? found : null
}
