import {
  currentVersions,
  type DocumentHead,
  type DocumentKind,
  type DocumentStatus,
  type Tx,
} from '@mingjian/storage'

/** Contents by `<kind> <id>`. */
export async function readContents(
  tx: Tx,
  heads: readonly DocumentHead[],
): Promise<Map<string, unknown>> {
  if (heads.length === 0) return new Map()
  const rows = await tx
    .selectFrom('library_document')
    .select(['kind', 'id', 'content'])
    .where(where =>
      where.or(
        heads.map(({ kind, id, version }) =>
          where.and([
            where('kind', '=', kind),
            where('id', '=', id),
            where('version', '=', version),
          ]),
        ),
      ),
    )
    .execute()
  return new Map(rows.map(({ kind, id, content }) => [`${kind} ${id}`, content]))
}

export interface StoredDocument {
  id: string
  version: number
  status: DocumentStatus
  content: unknown
  org_code: string
  org_path: string
  unit_name: string
  saved_by_name: string
  saved_at: Date
}

/** Every document of a kind that the caller may see, each in its latest visible version. */
export async function listDocuments(
  tx: Tx,
  kind: DocumentKind,
  id?: string,
): Promise<StoredDocument[]> {
  const versions = currentVersions(tx).where('kind', '=', kind)
  const rows = await tx
    .selectFrom((id === undefined ? versions : versions.where('id', '=', id)).as('document'))
    .innerJoin('org_unit', 'org_unit.code', 'document.org_code')
    .selectAll('document')
    .select('org_unit.name as unit_name')
    .orderBy('document.org_path')
    .orderBy('document.saved_at', 'desc')
    .execute()
  return rows
}
