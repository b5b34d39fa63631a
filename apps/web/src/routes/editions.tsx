import type { ListedEdition, Session } from '@mingjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { compareAddress, editAddress } from '../features/editions/addresses.ts'
import { EditionList } from '../features/editions/edition-list.tsx'
import { mayDraft } from '../features/editions/may-draft.ts'
import { previousOf } from '../features/editions/previous-edition.ts'
import { editionsQuery } from '../features/editions/queries.ts'
import { StartDraft } from '../features/editions/start-draft.tsx'
import { frameworkAddress } from '../features/standards/addresses.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { Answer } from '../ui/states.tsx'
import styles from './editions.module.css'
import sheet from './standards.module.css'
import { useSession } from './use-session.ts'

/** Every edition of every plan: read, compare, draft the next one. */
export function EditionsPage() {
  const query = useQuery(editionsQuery)
  const [from, setFrom] = useState<ListedEdition | null>(null)
  const navigate = useNavigate()
  return (
    <Page
      title="方案版本"
      eyebrow={<Link to="/standards?tab=frameworks">标准库</Link>}
      lead="评价方案每年一版。已发布的版本不再改变；新的一年以上一版为基础起草，发布后对下级生效。"
      actions={<CompareButton editions={query.data?.documents ?? []} />}
    >
      <Answer query={query} lines={8}>
        {({ documents }) => (
          <div className={sheet.sheet}>
            <EditionList
              editions={documents.filter(({ status }) => status !== 'withdrawn')}
              addressOf={addressOf}
              actionsOf={edition => (
                <Actions edition={edition} editions={documents} onDraft={() => setFrom(edition)} />
              )}
            />
          </div>
        )}
      </Answer>
      {from && (
        <StartDraft
          from={from}
          onClose={() => setFrom(null)}
          onStarted={id => navigate(editAddress(id))}
        />
      )}
    </Page>
  )
}

/** A draft is edited; anything else is read. */
const addressOf = ({ id, status, editable }: ListedEdition) =>
  status === 'draft' && editable ? editAddress(id) : frameworkAddress(id)

/** What a new edition is drafted from: a published one, or an example of the product. */
const isStart = ({ status, unit }: ListedEdition) => status === 'published' || unit === null

interface ActionsProps {
  edition: ListedEdition
  editions: readonly ListedEdition[]
  onDraft: () => void
}

function Actions({ edition, editions, onDraft }: ActionsProps) {
  const session: Session = useSession()
  const before = previousOf(edition, editions)
  return (
    <span className={styles.actions}>
      {edition.status === 'draft' && edition.editable && (
        <Link to={editAddress(edition.id)}>继续编辑</Link>
      )}
      {before && <Link to={compareAddress(before.id, edition.id)}>与{before.year}年版对照</Link>}
      {isStart(edition) && mayDraft(session, edition) && (
        <Button type="link" size="small" className={styles.link} onClick={onDraft}>
          起草新版本
        </Button>
      )}
    </span>
  )
}

function CompareButton({ editions }: { editions: readonly ListedEdition[] }) {
  const published = editions.filter(({ status }) => status === 'published')
  const [newer, older] = [...published].sort((a, b) => b.year - a.year)
  if (!newer || !older) return null
  return <LinkButton to={compareAddress(older.id, newer.id)}>对照两个版本</LinkButton>
}
