import { InputError } from '@mingjian/model'
import type { Place } from './organisations.ts'
import type { Tx } from './scope.ts'
import type { LibraryDocumentTable } from './tables.ts'
import { isUniqueViolation } from './unique-violation.ts'

export type DocumentKind = LibraryDocumentTable['kind']
export type DocumentStatus = LibraryDocumentTable['status']

export interface NewVersion {
  place: Place
  kind: DocumentKind
  /** Begins with the code of the place. */
  id: string
  /** The version the writer has seen; 0 for a new document. */
  basedOn: number
  status: DocumentStatus
  content: unknown
  transactionId: string
}

/**
 * Appends a version to a document; answers its number and time.
 * @throws InputError 409 when somebody has saved since the version it is based on, or when the
 * document is published and so never changes again.
 */
export async function appendVersion(
  tx: Tx,
  given: NewVersion,
): Promise<{ version: number; savedAt: Date }> {
  const before = await currentVersions(tx)
    .where('org_code', '=', given.place.code)
    .where('kind', '=', given.kind)
    .where('id', '=', given.id)
    .executeTakeFirst()
  if (isFinal(before?.status, given)) throw final()
  if ((before?.version ?? 0) !== given.basedOn) throw overtaken(before)
  const row = await tx
    .insertInto('library_document')
    .values({
      kind: given.kind,
      id: given.id,
      version: given.basedOn + 1,
      status: given.status,
      content: JSON.stringify(given.content),
      transaction_id: given.transactionId,
      org_code: given.place.code,
      org_path: given.place.path,
      county_code: given.place.countyCode,
    })
    .returning(['version', 'saved_at'])
    .executeTakeFirstOrThrow()
    .catch((error: unknown) => {
      // The other writer committed between our reading and our writing.
      throw isUniqueViolation(error) ? overtaken(before) : error
    })
  return { version: row.version, savedAt: row.saved_at }
}

/** The latest version that may be seen of every document, as a query to narrow further. */
export function currentVersions(tx: Tx) {
  return tx
    .selectFrom('library_document')
    .distinctOn(['org_path', 'kind', 'id'])
    .selectAll()
    .orderBy('org_path')
    .orderBy('kind')
    .orderBy('id')
    .orderBy('version', 'desc')
}

export interface DocumentHead {
  kind: DocumentKind
  id: string
  version: number
}

/**
 * What holds at a place: published documents of its unit and of every unit above, the widest first,
 * one unit's in the order of their publication. Heads only: published contents never change.
 */
export async function listDocumentsInForce(tx: Tx, place: Place): Promise<DocumentHead[]> {
  const rows = await currentVersions(tx)
    .where('org_path', 'in', pathsAbove(place.path))
    .where('status', 'in', ['published', 'retired'])
    .clearSelect()
    .select(['kind', 'id', 'version', 'status', 'org_path', 'saved_at'])
    .execute()
  return rows
    .filter(row => row.status === 'published')
    .sort(
      (a, b) =>
        a.org_path.length - b.org_path.length || a.saved_at.getTime() - b.saved_at.getTime(),
    )
    .map(({ kind, id, version }) => ({ kind, id, version }))
}

/** `/23/2310/` → `/23/`, `/23/2310/`. */
function pathsAbove(path: string): string[] {
  const codes = path.split('/').filter(code => code !== '')
  return codes.map((_code, depth) => `/${codes.slice(0, depth + 1).join('/')}/`)
}

function isFinal(status: DocumentStatus | undefined, given: NewVersion): boolean {
  if (status === 'published') return given.kind !== 'overlay' || given.status !== 'retired'
  return status === 'retired'
}

const final = () =>
  refused('document-published', '已经发布，内容不能再改；需要调整时请另建一个新的草稿')

function overtaken(before: { saved_by_name: string; version: number } | undefined): InputError {
  const what = before ? `${before.saved_by_name}已保存第${before.version}版` : '已有人保存了新版本'
  return refused(
    'document-overtaken',
    `${what}，您的修改尚未保存；请先查看最新版本，再决定保留哪一份`,
  )
}

const refused = (code: string, message: string) => new InputError([{ code, message }], 409)
