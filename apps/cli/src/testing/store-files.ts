import { randomUUID } from 'node:crypto'
import { checkDataset } from '@mingjian/engine'
import { loadStandards } from '@mingjian/standards'
import { addUnits, appendValues, asSystem, migrate, openDatabase } from '@mingjian/storage'
import { readDatasetTables } from '../dataset/read-dataset-tables.ts'

/** Puts the tables of a folder into an embedded database, as the product stores them. */
export async function storeFiles(csv: string, dataDir: string): Promise<void> {
  const library = loadStandards()
  const { dataset } = checkDataset(library, await readDatasetTables(csv))
  const db = await openDatabase({ dataDir })
  await migrate(db)
  await asSystem(db, async tx => {
    const places = new Map((await addUnits(tx, dataset.orgs)).map(place => [place.code, place]))
    const rows = dataset.values.flatMap(value => {
      const place = places.get(value.org)
      const provenance = { kind: 'imported', source: csv } as const
      return place ? [{ ...value, place, unit: '个', provenance }] : []
    })
    await appendValues(tx, randomUUID(), rows)
  })
  await db.close()
}
