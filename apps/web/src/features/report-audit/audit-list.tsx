import type { AuditJob } from '@mingjian/contract'
import type { ReactNode } from 'react'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { formatMoment } from '../../ui/format-date.ts'
import { formatBytes } from '../../ui/format-number.ts'
import { Empty } from '../../ui/states.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import styles from './audit-list.module.css'
import { statusWords } from './words.ts'

interface AuditListProps {
  audits: readonly AuditJob[]
  /** Renders the link to one audit. */
  linkTo: (audit: AuditJob) => ReactNode
}

/** Audits, new ones first as the server lists them. */
export function AuditList({ audits, linkTo }: AuditListProps) {
  if (audits.length === 0)
    return <Empty title="还没有核查过报告">上传一份自评报告，系统逐句核对其中的数字和说法。</Empty>
  return (
    <DataTable
      caption="报告核查记录"
      columns={columns(linkTo)}
      groups={[{ key: 'all', rows: audits }]}
      rowKey={audit => audit.id}
    />
  )
}

const columns = (linkTo: AuditListProps['linkTo']): Column<AuditJob>[] => [
  {
    key: 'file',
    title: '报告',
    card: 'title',
    cell: audit => (
      <span className={styles.file}>
        {linkTo(audit)} <span className="unit">{formatBytes(audit.bytes)}</span>
      </span>
    ),
  },
  {
    key: 'summary',
    title: '结果',
    width: '250px',
    card: 'bare',
    cell: audit => <Result audit={audit} />,
  },
  {
    key: 'when',
    title: '提交',
    width: '180px',
    card: 'bare',
    cell: audit => (
      <span className={styles.when}>
        {audit.createdBy} · {formatMoment(audit.createdAt)}
      </span>
    ),
  },
]

function Result({ audit }: { audit: AuditJob }) {
  const { status, summary } = audit
  if (status === 'failed') return <StatusWord tone="bad">未能完成</StatusWord>
  if (status !== 'done' || !summary)
    return (
      <StatusWord tone="neutral">
        {statusWords[status]} {audit.progress}%
      </StatusWord>
    )
  return (
    <span className={styles.result}>
      <StatusWord tone={summary.errors > 0 ? 'bad' : 'good'}>错误 {summary.errors}</StatusWord>
      <span>警告 {summary.warnings}</span>
      <span>疑问 {summary.questions}</span>
      <span>提示 {summary.notes}</span>
    </span>
  )
}
