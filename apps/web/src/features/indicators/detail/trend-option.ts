import type { Limit, Trend, TrendPoint } from '@mingjian/contract'
import type { ChartOption } from '../../../ui/chart.tsx'
import { axisStyle, chartText, still, tooltipStyle } from '../../../ui/chart-style.ts'
import { formatPeriod } from '../../../ui/format-date.ts'
import { formatFigure, formatGiven } from '../../../ui/format-number.ts'
import { limitWords } from '../../../ui/limit-words.ts'
import { colours } from '../../../ui/tokens.ts'
import { rowState, stateWords } from '../row-state.ts'
import { tellingDecimals } from '../telling-decimals.ts'
import { shortUnit } from './short-unit.ts'

/** One word for a year, with a gap said as a gap. */
export const pointWords = (point: TrendPoint): string => stateWords[rowState(point)]

/** A value as the table prints it, or a dash. */
export const pointValue = (point: TrendPoint, { decimals, unit }: Trend['row']): string =>
  point.value === null
    ? '—'
    : formatFigure(point.value, tellingDecimals(point.value, decimals, point.limits), unit)

/** Both ends of every limit in force, each a line of its own over the years. */
function limitLines(points: readonly TrendPoint[]): { name: string; values: (number | null)[] }[] {
  const endsOf = ({ limit }: Limit) => [limit].flat()
  const most = Math.max(0, ...points.map(point => point.limits.flatMap(endsOf).length))
  return Array.from({ length: most }, (_, index) => ({
    name: `标准值${most > 1 ? index + 1 : ''}`,
    values: points.map(point => point.limits.flatMap(endsOf)[index] ?? null),
  }))
}

/** Met, not met and unjudged years differ in shape as well as in colour. */
const symbols = {
  met: { symbol: 'circle', itemStyle: { color: colours.met } },
  'not-met': { symbol: 'diamond', itemStyle: { color: colours.notMet } },
  other: { symbol: 'emptyCircle', itemStyle: { color: colours.accent } },
} as const

function symbolOf(point: TrendPoint) {
  const state = rowState(point)
  return state === 'met' || state === 'not-met' ? symbols[state] : symbols.other
}

const symbolSize = 11

/** At the left end of the line, above it. */
const limitLabel = (formatter: string) => ({
  ...chartText,
  show: true,
  position: 'top' as const,
  color: colours.inkSoft,
  formatter,
})

/** Years on a line that is broken where there is no value; the limit of each year as a stepped line. */
export function trendOption({ points, row }: Trend): ChartOption {
  const { unit } = row
  return {
    ...still,
    grid: { left: 8, right: 24, top: 28, bottom: 4, containLabel: true },
    tooltip: {
      ...tooltipStyle,
      trigger: 'axis',
      formatter: (hit: { dataIndex: number }[]) => {
        const point = points[hit[0]?.dataIndex ?? -1]
        if (!point) return ''
        const limits = point.limits.map(limit => `标准值 ${limitWords(limit, unit)}`)
        return [
          `${formatPeriod(point.period)} ${pointValue(point, row)}`,
          pointWords(point),
          ...limits,
        ].join('<br>')
      },
    },
    xAxis: {
      ...axisStyle,
      type: 'category',
      data: points.map(point => formatPeriod(point.period)),
    },
    yAxis: {
      ...axisStyle,
      type: 'value',
      scale: true,
      // Room for the words at the highest point and below the lowest line.
      boundaryGap: ['10%', '15%'],
      axisLine: { show: false },
    },
    series: [
      ...limitLines(points).map(({ name, values }) => ({
        name,
        type: 'line',
        step: 'middle',
        // Nothing to see of the mark itself: it only carries the words.
        symbolSize: 0.1,
        data: values.map((value, index) =>
          index === values.findIndex(each => each !== null)
            ? { value, label: limitLabel(`${name} ${formatGiven(value ?? 0, shortUnit(unit))}`) }
            : value,
        ),
        lineStyle: { type: 'dashed', color: colours.inkFaint, width: 1.5 },
      })),
      {
        name: row.name,
        type: 'line',
        connectNulls: false,
        symbolSize,
        lineStyle: { color: colours.accent, width: 2 },
        label: {
          ...chartText,
          show: true,
          position: 'top',
          formatter: ({ dataIndex }: { dataIndex: number }) => {
            const point = points[dataIndex]
            return point ? pointValue(point, { ...row, unit: shortUnit(unit) }) : ''
          },
        },
        data: points.map(point => ({ value: point.value, ...symbolOf(point) })),
      },
    ],
  }
}
