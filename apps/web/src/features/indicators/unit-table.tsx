import type { Explanation } from '@mingjian/model'
import { useState } from 'react'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Figure } from '../../ui/figure.tsx'
import { useShowMore } from '../../ui/show-more.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { barPercent, nextOrder, orderUnits, type UnitColumn, type UnitRow } from './unit-order.ts'
import styles from './unit-table.module.css'

interface UnitTableProps {
  explanation: Explanation
  decimals?: number
  onOpenUnit: (code: string) => void
}

/** The schools (or counties) behind a figure: value, weight, who is left out and why. */
export function UnitTable({ explanation, decimals = 2, onOpenUnit }: UnitTableProps) {
  const { units, figure } = explanation
  const [order, setOrder] = useState({ column: 'value' as UnitColumn, descending: false })
  const { shown, more } = useShowMore(orderUnits(units, order), 60, '个单位')
  const left = units.filter(unit => !unit.included).length
  // A dispersion has no unit; the schools' own values keep theirs in the inputs.
  const unit = figure.indicator.includes('#cv') ? null : figure.unit
  const sort = (column: UnitColumn) => ({
    direction:
      order.column !== column
        ? null
        : order.descending
          ? ('descending' as const)
          : ('ascending' as const),
    onSort: () => setOrder(nextOrder(order, column)),
  })
  const columns: Column<UnitRow>[] = [
    {
      key: 'name',
      title: '单位',
      card: 'title',
      sort: sort('name'),
      cell: row => (
        <button
          type="button"
          className={`plain ${styles.open}`}
          onClick={() => onOpenUnit(row.org)}
        >
          {row.name}
        </button>
      ),
    },
    {
      key: 'value',
      title: '数值',
      align: 'end',
      width: '110px',
      sort: sort('value'),
      cell: row =>
        row.value === null ? '—' : <Figure value={row.value} decimals={decimals} unit={unit} />,
    },
    {
      key: 'bar',
      title: '分布',
      width: '120px',
      card: 'bare',
      cell: row => <Bar row={row} units={units} />,
    },
    {
      key: 'weight',
      title: '权重',
      align: 'end',
      width: '90px',
      sort: sort('weight'),
      cell: row => (row.weight === null ? '—' : <Figure value={row.weight} unit={null} />),
    },
    { key: 'reason', title: '是否计入', width: '160px', cell: row => <Inclusion row={row} /> },
  ]
  return (
    <div>
      <p className={styles.hint}>
        {left === 0 ? '全部计入。' : `计入${units.length - left}个，未计入${left}个。`}
        点单位名称查看该单位自己的指标。
      </p>
      <DataTable
        caption="所辖单位的数值"
        columns={columns}
        groups={[{ key: 'all', rows: shown }]}
        rowKey={row => row.org}
      />
      {more}
    </div>
  )
}

function Bar({ row, units }: { row: UnitRow; units: readonly UnitRow[] }) {
  const percent = barPercent(row.value, units)
  if (percent === null) return null
  return (
    <span className={styles.track} aria-hidden="true">
      <span
        className={styles.bar}
        data-left-out={!row.included || undefined}
        style={{ width: `${percent}%` }}
      />
    </span>
  )
}

function Inclusion({ row }: { row: UnitRow }) {
  if (row.included && !row.reason) return '计入'
  return (
    <span className={styles.reason}>
      <StatusWord tone={row.value === null ? 'lacking' : 'neutral'}>
        {row.included ? '计入' : '未计入'}
      </StatusWord>{' '}
      {row.reason}
    </span>
  )
}
