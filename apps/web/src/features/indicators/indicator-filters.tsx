import type { IndicatorRow } from '@mingjian/contract'
import { Select } from 'antd'
import { SearchBox } from '../../ui/search-box.tsx'
import styles from './indicator-filters.module.css'
import { groupByStandard } from './indicator-rows.ts'
import { countStates, type RowState, rowStates, stateWords } from './row-state.ts'
import type { IndicatorView } from './view-state.ts'

interface IndicatorFiltersProps {
  rows: readonly IndicatorRow[]
  view: IndicatorView
  onChange: (changes: Partial<IndicatorView>) => void
}

/** Standard, words and state; states carry how many rows they hold. */
export function IndicatorFilters({ rows, view, onChange }: IndicatorFiltersProps) {
  const standards = groupByStandard(rows)
  const inStandard = rows.filter(row => !view.standard || row.standard === view.standard)
  return (
    <div className={styles.filters} data-print="hide">
      <Select
        aria-label="标准"
        className={styles.standard}
        value={view.standard ?? ''}
        popupMatchSelectWidth={false}
        onChange={standard => onChange({ standard: standard || null })}
        options={[
          { value: '', label: '全部标准' },
          ...standards.map(({ standard, title, documentNumber }) => ({
            value: standard,
            label: `${documentNumber} ${title}`,
          })),
        ]}
      />
      <SearchBox
        label="查找指标"
        placeholder="指标名称、学段或文号"
        className={styles.search}
        text={view.text}
        onSearch={text => onChange({ text })}
      />
      <StateChoice
        counts={countStates(inStandard)}
        total={inStandard.length}
        chosen={view.state}
        onChoose={state => onChange({ state })}
      />
    </div>
  )
}

function StateChoice(props: {
  counts: Record<RowState, number>
  total: number
  chosen: RowState | null
  onChoose: (state: RowState | null) => void
}) {
  const choices = [
    { state: null, words: '全部', count: props.total },
    ...rowStates.map(state => ({ state, words: stateWords[state], count: props.counts[state] })),
  ]
  return (
    <fieldset className={styles.states}>
      <legend className="visually-hidden">按判定筛选</legend>
      {choices
        .filter(({ count, state }) => count > 0 || state === props.chosen || state === null)
        .map(({ state, words, count }) => (
          <button
            key={words}
            type="button"
            className={`plain ${styles.state}`}
            aria-pressed={props.chosen === state}
            onClick={() => props.onChoose(state)}
          >
            {words} <b>{count}</b>
          </button>
        ))}
    </fieldset>
  )
}
