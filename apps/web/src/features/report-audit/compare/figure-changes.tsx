import type { Claim, ReportComparison } from '@mingjian/model'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { useShowMore } from '../../../ui/show-more.tsx'
import { Empty } from '../../../ui/states.tsx'
import { claimFigure } from '../claim-figure.ts'
import styles from './compare.module.css'

interface Change {
  key: string
  about: Claim
  before: Claim | null
  after: Claim | null
}

/** Figures that changed, then those that came in and went out. */
export function FigureChanges({ claims }: { claims: ReportComparison['claims'] }) {
  const changes: Change[] = [
    ...claims.changed.map(({ before, after }) => ({
      key: `c${after.id}`,
      about: after,
      before,
      after,
    })),
    ...claims.added.map(after => ({ key: `a${after.id}`, about: after, before: null, after })),
    ...claims.removed.map(before => ({ key: `r${before.id}`, about: before, before, after: null })),
  ]
  const { shown, more } = useShowMore(changes, 100, '个数字')
  if (changes.length === 0) return <Empty title="数字没有变化">两版写出的数字相同。</Empty>
  return (
    <section className={styles.box} aria-label="数字变化">
      <p className={styles.lead}>
        改动{claims.changed.length}个，新增{claims.added.length}个，删去{claims.removed.length}个。
      </p>
      <DataTable
        caption="变化的数字"
        columns={columns}
        groups={[{ key: 'all', rows: shown }]}
        rowKey={change => change.key}
      />
      {more}
    </section>
  )
}

const columns: Column<Change>[] = [
  {
    key: 'subject',
    title: '指标或数据项',
    card: 'title',
    cell: ({ about }) => [about.qualifier, about.subject].filter(Boolean).join(' · '),
  },
  { key: 'org', title: '单位', width: '14%', cell: ({ about }) => about.org ?? '—' },
  { key: 'period', title: '统计期', width: '100px', cell: ({ about }) => about.period ?? '—' },
  {
    key: 'before',
    title: '旧版',
    align: 'end',
    width: '150px',
    cell: ({ before }) => <Value claim={before} lacks="（没有写）" />,
  },
  {
    key: 'after',
    title: '新版',
    align: 'end',
    width: '150px',
    cell: ({ after }) => <Value claim={after} lacks="（已删去）" />,
  },
]

function Value({ claim, lacks }: { claim: Claim | null; lacks: string }) {
  if (!claim) return <span className="unit">{lacks}</span>
  return <span className="figure">{claimFigure(claim)}</span>
}
