import { type Column, DataTable } from '../../ui/data-table.tsx'
import { useShowMore } from '../../ui/show-more.tsx'
import { Empty } from '../../ui/states.tsx'
import { claimFigure } from './claim-figure.ts'
import styles from './claim-table.module.css'
import type { ClaimRow } from './claims/claim-rows.ts'
import { SourceCell } from './claims/source-cell.tsx'
import { modalityNames } from './words.ts'

interface ClaimTableProps {
  rows: readonly ClaimRow[]
  /** Whether a filter hides some. */
  isFiltered: boolean
  chosen: string | null
  /** Shows a claim in the text. */
  onShow: (id: string) => void
  /** Opens what is known of a claim's source. */
  onOpen: (id: string) => void
}

/** Every number the report says, as it was understood, and where the system has it. */
export function ClaimTable({ rows, isFiltered, chosen, onShow, onOpen }: ClaimTableProps) {
  const { shown, more } = useShowMore(rows, 100, '条陈述')
  if (rows.length === 0)
    return isFiltered ? (
      <Empty title="没有符合筛选的陈述">请放宽筛选条件。</Empty>
    ) : (
      <Empty title="没有识别出带数字的陈述">如报告确有数字，请换用文字版（非扫描件）再核查。</Empty>
    )
  return (
    <div className={styles.box}>
      <DataTable
        caption="识别出的陈述"
        columns={columns(onShow, onOpen)}
        groups={[{ key: 'all', rows: shown }]}
        rowKey={({ claim }) => claim.id}
        isCurrent={({ claim }) => claim.id === chosen}
      />
      {more}
    </div>
  )
}

const columns = (
  onShow: (id: string) => void,
  onOpen: (id: string) => void,
): Column<ClaimRow>[] => [
  {
    key: 'quote',
    title: '陈述',
    card: 'title',
    cell: ({ claim }) => (
      <button type="button" className={`plain ${styles.quote}`} onClick={() => onShow(claim.id)}>
        {claim.quote}
      </button>
    ),
  },
  {
    key: 'subject',
    title: '指标或数据项',
    width: '18%',
    cell: ({ claim }) => claim.subject,
  },
  { key: 'org', title: '单位', width: '9%', cell: ({ claim }) => claim.org ?? '—' },
  { key: 'period', title: '统计期', width: '76px', cell: ({ claim }) => claim.period ?? '—' },
  { key: 'qualifier', title: '学段', width: '80px', cell: ({ claim }) => claim.qualifier ?? '—' },
  {
    key: 'value',
    title: '数值',
    align: 'end',
    width: '120px',
    cell: ({ claim }) => <span className="figure">{claimFigure(claim)}</span>,
  },
  {
    key: 'modality',
    title: '口径',
    width: '66px',
    cell: ({ claim }) => modalityNames[claim.modality],
  },
  {
    key: 'source',
    title: '来源',
    width: '24%',
    cell: row => <SourceCell row={row} onOpen={onOpen} />,
  },
]
