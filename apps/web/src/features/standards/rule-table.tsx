import type { Criterion, Indicator } from '@mingjian/model'
import type { ReactNode } from 'react'
import { type Column, DataTable, type RowGroup } from '../../ui/data-table.tsx'
import { RecalledMark } from '../../ui/recalled-mark.tsx'
import { ruleKey } from './addresses.ts'
import styles from './rule-table.module.css'
import {
  criterionWords,
  formulaWords,
  isRecalled,
  levelsWords,
  stageWord,
  unitWords,
  validityWords,
} from './rule-words.ts'

interface RuleTableProps {
  caption: string
  groups: readonly RowGroup<Indicator>[]
  open?: string | null
  /** The name as something to click. */
  nameOf: (indicator: Indicator) => ReactNode
}

/** Indicators with formula and limits, in library order. */
export function RuleTable({ caption, groups, open, nameOf }: RuleTableProps) {
  return (
    <DataTable
      caption={caption}
      columns={columns(nameOf)}
      groups={groups}
      rowKey={ruleKey}
      isCurrent={indicator => ruleKey(indicator) === open}
    />
  )
}

function columns(nameOf: RuleTableProps['nameOf']): Column<Indicator>[] {
  return [
    {
      key: 'name',
      title: '指标',
      card: 'title',
      cell: indicator => (
        <div className={styles.name}>
          {nameOf(indicator)}
          <span className={styles.code}>{indicator.code}</span>
          {isRecalled(indicator) && <RecalledMark />}
        </div>
      ),
    },
    { key: 'stage', title: '学段', width: '88px', cell: ({ stage }) => stageWord(stage) || '—' },
    { key: 'unit', title: '单位', width: '110px', cell: ({ unit }) => unitWords(unit) },
    {
      key: 'formula',
      title: '公式',
      width: '32%',
      card: 'bare',
      cell: indicator => (
        <span className={indicator.formula === null ? styles.code : undefined}>
          {formulaWords(indicator)}
        </span>
      ),
    },
    {
      key: 'limit',
      title: '标准值',
      width: '230px',
      card: 'bare',
      cell: indicator => <Limits indicator={indicator} />,
    },
  ]
}

function Limits({ indicator: { criteria, unit } }: { indicator: Indicator }) {
  if (criteria.length === 0) return <span className={styles.code}>未设标准值</span>
  return criteria.map(criterion => (
    <div key={keyOf(criterion)} className={styles.limit}>
      <span className="figure">{criterionWords(criterion, unit)}</span>
      <span className={styles.code}>
        {levelsWords(criterion.judgedAt)} · {validityWords(criterion.validity)}
      </span>
    </div>
  ))
}

/** One indicator may have several limits under one id: by level, by years, by tier. */
export const keyOf = ({ id, on, op, limit, judgedAt, validity, appliesTo }: Criterion) =>
  JSON.stringify([id, on, op, limit, judgedAt, validity, appliesTo?.label])
