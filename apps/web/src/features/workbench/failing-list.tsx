import { figureKey, stageNames } from '@mingjian/model'
import type { ReactNode } from 'react'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Figure } from '../../ui/figure.tsx'
import { Empty } from '../../ui/states.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import styles from './failing-list.module.css'
import type { FailingIndicator } from './overview.ts'

interface FailingListProps {
  failing: readonly FailingIndicator[]
  /** Renders the link to one indicator. */
  linkTo: (failing: FailingIndicator) => ReactNode
}

/** The indicators that fail, worst first, as the server ordered them. */
export function FailingList({ failing, linkTo }: FailingListProps) {
  if (failing.length === 0) return <Empty title="没有未达标的指标" />
  return (
    <DataTable
      caption="未达标的指标"
      columns={columns(linkTo)}
      groups={[{ key: 'all', rows: failing }]}
      rowKey={row => `${row.org}/${figureKey(row)}/${row.verdict}`}
    />
  )
}

const columns = (linkTo: FailingListProps['linkTo']): Column<FailingIndicator>[] => [
  { key: 'name', title: '指标', card: 'title', cell: linkTo },
  { key: 'org', title: '单位', width: '130px', cell: row => row.orgName },
  {
    key: 'stage',
    title: '学段',
    width: '84px',
    cell: row => (row.stage ? stageNames[row.stage] : '—'),
  },
  {
    key: 'value',
    title: '数值',
    align: 'end',
    width: '120px',
    cell: row => <Figure value={row.value} decimals={row.decimals} unit={row.unit} />,
  },
  {
    key: 'verdict',
    title: '判定',
    width: '210px',
    cell: row => (
      <span className={styles.verdict}>
        <StatusWord tone="bad">未达标</StatusWord>
        <span>{row.verdict}</span>
      </span>
    ),
  },
]
