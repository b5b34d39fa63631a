import type { Distribution } from '@mingjian/contract'
import type { ChartOption } from '../../../ui/chart.tsx'
import { axisStyle, chartText, still, tooltipStyle } from '../../../ui/chart-style.ts'
import { formatFigure, formatGiven } from '../../../ui/format-number.ts'
import { colours } from '../../../ui/tokens.ts'
import { shortUnit } from './short-unit.ts'

export type School = Distribution['schools'][number]
export type PlacedSchool = School & { value: number }

export const isPlaced = (school: School): school is PlacedSchool => school.value !== null

export const metWords = ({ met, value }: School): string => {
  if (value === null) return '缺数据'
  return met === null ? '未设标准值' : met ? '达标' : '未达标'
}

const smallest = 9
const largest = 30

/** Area, not width, is in proportion to the pupils. */
export function sizeOf(weight: number | null, most: number): number {
  if (weight === null || most <= 0) return smallest
  return Math.max(smallest, Math.sqrt(weight / most) * largest)
}

/** Neighbours in value stand at different heights: a fixed sequence, so that a page looks the same again. */
export const heightOf = (index: number): number => (index * 0.618034) % 1

const symbolOf = ({ met, included }: School) => {
  if (!included) return { symbol: 'emptyRect', itemStyle: { color: colours.inkFaint } }
  if (met === null) return { symbol: 'circle', itemStyle: { color: colours.accent, opacity: 0.75 } }
  return met
    ? { symbol: 'circle', itemStyle: { color: colours.met, opacity: 0.75 } }
    : { symbol: 'diamond', itemStyle: { color: colours.notMet, opacity: 0.85 } }
}

/** One mark a school along the axis of values, with the mean and the limits as upright lines. */
export function distributionOption(distribution: Distribution): ChartOption {
  const { unit, decimals, weightName, schools } = distribution
  const placed = schools.filter(isPlaced).sort((a, b) => a.value - b.value)
  const most = Math.max(0, ...placed.map(({ weight }) => weight ?? 0))
  return {
    ...still,
    // At the sides there is room for half of a mark's label: a limit may stand at either end.
    grid: { left: 44, right: 44, top: 46, bottom: 8, containLabel: true },
    tooltip: {
      ...tooltipStyle,
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const school = placed[dataIndex]
        if (!school) return ''
        const weight =
          school.weight === null
            ? []
            : [`${weightName ?? '权重'} ${formatGiven(school.weight, null)}`]
        const out = school.included ? [] : [`未计入：${school.reason ?? ''}`]
        const value = formatFigure(school.value, decimals, unit)
        return [
          escaped(school.name),
          `${value} ${metWords(school)}`,
          ...weight,
          ...out.map(escaped),
        ].join('<br>')
      },
    },
    xAxis: { ...axisStyle, type: 'value', scale: true, splitLine: { show: false } },
    yAxis: { type: 'value', min: -0.25, max: 1.1, show: false },
    series: [
      {
        type: 'scatter',
        data: placed.map((school, index) => ({
          name: school.org,
          value: [school.value, heightOf(index)],
          symbolSize: sizeOf(school.weight, most),
          ...symbolOf(school),
        })),
        markLine: {
          symbol: 'none',
          silent: true,
          label: { ...chartText, position: 'end', color: colours.ink },
          data: linesOf(distribution),
        },
      },
      // Unseen marks at the lines: the axis reaches as far as they do.
      {
        type: 'scatter',
        silent: true,
        symbolSize: 0,
        data: linesOf(distribution).map(({ xAxis }) => [xAxis, 0]),
      },
    ],
  }
}

function linesOf({ mean, limits, unit, decimals }: Distribution) {
  const line = (value: number, words: string, type: 'solid' | 'dashed', up: number) => ({
    xAxis: value,
    lineStyle: { type, color: type === 'solid' ? colours.accent : colours.inkSoft, width: 1.5 },
    label: { formatter: words, offset: [0, -up] },
  })
  return [
    ...(mean === null
      ? []
      : [line(mean, `平均 ${formatFigure(mean, decimals, shortUnit(unit))}`, 'solid', 0)]),
    ...limits
      .flatMap(({ limit }) => [limit].flat())
      .map(limit => line(limit, `标准值 ${formatGiven(limit, shortUnit(unit))}`, 'dashed', 16)),
  ]
}

/** The tooltip is HTML, and a school's name is what somebody typed. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
