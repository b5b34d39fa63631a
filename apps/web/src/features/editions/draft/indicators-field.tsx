import type { Indicator, Standard } from '@mingjian/model'
import { Select } from 'antd'
import { useMemo } from 'react'
import { Field } from './field.tsx'
import styles from './indicators-field.module.css'

interface IndicatorsFieldProps {
  chosen: string[]
  standards: readonly Standard[]
  onChange: (indicators: string[]) => void
}

/** Picks indicators by name, code or clause. */
export function IndicatorsField({ chosen, standards, onChange }: IndicatorsFieldProps) {
  const options = useMemo(() => optionsOf(standards), [standards])
  return (
    <Field label="对应指标" hint="按名称、代码或条款查找；报告中的数字与这些指标核对。">
      {id => (
        <Select
          id={id}
          mode="multiple"
          value={chosen}
          placeholder="没有对应指标"
          showSearch={{ optionFilterProp: 'search' }}
          optionLabelProp="label"
          onChange={onChange}
          options={options}
          optionRender={({ data }) => (
            <div className={styles.option}>
              <span>{data.label}</span>
              <span className={styles.clause}>{data.clause}</span>
            </div>
          )}
        />
      )}
    </Field>
  )
}

/** Stages of one indicator are one choice. */
function optionsOf(standards: readonly Standard[]) {
  const byId = new Map<string, { indicator: Indicator; standard: Standard }>()
  for (const standard of standards) {
    for (const indicator of standard.indicators) {
      if (!byId.has(indicator.id)) byId.set(indicator.id, { indicator, standard })
    }
  }
  return [...byId.values()].map(({ indicator, standard }) => {
    const { id, code, name, aliases } = indicator
    const clause = indicator.clause ?? standard.documentNumber
    return {
      value: id,
      label: `${name}（${code}）`,
      clause,
      search: [id, name, ...aliases, clause, standard.title].join(' '),
    }
  })
}
