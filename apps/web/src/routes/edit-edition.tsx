import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { editionsAddress } from '../features/editions/addresses.ts'
import { DraftEditor } from '../features/editions/draft/draft-editor.tsx'
import { previousOf } from '../features/editions/previous-edition.ts'
import { type Edition, editionQuery, editionsQuery } from '../features/editions/queries.ts'
import { frameworkAddress } from '../features/standards/addresses.ts'
import { libraryQuery } from '../features/standards/queries.ts'
import { Page } from '../ui/page.tsx'
import { Answer, Empty, Loading } from '../ui/states.tsx'
import { useSession } from './use-session.ts'

/** A draft edition under edit. */
export function EditEditionPage() {
  const { id = '' } = useParams()
  const query = useQuery(editionQuery(id))
  const client = useQueryClient()
  // Starting over from the server's version is a new editor.
  const [attempt, setAttempt] = useState(0)
  const startOver = async () => {
    await client.fetchQuery(editionQuery(id))
    setAttempt(attempt + 1)
  }
  // What was read before this page was opened may be older than what was saved since.
  if (!query.isFetchedAfterMount || !query.data)
    return (
      <Page title="编辑方案" eyebrow={<Link to={editionsAddress}>方案版本</Link>}>
        <Answer query={{ ...query, data: undefined }}>{() => <Loading />}</Answer>
      </Page>
    )
  return <Opened key={`${id} ${attempt}`} edition={query.data} onStartOver={startOver} />
}

/** Refetched later, also as published, it is still the version this page was opened with. */
function Opened({ edition, onStartOver }: EditorProps) {
  const [opened] = useState(edition)
  const { id, title, status, editable } = opened.head
  if (status !== 'draft' || !editable) return <NotADraft id={id} title={title} />
  return <Editor edition={opened} onStartOver={onStartOver} />
}

function NotADraft({ id, title }: { id: string; title: string }) {
  return (
    <Page title={title} eyebrow={<Link to={editionsAddress}>方案版本</Link>}>
      <Empty title="这个版本不能编辑">
        已发布的版本和其他单位的草稿只能<Link to={frameworkAddress(id)}>查阅</Link>
        ；需要调整时，请在<Link to={editionsAddress}>方案版本</Link>中以它为基础起草新版本。
      </Empty>
    </Page>
  )
}

interface EditorProps {
  edition: Edition
  onStartOver: () => Promise<void>
}

function Editor({ edition, onStartOver }: EditorProps) {
  const session = useSession()
  const navigate = useNavigate()
  const library = useQuery(libraryQuery)
  const editions = useQuery(editionsQuery)
  const listed = editions.data?.documents ?? []
  const own = listed.find(({ id }) => id === edition.head.id)
  return (
    <DraftEditor
      edition={edition}
      user={session.user.id}
      unit={session.organisation.name}
      standards={library.data?.standards ?? []}
      previous={own && previousOf(own, listed)}
      onStartOver={onStartOver}
      onPublished={() => navigate(frameworkAddress(edition.head.id))}
      onWithdrawn={() => navigate(editionsAddress)}
    />
  )
}
