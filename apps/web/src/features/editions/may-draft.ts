import type { ListedEdition, Session } from '@mingjian/contract'
import { orgKindIds } from '@mingjian/model'

/** A plan is written by a level above the one it evaluates; the server decides, this only hides. */
export function mayDraft({ user, organisation }: Session, { level }: ListedEdition): boolean {
  const rank = (kind: (typeof orgKindIds)[number]) => orgKindIds.indexOf(kind)
  return user.role !== 'system-administrator' && rank(organisation.kind) < rank(level)
}
