import type { Claim } from '@mingjian/model'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { formatFigure } from '../../ui/format-number.ts'
import { useShowMore } from '../../ui/show-more.tsx'
import { Empty } from '../../ui/states.tsx'
import styles from './claim-table.module.css'
import { modalityNames } from './words.ts'

interface ClaimTableProps {
  claims: readonly Claim[]
  chosen: string | null
  /** Shows a claim in the text. */
  onShow: (id: string) => void
}

/** Every number the report says, as it was understood. */
export function ClaimTable({ claims, chosen, onShow }: ClaimTableProps) {
  const { shown, more } = useShowMore(claims, 100, '条陈述')
  if (claims.length === 0)
    return (
      <Empty title="没有识别出带数字的陈述">如报告确有数字，请换用文字版（非扫描件）再核查。</Empty>
    )
  return (
    <div className={styles.box}>
      <DataTable
        caption="识别出的陈述"
        columns={columns(onShow)}
        groups={[{ key: 'all', rows: shown }]}
        rowKey={claim => claim.id}
        isCurrent={claim => claim.id === chosen}
      />
      {more}
    </div>
  )
}

const columns = (onShow: (id: string) => void): Column<Claim>[] => [
  {
    key: 'quote',
    title: '原文',
    card: 'title',
    cell: claim => (
      <button type="button" className={`plain ${styles.quote}`} onClick={() => onShow(claim.id)}>
        {claim.quote}
      </button>
    ),
  },
  { key: 'subject', title: '指标或数据项', width: '22%', cell: claim => claim.subject },
  { key: 'org', title: '单位', width: '12%', cell: claim => claim.org ?? '—' },
  { key: 'qualifier', title: '学段或分组', width: '100px', cell: claim => claim.qualifier ?? '—' },
  { key: 'period', title: '统计期', width: '90px', cell: claim => claim.period ?? '—' },
  {
    key: 'value',
    title: '数值',
    align: 'end',
    width: '130px',
    cell: claim => (
      <span className="figure">
        {claim.comparator} {formatFigure(claim.value, claim.decimals, claim.unit)}
      </span>
    ),
  },
  { key: 'modality', title: '性质', width: '76px', cell: claim => modalityNames[claim.modality] },
]
