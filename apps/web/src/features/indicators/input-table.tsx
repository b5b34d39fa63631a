import { type Input, stageNames } from '@mingjian/model'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Figure } from '../../ui/figure.tsx'
import { formatPeriod } from '../../ui/format-date.ts'
import { useShowMore } from '../../ui/show-more.tsx'
import { StatusWord } from '../../ui/status-word.tsx'

const columns: Column<Input>[] = [
  {
    key: 'element',
    title: '数据项',
    card: 'title',
    cell: input =>
      [input.elementName, input.stage && stageNames[input.stage]].filter(Boolean).join(' · '),
  },
  { key: 'org', title: '单位', cell: input => input.orgName },
  { key: 'period', title: '统计期', width: '84px', cell: input => formatPeriod(input.period) },
  {
    key: 'value',
    title: '数值',
    align: 'end',
    width: '120px',
    cell: input =>
      input.value === null ? (
        <StatusWord tone="lacking">缺数据</StatusWord>
      ) : (
        <Figure value={input.value} unit={input.unit} />
      ),
  },
  { key: 'source', title: '来源', width: '150px', cell: input => input.source ?? '未注明' },
]

/** Every collected number that went in, with where it came from. */
export function InputTable({ inputs }: { inputs: readonly Input[] }) {
  const { shown, more } = useShowMore(inputs, 40, '条数据')
  return (
    <div>
      <DataTable
        caption="用到的数据"
        columns={columns}
        groups={[{ key: 'all', rows: shown }]}
        rowKey={input => [input.org, input.element, input.stage, input.period].join('/')}
      />
      {more}
    </div>
  )
}
