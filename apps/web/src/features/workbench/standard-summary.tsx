import { Empty } from '../../ui/states.tsx'
import type { Overview } from './overview.ts'
import styles from './standard-summary.module.css'

type Summary = Overview['standards'][number]

const parts = [
  { key: 'met', words: '达标' },
  { key: 'notMet', words: '未达标' },
  { key: 'missing', words: '缺数据' },
] as const

interface StandardSummaryProps {
  standards: readonly Summary[]
  /** Renders the link to a standard's indicators. */
  linkTo: (standard: string, title: string) => React.ReactNode
}

/** Per standard: met, not met, missing, in words, figures and a bar. */
export function StandardSummary({ standards, linkTo }: StandardSummaryProps) {
  if (standards.length === 0)
    return (
      <Empty title="还没有可以判定的指标">
        导入或填报本年度数据后，这里显示各项标准的达标情况。
      </Empty>
    )
  return (
    <ul className={styles.list}>
      {standards.map(standard => (
        <li key={standard.id} className={styles.standard}>
          <div className={styles.title}>
            {linkTo(standard.id, standard.title)}
            <span className={styles.number}>{standard.documentNumber}</span>
          </div>
          <Bar standard={standard} />
          <dl className={styles.counts}>
            {parts.map(({ key, words }) => (
              <div key={key} data-part={key} data-none={standard[key] === 0 || undefined}>
                <dt>{words}</dt>
                <dd>{standard[key]}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

function Bar({ standard }: { standard: Summary }) {
  return (
    <div className={styles.bar} aria-hidden="true">
      {parts.map(({ key }) => (
        <span key={key} data-part={key} style={{ flexGrow: standard[key] }} />
      ))}
    </div>
  )
}
