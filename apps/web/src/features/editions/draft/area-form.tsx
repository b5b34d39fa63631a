import type { Framework } from '@mingjian/model'
import { CodeAndTitle } from './code-and-title.tsx'
import type { SetFields } from './edit-draft.ts'

export function AreaForm({ area, set }: { area: Framework['areas'][number]; set: SetFields }) {
  return <CodeAndTitle code={area.code} title={area.title} label="方面名称" set={set} />
}
