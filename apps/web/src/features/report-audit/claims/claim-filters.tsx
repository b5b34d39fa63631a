import { Input } from 'antd'
import {
  type RowFilter,
  type SourceState,
  sourceStates,
  stateMeanings,
  stateWords,
} from './claim-rows.ts'
import styles from './claims.module.css'

interface ClaimFiltersProps {
  filter: RowFilter
  counts: ReadonlyMap<SourceState, number>
  onChange: (filter: RowFilter) => void
}

/** States with how many claims are in each, and a box for words. */
export function ClaimFilters({ filter, counts, onChange }: ClaimFiltersProps) {
  return (
    <div className={styles.filters} data-print="hide">
      <Input
        allowClear
        aria-label="查找陈述"
        className={styles.search}
        placeholder="查找陈述、指标、单位、填报人"
        value={filter.words}
        onChange={event => onChange({ ...filter, words: event.target.value })}
      />
      <fieldset className={styles.states}>
        <legend className="visually-hidden">按来源筛选</legend>
        {sourceStates
          .filter(state => counts.has(state) || state === filter.state)
          .map(state => (
            <button
              key={state}
              type="button"
              className={`plain ${styles.choice}`}
              aria-pressed={filter.state === state}
              title={stateMeanings[state]}
              onClick={() => onChange({ ...filter, state: filter.state === state ? null : state })}
            >
              {stateWords[state]} <b>{counts.get(state) ?? 0}</b>
            </button>
          ))}
      </fieldset>
    </div>
  )
}
