import { problemStatusSchema, type RecordedProblem } from '@mingjian/contract'
import { SearchBox } from '../../ui/search-box.tsx'
import { type ProblemFilters, problemStatusNames, unitsOf } from './problem-filters.ts'
import styles from './problem-list.module.css'

interface ProblemFilterBarProps {
  all: readonly RecordedProblem[]
  filters: ProblemFilters
  onChange: (changes: Partial<ProblemFilters>) => void
}

export function ProblemFilterBar({ all, filters, onChange }: ProblemFilterBarProps) {
  const units = unitsOf(all)
  const status = filters.status ?? 'opened'
  return (
    <div className={styles.filters} data-print="hide">
      <select
        aria-label="按状态筛选"
        value={status}
        onChange={event =>
          onChange({ status: problemStatusSchema.parse(event.target.value), problem: null })
        }
      >
        {problemStatusSchema.options.map(one => (
          <option key={one} value={one}>
            {problemStatusNames[one]}（{all.filter(problem => problem.status === one).length}）
          </option>
        ))}
      </select>
      {units.length > 1 && (
        <select
          aria-label="按单位筛选"
          value={filters.unit ?? ''}
          onChange={event => onChange({ unit: event.target.value || null, problem: null })}
        >
          <option value="">全部单位</option>
          {units.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
      <SearchBox
        label="在问题清单中查找"
        placeholder="查找文字或数字，按回车"
        className={styles.search}
        text={filters.words ?? ''}
        onSearch={words => onChange({ words: words || null, problem: null })}
      />
    </div>
  )
}
