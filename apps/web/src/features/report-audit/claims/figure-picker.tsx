import type { FigureChoice } from '@mingjian/contract'
import { type NamedUnit, type Stage, stageNames } from '@mingjian/model'
import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useMemo } from 'react'
import styles from './claims.module.css'
import { type FigureOption, optionsOf } from './figure-options.ts'
import { libraryQuery } from './queries.ts'

interface FigurePickerProps {
  units: readonly NamedUnit[]
  choice: FigureChoice
  onChange: (choice: FigureChoice) => void
}

/** Any data element or indicator of the library, with unit, stage and period. */
export function FigurePicker({ units, choice, onChange }: FigurePickerProps) {
  const library = useQuery(libraryQuery).data
  const options = useMemo(() => (library ? optionsOf(library) : []), [library])
  const chosen = options.find(one => one.value === choice.code)
  const choose = (code: string) => {
    const stages = options.find(one => one.value === code)?.stages ?? []
    const stage = choice.stage && stages.includes(choice.stage) ? choice.stage : (stages[0] ?? null)
    onChange({ ...choice, code, stage })
  }
  return (
    <div className={styles.picker}>
      <Select<string, FigureOption>
        aria-label="数据项或指标"
        className={styles.wide}
        showSearch={{
          filterOption: (text, option) =>
            text.split(/\s+/).every(word => option?.words.includes(word.toLowerCase()) ?? false),
        }}
        loading={!library}
        placeholder="输入名称查找数据项或指标"
        value={chosen ? choice.code : undefined}
        options={options}
        onChange={choose}
      />
      {units.length > 1 && (
        <Select
          aria-label="单位"
          value={choice.org}
          options={units.map(unit => ({ value: unit.code, label: unit.name }))}
          onChange={org => onChange({ ...choice, org })}
        />
      )}
      {chosen && chosen.stages.length > 0 && (
        <Select<Stage>
          aria-label="学段"
          value={choice.stage ?? undefined}
          options={chosen.stages.map(stage => ({ value: stage, label: stageNames[stage] }))}
          onChange={stage => onChange({ ...choice, stage })}
        />
      )}
      <Input
        aria-label="统计期"
        className={styles.period}
        prefix="统计期"
        value={choice.period}
        onChange={event => onChange({ ...choice, period: event.target.value.trim() })}
      />
    </div>
  )
}
