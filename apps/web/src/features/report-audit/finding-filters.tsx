import { findingStatusSchema } from '@mingjian/contract'
import { type Finding, type FindingCategory, severityNames, severitySchema } from '@mingjian/model'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { SearchBox } from '../../ui/search-box.tsx'
import { type FindingFacts, type FindingFilters, noFilters, splitDismissed } from './audit-view.ts'
import { findingStatusNames } from './decisions/words.ts'
import styles from './finding-filters.module.css'
import { rulesQuery } from './rules-query.ts'
import { categoryNames } from './words.ts'

interface FindingFiltersProps {
  /** All findings, for the counts and what there is to choose. */
  all: readonly Finding[]
  facts: FindingFacts
  chapters: readonly string[]
  filters: FindingFilters
  onChange: (changes: Partial<FindingFilters>) => void
}

/** Severity at hand, the rest behind a button that says how much is narrowed. */
export function FindingFilterBar(props: FindingFiltersProps) {
  const { filters, onChange } = props
  const { category, rule, chapter, status, words } = filters
  const narrowed = [rule ?? category, chapter, status, words].filter(one => one !== null).length
  const [isOpen, setOpen] = useState(narrowed > 0)
  return (
    <div className={styles.filters} data-print="hide">
      <div className={styles.row}>
        <Severities {...props} />
        <button
          type="button"
          className={`plain ${styles.choice}`}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          筛选{narrowed > 0 && ` · ${narrowed}`}
        </button>
      </div>
      {isOpen && (
        <div className={styles.more}>
          <SearchBox
            label="在问题中查找"
            placeholder="查找文字或数字，按回车"
            text={words ?? ''}
            onSearch={text => onChange({ words: text || null })}
          />
          <StatusChoice {...props} />
          <RuleChoice {...props} />
          <ChapterChoice {...props} />
          {narrowed > 0 && (
            <Button size="small" onClick={() => onChange(noFilters)}>
              清除筛选
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

/** Counts are of what still stands. */
function Severities({ all, facts, filters, onChange }: FindingFiltersProps) {
  const { standing } = splitDismissed(all, facts.statusOf)
  return (
    <fieldset className={styles.severities}>
      <legend className="visually-hidden">按程度筛选</legend>
      {severitySchema.options
        .filter(severity => all.some(finding => finding.severity === severity))
        .map(severity => (
          <button
            key={severity}
            type="button"
            className={`plain ${styles.choice}`}
            aria-pressed={filters.severity === severity}
            onClick={() => onChange({ severity: filters.severity === severity ? null : severity })}
          >
            {severityNames[severity]}{' '}
            <b>{standing.filter(finding => finding.severity === severity).length}</b>
          </button>
        ))}
    </fieldset>
  )
}

function StatusChoice({ filters, onChange }: FindingFiltersProps) {
  return (
    <select
      aria-label="按处理情况筛选"
      className={styles.select}
      value={filters.status ?? ''}
      onChange={event =>
        onChange({ status: findingStatusSchema.safeParse(event.target.value).data ?? null })
      }
    >
      <option value="">全部处理情况</option>
      {findingStatusSchema.options.map(status => (
        <option key={status} value={status}>
          {findingStatusNames[status]}
        </option>
      ))}
    </select>
  )
}

/** Categories with their rules below them; a rule's id begins with its category. */
function RuleChoice({ all, filters, onChange }: FindingFiltersProps) {
  const titles = new Map(useQuery(rulesQuery).data?.rules.map(({ id, title }) => [id, title]))
  const categories = [...new Set(all.map(({ category }) => category))]
  const choose = (value: string) => {
    const rule = all.find(finding => finding.rule === value)
    const category = rule?.category ?? categories.find(one => one === value) ?? null
    onChange({ category, rule: rule ? value : null })
  }
  const rulesOf = (category: FindingCategory) => [
    ...new Set(all.filter(one => one.category === category).map(({ rule }) => rule)),
  ]
  return (
    <select
      aria-label="按类别和规则筛选"
      className={styles.select}
      value={filters.rule ?? filters.category ?? ''}
      onChange={event => choose(event.target.value)}
    >
      <option value="">全部类别和规则</option>
      {categories.flatMap(category => [
        <option key={category} value={category}>
          {categoryNames[category]}
        </option>,
        ...rulesOf(category).map(rule => (
          <option key={rule} value={rule}>
            　{titles.get(rule) ?? rule}
          </option>
        )),
      ])}
    </select>
  )
}

function ChapterChoice({ chapters, filters, onChange }: FindingFiltersProps) {
  if (chapters.length === 0) return null
  return (
    <select
      aria-label="按章节筛选"
      className={styles.select}
      value={filters.chapter ?? ''}
      onChange={event => onChange({ chapter: event.target.value || null })}
    >
      <option value="">全部章节</option>
      {chapters.map(chapter => (
        <option key={chapter} value={chapter}>
          {chapter}
        </option>
      ))}
    </select>
  )
}
