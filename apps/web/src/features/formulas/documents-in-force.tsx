import type { Indicator } from '@mingjian/model'
import { Button, Popconfirm } from 'antd'
import { formatMoment } from '../../ui/format-date.ts'
import { StatusWord } from '../../ui/status-word.tsx'
import { definitionIn, type LocalDocument } from './local-documents.ts'
import styles from './save-panel.module.css'

interface DocumentsInForceProps {
  published: readonly LocalDocument[]
  retired: readonly LocalDocument[]
  indicator: Indicator
  onRetire: (document: LocalDocument) => void
}

/** What the unit has published for an indicator, and what it has put out of force. */
export function DocumentsInForce(props: DocumentsInForceProps) {
  const { published, retired, indicator, onRetire } = props
  if (published.length + retired.length === 0) return null
  return (
    <ul className={styles.documents} aria-label="本单位发布的口径">
      {[...published, ...retired].map(each => (
        <li key={each.id}>
          <p className={styles.facts}>
            <State document={each} />
            <strong>{each.title}</strong>
            {each.content.documentNumber && <span>{each.content.documentNumber}</span>}
            {each.savedAt && (
              <span>
                {each.savedBy}，{formatMoment(each.savedAt)}
              </span>
            )}
            {each.status === 'published' && each.editable && (
              <Retire document={each} onRetire={onRetire} />
            )}
          </p>
          {each.problems.map(({ message }) => (
            <p key={message}>与现行标准库不符，按原来的口径计算：{message}</p>
          ))}
          <p className={styles.hint}>{definitionIn(each.content, indicator.id)?.formula}</p>
        </li>
      ))}
    </ul>
  )
}

function State({ document: { status, problems } }: { document: LocalDocument }) {
  if (status !== 'published') return <StatusWord tone="neutral">已停用</StatusWord>
  return problems.length > 0 ? (
    <StatusWord tone="bad">没有生效</StatusWord>
  ) : (
    <StatusWord tone="good">已发布</StatusWord>
  )
}

function Retire({
  document,
  onRetire,
}: { document: LocalDocument } & Pick<DocumentsInForceProps, 'onRetire'>) {
  return (
    <Popconfirm
      title="停用这个口径？"
      description="停用后，各项计算恢复使用它之前的公式。"
      okText="停用"
      cancelText="再看看"
      onConfirm={() => onRetire(document)}
    >
      <Button size="small">停用</Button>
    </Popconfirm>
  )
}
