import type { Ranking, Trend } from '@mingjian/contract'
import type { ChartOption } from '../../../ui/chart.tsx'
import { axisStyle, chartText, still } from '../../../ui/chart-style.ts'
import { formatFigure } from '../../../ui/format-number.ts'
import { colours } from '../../../ui/tokens.ts'
import { tellingDecimals } from '../telling-decimals.ts'
import { shortUnit } from './short-unit.ts'

export type RankingRow = Ranking['rows'][number]

export const rankedValue = (row: RankingRow, { decimals, unit }: Trend['row']): string =>
  row.value === null
    ? '—'
    : formatFigure(row.value, tellingDecimals(row.value, decimals, row.verdicts), unit)

const barHeight = 26
export const heightFor = (rows: number): number => rows * barHeight + 34

/** Best on top; the unit itself is marked by words, and by a fuller bar. */
export function rankingOption(ranking: Ranking, own: string, figure: Trend['row']): ChartOption {
  const rows = ranking.rows.filter(row => row.value !== null)
  return {
    ...still,
    grid: { left: 8, right: 70, top: 4, bottom: 4, containLabel: true },
    xAxis: { ...axisStyle, type: 'value', axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: {
      ...axisStyle,
      type: 'category',
      inverse: true,
      data: rows.map(({ name, org }) => (org === own ? `▶ ${name}` : name)),
      axisLabel: { ...chartText, interval: 0, width: 130, overflow: 'truncate' },
    },
    series: [
      {
        type: 'bar',
        barWidth: 12,
        data: rows.map(row => ({
          name: row.org,
          value: row.value,
          itemStyle: { color: row.org === own ? colours.accent : colours.lineStrong },
        })),
        label: {
          ...chartText,
          show: true,
          position: 'right',
          formatter: ({ dataIndex }: { dataIndex: number }) => {
            const row = rows[dataIndex]
            return row ? rankedValue(row, { ...figure, unit: shortUnit(figure.unit) }) : ''
          },
        },
      },
    ],
  }
}
