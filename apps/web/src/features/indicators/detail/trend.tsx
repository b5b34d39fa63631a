import type { Trend as TrendData, TrendPoint } from '@mingjian/contract'
import { useMemo } from 'react'
import { Chart } from '../../../ui/chart.tsx'
import { ChartOrTable } from '../../../ui/chart-or-table.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { formatPeriod } from '../../../ui/format-date.ts'
import { limitWords } from '../../../ui/limit-words.ts'
import { rowState } from '../row-state.ts'
import { StateWord } from '../state-word.tsx'
import { pointValue, pointWords, trendOption } from './trend-option.ts'

const chartHeight = 260

/** 历年变化: the value of each year beside the limit that held then. */
export function Trend({ trend }: { trend: TrendData }) {
  const option = useMemo(() => trendOption(trend), [trend])
  const { points, row } = trend
  const gaps = points.filter(point => point.value === null)
  return (
    <ChartOrTable
      what="历年变化"
      chart={<Chart option={option} label={labelOf(trend)} height={chartHeight} />}
      legend={
        <>
          圆点达标，菱形未达标，空心没有标准值；虚线为当年标准值。
          {gaps.length > 0 &&
            `${gaps.map(gap => formatPeriod(gap.period)).join('、')}没有数值，线在此断开。`}
        </>
      }
      table={
        <DataTable
          caption="历年数值与判定"
          columns={columns(row)}
          groups={[{ key: 'all', rows: points }]}
          rowKey={point => point.period}
        />
      }
    />
  )
}

const labelOf = ({ points, row }: TrendData): string =>
  `历年变化：${points.map(point => `${formatPeriod(point.period)}${point.value === null ? '' : pointValue(point, row)}${pointWords(point)}`).join('，')}`

const columns = (row: TrendData['row']): Column<TrendPoint>[] => [
  { key: 'period', title: '年度', card: 'title', cell: point => formatPeriod(point.period) },
  {
    key: 'value',
    title: '数值',
    align: 'end',
    cell: point => <span className="figure">{pointValue(point, row)}</span>,
  },
  {
    key: 'limit',
    title: '标准值',
    align: 'end',
    cell: point =>
      point.limits.map(limit => (
        <div key={limit.id} className="figure">
          {limitWords(limit, row.unit)}
        </div>
      )),
  },
  { key: 'state', title: '判定', cell: point => <StateWord state={rowState(point)} /> },
  {
    key: 'missing',
    title: '缺什么',
    card: 'bare',
    cell: ({ missing }) =>
      missing[0] ? `${missing[0]}${missing.length > 1 ? `，等${missing.length}项` : ''}` : null,
  },
]
