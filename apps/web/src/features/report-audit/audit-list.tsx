import type { AuditJob } from '@mingjian/contract'
import type { ReactNode } from 'react'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { formatMoment } from '../../ui/format-date.ts'
import { formatBytes } from '../../ui/format-number.ts'
import { Empty } from '../../ui/states.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import styles from './audit-list.module.css'
import { bySeries, type Series } from './versions/series.ts'
import { statusWords } from './words.ts'

interface AuditListProps {
  audits: readonly AuditJob[]
  /** Renders the link to one audit. */
  linkTo: (audit: AuditJob, words?: string) => ReactNode
}

/** Reports by their latest version, new ones first as the server lists them. */
export function AuditList({ audits, linkTo }: AuditListProps) {
  if (audits.length === 0)
    return <Empty title="还没有核查过报告">上传一份自评报告，系统逐句核对其中的数字和说法。</Empty>
  return (
    <DataTable
      caption="报告核查记录"
      columns={columns(linkTo)}
      groups={[{ key: 'all', rows: bySeries(audits) }]}
      rowKey={({ latest }) => latest.id}
    />
  )
}

const columns = (linkTo: AuditListProps['linkTo']): Column<Series>[] => [
  {
    key: 'file',
    title: '报告',
    card: 'title',
    cell: ({ latest, earlier }) => (
      <span className={styles.file}>
        {linkTo(latest)} <span className="unit">{formatBytes(latest.bytes)}</span>
        {earlier.length > 0 && (
          <span className={styles.versions}>
            第{latest.version}版，此前：
            {earlier.map(audit => (
              <span key={audit.id}>{linkTo(audit, `第${audit.version}版`)}</span>
            ))}
          </span>
        )}
      </span>
    ),
  },
  {
    key: 'summary',
    title: '结果',
    width: '250px',
    card: 'bare',
    cell: ({ latest }) => <Result audit={latest} />,
  },
  {
    key: 'when',
    title: '提交',
    width: '230px',
    card: 'bare',
    cell: ({ latest }) => (
      <span className={styles.when}>
        {latest.createdBy} ·{' '}
        <time dateTime={latest.createdAt}>{formatMoment(latest.createdAt)}</time>
      </span>
    ),
  },
]

function Result({ audit }: { audit: AuditJob }) {
  const { status, open } = audit
  if (status === 'failed') return <StatusWord tone="bad">未能完成</StatusWord>
  if (status !== 'done' || !open)
    return (
      <StatusWord tone="neutral">
        {statusWords[status]} {audit.progress}%
      </StatusWord>
    )
  return (
    <span className={styles.result}>
      <StatusWord tone={open.errors > 0 ? 'bad' : 'good'}>错误 {open.errors}</StatusWord>
      <span>警告 {open.warnings}</span>
      <span>疑问 {open.questions}</span>
      <span>提示 {open.notes}</span>
    </span>
  )
}
