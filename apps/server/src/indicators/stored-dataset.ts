import type { ComputeRequest, Engine } from '@mingjian/engine'
import type { Dataset, Figure, StandardsLibrary } from '@mingjian/model'
import { asSystem, type Database, type Place, placeOfRow } from '@mingjian/storage'
import { RuleBook } from '../standards/rules.ts'
import { loadBranch } from './service.ts'

export interface StoredDataset {
  dataset: Dataset
  /** Figures of every unit by the rules of its place, in the dataset's order. */
  compute(request: Omit<ComputeRequest, 'orgs'>): Figure[]
}

/** Every path begins with it. */
const everything: Place = { code: '', path: '/', countyCode: '' }

/** All that is stored, with the rules that hold in each county: for whoever has the database itself. */
export function loadStoredDataset(db: Database, base: StandardsLibrary): Promise<StoredDataset> {
  return asSystem(db, async tx => {
    const dataset = await loadBranch(tx, everything)
    const rows = await tx.selectFrom('org_unit').select(['code', 'path', 'county_code']).execute()
    const places = new Map(rows.map(row => [row.code, placeOfRow(row)]))
    const book = new RuleBook(base)
    // Units of a county share what it and those above have published.
    const engines = new Map<string, Engine>()
    for (const county of new Set(rows.map(row => row.county_code))) {
      const place = places.get(county)
      if (place) engines.set(county, (await book.rulesFor(tx, place)).engine)
    }
    return {
      dataset,
      compute: request =>
        dataset.orgs.flatMap(({ code }) => {
          const engine = engines.get(places.get(code)?.countyCode ?? '')
          return engine?.compute(dataset, { ...request, orgs: [code] }) ?? []
        }),
    }
  })
}
