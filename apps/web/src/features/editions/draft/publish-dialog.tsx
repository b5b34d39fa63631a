import type { ListedEdition } from '@mingjian/contract'
import type { Framework } from '@mingjian/model'
import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { Link } from 'react-router'
import { Answer, Failure, Loading } from '../../../ui/states.tsx'
import { StatusWord } from '../../../ui/status-word.tsx'
import { compareAddress } from '../addresses.ts'
import { alignEditions, countKinds } from '../align-editions.ts'
import { changeKinds, changeTones, changeWords } from '../edition-words.ts'
import { changesQuery, editionQuery, usePublishEdition } from '../queries.ts'
import styles from './publish-dialog.module.css'

interface PublishDialogProps {
  /** As the server has it. */
  draft: Framework
  version: number
  unit: string
  previous: ListedEdition | undefined
  onPublished: () => void
  onClose: () => void
}

/** What publishing changes, and that it cannot be taken back. */
export function PublishDialog(props: PublishDialogProps) {
  const { draft, version, unit, previous, onPublished, onClose } = props
  const { id, title } = draft
  const publish = usePublishEdition()
  return (
    <Modal
      open
      title="发布评价方案"
      okText="确认发布"
      cancelText="再看看"
      okButtonProps={{ loading: publish.isPending }}
      onCancel={onClose}
      onOk={() => publish.mutate({ id, basedOn: version }, { onSuccess: onPublished })}
    >
      <div className={styles.dialog}>
        <p>
          《{title}》发布后对{unit}及所属单位生效，<strong>内容不能再改</strong>
          ；需要调整时另建新的版本。发布人和时间记入操作日志。
        </p>
        {previous ? (
          <Summary previous={previous} draft={draft} />
        ) : (
          <p>同一系列没有更早的版本，全部内容都是新的。</p>
        )}
        {publish.error && <Failure error={publish.error} />}
      </div>
    </Modal>
  )
}

function Summary({ previous, draft }: { previous: ListedEdition; draft: Framework }) {
  const { id } = draft
  const before = useQuery(editionQuery(previous.id)).data?.content
  const query = useQuery(changesQuery(previous.id, id))
  return (
    <Answer query={query} lines={2}>
      {plan => {
        if (!before) return <Loading lines={2} />
        const counts = countKinds(alignEditions(before, draft, plan))
        return (
          <div>
            <p>
              与{previous.year}年版相比（
              <Link to={compareAddress(previous.id, id)} target="_blank">
                逐项对照
              </Link>
              ）：
            </p>
            <ul className={styles.counts}>
              {changeKinds.map(kind => (
                <li key={kind}>
                  <StatusWord tone={changeTones[kind]}>{changeWords[kind]}</StatusWord>{' '}
                  {counts.get(kind) ?? 0}处
                </li>
              ))}
            </ul>
          </div>
        )
      }}
    </Answer>
  )
}
