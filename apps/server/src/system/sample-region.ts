import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { roleSchema } from '@mingjian/contract'
import { readTables } from '@mingjian/documents'
import { checkDataset } from '@mingjian/engine'
import { type Dataset, InputError, type StandardsLibrary, type Table } from '@mingjian/model'
import { getElement } from '@mingjian/standards'
import {
  addUnits,
  appendValues,
  asSystem,
  type Database,
  recordEvent,
  type Tx,
} from '@mingjian/storage'
import { hashPassword } from 'better-auth/crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { insertAccount } from '../accounts/queries.ts'

const accountsSchema = z.array(
  z.object({
    username: z.string(),
    password: z.string(),
    name: z.string(),
    role: roleSchema,
    org: z.string(),
  }),
)
export type SampleAccount = z.infer<typeof accountsSchema>[number]

/**
 * Fills an installation without units with the sample region, so that everything can be tried.
 * Answers the sample's accounts, or nothing when there are units already.
 */
export async function loadSampleRegion(
  db: Database,
  library: StandardsLibrary,
  folder: string,
): Promise<SampleAccount[]> {
  if (!existsSync(join(folder, 'orgs.csv')) || !(await asSystem(db, isEmpty))) return []
  const { dataset, accounts } = await readSample(library, folder)
  const hashes = await Promise.all(accounts.map(account => hashPassword(account.password)))
  return asSystem(db, async tx => {
    await sql`select pg_advisory_xact_lock(hashtext('mingjian.first-run'))`.execute(tx)
    if (!(await isEmpty(tx))) return []
    await store(tx, library, dataset, accounts, hashes)
    return accounts
  })
}

async function isEmpty(tx: Tx): Promise<boolean> {
  const unit = await tx.selectFrom('org_unit').select('code').limit(1).executeTakeFirst()
  return unit === undefined
}

async function readSample(library: StandardsLibrary, folder: string) {
  const [orgs, values, accounts] = await Promise.all([
    readTable(folder, 'orgs.csv'),
    readTable(folder, 'values.csv'),
    readFile(join(folder, 'accounts.json'), 'utf8'),
  ])
  const { dataset, problems } = checkDataset(library, { orgs, values })
  if (problems.length > 0) throw new InputError(problems)
  return { dataset, accounts: accountsSchema.parse(JSON.parse(accounts)) }
}

async function readTable(folder: string, name: string): Promise<Table> {
  const [table] = await readTables(await readFile(join(folder, name)), name)
  if (!table) throw new Error(`${name} holds no table`)
  return table
}

async function store(
  tx: Tx,
  library: StandardsLibrary,
  dataset: Dataset,
  accounts: SampleAccount[],
  hashes: string[],
): Promise<void> {
  const places = new Map(
    (await addUnits(tx, dataset.orgs, { sample: true })).map(place => [place.code, place]),
  )
  const placeOf = (code: string) => {
    const place = places.get(code)
    if (!place) throw new Error(`the sample region has no unit ${code}`)
    return place
  }
  const values = dataset.values.map(value => ({
    ...value,
    place: placeOf(value.org),
    unit: getElement(library, value.element).unit,
    provenance: value.provenance ?? { kind: 'sample' as const, source: '示例数据' },
  }))
  await appendValues(tx, randomUUID(), values)
  for (const [index, account] of accounts.entries()) {
    const passwordHash = hashes[index] ?? ''
    await insertAccount(tx, { ...account, passwordHash }, placeOf(account.org))
  }
  await recordEvent(tx, {
    action: 'system.sample-region',
    subject: 'sample-region',
    payload: { units: dataset.orgs.length, values: values.length, accounts: accounts.length },
    orgPath: '/',
  })
}
