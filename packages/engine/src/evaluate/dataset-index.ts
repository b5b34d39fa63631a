import {
  type Dataset,
  type DataValue,
  institutionKinds,
  type OrgUnit,
  type Period,
  type Stage,
} from '@mingjian/model'

/** A dataset ready for looking up: the tree of units and the values in it. */
export interface DatasetIndex {
  readonly orgs: readonly OrgUnit[]
  findOrg(code: string): OrgUnit | undefined
  /** Schools and kindergartens anywhere below a government, in the dataset's order. */
  listInstitutions(org: OrgUnit): readonly OrgUnit[]
  findValue(
    org: string,
    element: string,
    stage: Stage | null,
    period: Period,
  ): DataValue | undefined
}

const indexes = new WeakMap<Dataset, DatasetIndex>()

/** Built once per dataset object: a dataset is not changed after it is given to the engine. */
export function indexDataset(dataset: Dataset): DatasetIndex {
  const known = indexes.get(dataset)
  if (known) return known
  const index = buildIndex(dataset)
  indexes.set(dataset, index)
  return index
}

function buildIndex(dataset: Dataset): DatasetIndex {
  const orgs = new Map(dataset.orgs.map(org => [org.code, org]))
  const values = new Map(
    dataset.values.map(each => [keyOf(each.org, each.element, each.stage, each.period), each]),
  )
  const below = institutionsBelow(dataset.orgs, orgs)
  return {
    orgs: dataset.orgs,
    findOrg: code => orgs.get(code),
    listInstitutions: org => below.get(org.code) ?? [],
    findValue: (org, element, stage, period) => values.get(keyOf(org, element, stage, period)),
  }
}

const keyOf = (org: string, element: string, stage: Stage | null, period: Period): string =>
  `${org}|${element}|${stage ?? ''}|${period}`

/** Every institution is listed under each unit above it; a ring in the tree is walked once. */
function institutionsBelow(
  all: readonly OrgUnit[],
  orgs: ReadonlyMap<string, OrgUnit>,
): Map<string, OrgUnit[]> {
  const below = new Map<string, OrgUnit[]>()
  for (const institution of all.filter(org => institutionKinds.includes(org.kind))) {
    const passed = new Set<string>([institution.code])
    let above = institution.parent
    while (above !== null && !passed.has(above)) {
      passed.add(above)
      const list = below.get(above)
      if (list) list.push(institution)
      else below.set(above, [institution])
      above = orgs.get(above)?.parent ?? null
    }
  }
  return below
}
