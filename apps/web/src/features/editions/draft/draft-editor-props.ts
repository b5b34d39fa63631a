import type { ListedEdition } from '@mingjian/contract'
import type { Standard } from '@mingjian/model'
import type { Edition } from '../queries.ts'

export interface DraftEditorProps {
  edition: Edition
  /** Id of the account: what is kept in this browser belongs to it. */
  user: string
  unit: string
  standards: readonly Standard[]
  /** The edition this one follows. */
  previous: ListedEdition | undefined
  onStartOver: () => Promise<void>
  onPublished: () => void
  onWithdrawn: () => void
}
