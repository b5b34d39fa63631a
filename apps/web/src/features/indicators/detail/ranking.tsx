import type { Ranking as RankingData, Trend } from '@mingjian/contract'
import { useMemo } from 'react'
import { Chart } from '../../../ui/chart.tsx'
import { ChartOrTable } from '../../../ui/chart-or-table.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/states.tsx'
import { rowState } from '../row-state.ts'
import { StateWord } from '../state-word.tsx'
import { heightFor, type RankingRow, rankedValue, rankingOption } from './ranking-option.ts'

interface RankingProps {
  ranking: RankingData
  own: string
  /** Unit and digits of the figure. */
  figure: Trend['row']
}

/** 同级位次: the figure among the units beside it that may be seen. */
export function Ranking({ ranking, own, figure }: RankingProps) {
  const option = useMemo(() => rankingOption(ranking, own, figure), [ranking, own, figure])
  const { rows, above } = ranking
  if (rows.length < 2)
    return (
      <Empty title="没有可比的同级单位">
        您的账号只能看到本单位，或同级没有别的单位有这项指标。
      </Empty>
    )
  const place = rows.find(row => row.org === own)?.place
  const drawn = rows.filter(row => row.value !== null).length
  const words = `${above ?? ''}${rows.length}个同级单位${place ? `中，本单位第${place}位` : ''}`
  return (
    <ChartOrTable
      what="同级位次"
      chart={
        <Chart
          option={option}
          label={`${words}：${listWords(rows, figure)}`}
          height={heightFor(drawn)}
        />
      }
      legend={
        <>
          {words}，▶ 为本单位；好的在上。
          {drawn < rows.length && `${rows.length - drawn}个单位没有数值，见表格。`}
        </>
      }
      table={
        <DataTable
          caption="同级单位的数值与位次"
          columns={columns(figure)}
          groups={[{ key: 'all', rows }]}
          rowKey={row => row.org}
          isCurrent={row => row.org === own}
        />
      }
    />
  )
}

const listWords = (rows: readonly RankingRow[], figure: Trend['row']): string =>
  rows.map(row => `${row.name}${rankedValue(row, figure)}`).join('，')

const columns = (figure: Trend['row']): Column<RankingRow>[] => [
  { key: 'place', title: '位次', width: '64px', cell: row => row.place ?? '—' },
  { key: 'name', title: '单位', card: 'title', cell: row => row.name },
  { key: 'value', title: '数值', align: 'end', cell: row => rankedValue(row, figure) },
  { key: 'state', title: '判定', cell: row => <StateWord state={rowState(row)} /> },
]
