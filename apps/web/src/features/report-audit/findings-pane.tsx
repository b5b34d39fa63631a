import {
  type Finding,
  type FindingCategory,
  type Severity,
  severityNames,
  severitySchema,
} from '@mingjian/model'
import { useEffect, useState } from 'react'
import { Empty } from '../../ui/states.tsx'
import type { AuditView, PlacedFinding } from './audit-view.ts'
import { FindingCard } from './finding-card.tsx'
import styles from './findings-pane.module.css'
import { categoryNames, severityMeanings } from './words.ts'

interface FindingsPaneProps {
  /** All findings, for the counts. */
  all: readonly Finding[]
  /** Those that fit the filters, in the order shown. */
  shown: readonly PlacedFinding[]
  view: AuditView
  onChange: (changes: Partial<AuditView>) => void
}

/** Findings beside the text; on the phone a sheet that rises from the bottom. */
export function FindingsPane({ all, shown, view, onChange }: FindingsPaneProps) {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (view.finding !== null) setOpen(true)
  }, [view.finding])
  return (
    <aside className={styles.pane} data-open={isOpen || undefined} aria-label="核查出的问题">
      <button
        type="button"
        className={`plain ${styles.handle}`}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        问题 {all.length} 个 <span aria-hidden="true">{isOpen ? '▼ 收起' : '▲ 展开'}</span>
      </button>
      <Filters all={all} view={view} onChange={onChange} />
      <div className={styles.list}>
        {shown.length === 0 && (
          <Empty title={all.length === 0 ? '没有核查出问题' : '没有符合筛选的问题'}>
            {all.length > 0 && '请放宽筛选条件。'}
          </Empty>
        )}
        {severitySchema.options.map(severity => (
          <Group
            key={severity}
            severity={severity}
            findings={shown.filter(({ finding }) => finding.severity === severity)}
            chosen={view.finding}
            onSelect={finding => onChange({ finding, claim: null })}
          />
        ))}
      </div>
    </aside>
  )
}

function Group(props: {
  severity: Severity
  findings: readonly PlacedFinding[]
  chosen: number | null
  onSelect: (index: number) => void
}) {
  const { severity, findings } = props
  if (findings.length === 0) return null
  return (
    <section aria-label={severityNames[severity]} className={styles.group}>
      <h3>
        {severityNames[severity]} {findings.length}
        <span className={styles.meaning}>{severityMeanings[severity]}</span>
      </h3>
      <ol className={styles.cards}>
        {findings.map(placed => (
          <FindingCard
            key={placed.index}
            placed={placed}
            isChosen={props.chosen === placed.index}
            onSelect={props.onSelect}
          />
        ))}
      </ol>
    </section>
  )
}

function Filters({ all, view, onChange }: Omit<FindingsPaneProps, 'shown'>) {
  const count = (severity: Severity) => all.filter(each => each.severity === severity).length
  const categories = [...new Set(all.map(({ category }) => category))]
  return (
    <div className={styles.filters} data-print="hide">
      <fieldset className={styles.severities}>
        <legend className="visually-hidden">按程度筛选</legend>
        {severitySchema.options
          .filter(severity => count(severity) > 0)
          .map(severity => (
            <button
              key={severity}
              type="button"
              className={`plain ${styles.choice}`}
              aria-pressed={view.severity === severity}
              onClick={() => onChange({ severity: view.severity === severity ? null : severity })}
            >
              {severityNames[severity]} <b>{count(severity)}</b>
            </button>
          ))}
      </fieldset>
      <select
        aria-label="按类别筛选"
        className={styles.category}
        value={view.category ?? ''}
        onChange={event =>
          onChange({ category: (event.target.value || null) as FindingCategory | null })
        }
      >
        <option value="">全部类别</option>
        {categories.map(category => (
          <option key={category} value={category}>
            {categoryNames[category]}
          </option>
        ))}
      </select>
    </div>
  )
}
