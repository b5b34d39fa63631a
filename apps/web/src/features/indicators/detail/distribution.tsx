import type { Distribution as DistributionData } from '@mingjian/contract'
import { useMemo } from 'react'
import { Chart } from '../../../ui/chart.tsx'
import { ChartOrTable } from '../../../ui/chart-or-table.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { formatFigure, formatGiven } from '../../../ui/format-number.ts'
import { useShowMore } from '../../../ui/show-more.tsx'
import { Empty } from '../../../ui/states.tsx'
import { distributionOption, isPlaced, metWords, type School } from './distribution-option.ts'

const chartHeight = 250

interface DistributionProps {
  distribution: DistributionData
  onOpenUnit: (code: string) => void
}

/** 各校分布: how the schools lie around the mean and the limit. */
export function Distribution({ distribution, onOpenUnit }: DistributionProps) {
  const option = useMemo(() => distributionOption(distribution), [distribution])
  const { schools, weightName } = distribution
  const placed = schools.filter(isPlaced)
  if (placed.length === 0)
    return <Empty title="没有可画的学校数值">这项指标不由各校的数值组成，或各校还没有数据。</Empty>
  const silent = schools.length - placed.length
  return (
    <ChartOrTable
      what="各校分布"
      chart={
        <Chart
          option={option}
          label={labelOf(distribution)}
          height={chartHeight}
          onPick={onOpenUnit}
        />
      }
      legend={
        <>
          每个图形是一所学校，横向位置是数值，高低没有含义{weightName && `，大小为${weightName}`}
          ；圆形达标或没有标准值，菱形未达标，空心方形未计入。实线为平均值，虚线为标准值。点图形打开该校。
          {silent > 0 && `另有${silent}所没有数值，见表格。`}
        </>
      }
      table={<SchoolTable distribution={distribution} onOpenUnit={onOpenUnit} />}
    />
  )
}

function labelOf({ schools, name, mean, unit, decimals }: DistributionData): string {
  const count = (met: boolean) => schools.filter(school => school.met === met).length
  const judged =
    count(true) + count(false) > 0 ? `，达标${count(true)}所，未达标${count(false)}所` : ''
  const average = mean === null ? '' : `，平均${formatFigure(mean, decimals, unit)}`
  return `各校${name}的分布：${schools.filter(isPlaced).length}所${average}${judged}`
}

function SchoolTable({ distribution, onOpenUnit }: DistributionProps) {
  const { schools, unit, decimals, weightName } = distribution
  const sorted = [...schools].sort((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity))
  const { shown, more } = useShowMore(sorted, 60, '所')
  const columns: Column<School>[] = [
    {
      key: 'name',
      title: '学校',
      card: 'title',
      cell: school => (
        <button type="button" className="plain" onClick={() => onOpenUnit(school.org)}>
          {school.name}
        </button>
      ),
    },
    {
      key: 'value',
      title: '数值',
      align: 'end',
      cell: ({ value }) => (value === null ? '—' : formatFigure(value, decimals, unit)),
    },
    {
      key: 'weight',
      title: weightName ?? '权重',
      align: 'end',
      cell: ({ weight }) => (weight === null ? '—' : formatGiven(weight, null)),
    },
    { key: 'met', title: '判定', cell: metWords },
    {
      key: 'reason',
      title: '是否计入',
      cell: ({ included, reason }) =>
        [included ? '计入' : '未计入', reason].filter(Boolean).join('：'),
    },
  ]
  return (
    <div>
      <DataTable
        caption="各校数值"
        columns={columns}
        groups={[{ key: 'all', rows: shown }]}
        rowKey={school => school.org}
      />
      {more}
    </div>
  )
}
