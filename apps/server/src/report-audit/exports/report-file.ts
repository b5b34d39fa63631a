import type { Tx } from '@mingjian/storage'
import type { StoredJob } from '../queries.ts'

export async function keepFile(
  tx: Tx,
  { id, org_code, org_path, county_code }: Omit<StoredJob, 'series'>,
  bytes: Uint8Array,
): Promise<void> {
  const row = { report_audit_id: id, org_code, org_path, county_code, bytes }
  await tx.insertInto('report_file').values(row).execute()
}

/** Null for files that were not kept. */
export async function findFile(
  tx: Tx,
  { id, county_code }: Pick<StoredJob, 'id' | 'county_code'>,
): Promise<Uint8Array | null> {
  const row = await tx
    .selectFrom('report_file')
    .select('bytes')
    .where('county_code', '=', county_code)
    .where('report_audit_id', '=', id)
    .executeTakeFirst()
  return row?.bytes ?? null
}
