import type { Influence, NeededChange, RulePlan, SingleSchool } from '@mingjian/model'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { formatFigure, formatGiven } from '../../../ui/format-number.ts'
import { useShowMore } from '../../../ui/show-more.tsx'

/** A coefficient with one digit more than it is judged to: it must be seen to be within its limit. */
const coefficientDigits = 4
const coefficient = (value: number | null): string =>
  value === null ? '—' : formatFigure(value, coefficientDigits, null)

/** Two digits are enough for a value that is only compared by eye. */
const plain = (value: number): string => formatFigure(value, 2, null)

const step = 40

/** "增加 12 人", "减少 3 台". */
const changeWords = ({ by, unit }: NeededChange): string =>
  `${by > 0 ? '增加' : '减少'} ${formatGiven(Math.abs(by), unit)}`

const changeColumns: Column<NeededChange>[] = [
  { key: 'name', title: '单位', card: 'title', cell: change => change.orgName },
  { key: 'element', title: '数据项', cell: change => change.elementName },
  { key: 'from', title: '现为', align: 'end', cell: ({ from, unit }) => formatGiven(from, unit) },
  { key: 'to', title: '须为', align: 'end', cell: ({ to, unit }) => formatGiven(to, unit) },
  { key: 'by', title: '改变', align: 'end', cell: changeWords },
]

export function ChangeTable({
  caption,
  changes,
}: {
  caption: string
  changes: readonly NeededChange[]
}) {
  const { shown, more } = useShowMore(changes, step, '条')
  return (
    <div>
      <DataTable
        caption={caption}
        columns={changeColumns}
        groups={[{ key: 'all', rows: shown }]}
        rowKey={change => `${change.org}/${change.element}`}
      />
      {more}
    </div>
  )
}

const singleColumns: Column<SingleSchool>[] = [
  { key: 'name', title: '学校', card: 'title', cell: single => single.name },
  {
    key: 'value',
    title: '现值',
    align: 'end',
    cell: single => plain(single.value),
  },
  {
    key: 'best',
    title: '最合适的值',
    align: 'end',
    cell: ({ best }) => plain(best.value),
  },
  {
    key: 'least',
    title: '此时差异系数',
    align: 'end',
    cell: ({ best }) => coefficient(best.figure),
  },
  {
    key: 'change',
    title: '单独达标须',
    align: 'end',
    cell: ({ change }) => (change ? changeWords(change) : '单独做不到'),
  },
  {
    key: 'figure',
    title: '达标时差异系数',
    align: 'end',
    cell: ({ figure }) => coefficient(figure),
  },
]

export function SingleTable({ singles }: { singles: readonly SingleSchool[] }) {
  const { shown, more } = useShowMore(singles, step, '所')
  return (
    <div>
      <DataTable
        caption="每所学校单独改变的效果"
        columns={singleColumns}
        groups={[{ key: 'all', rows: shown }]}
        rowKey={single => single.org}
      />
      {more}
    </div>
  )
}

const ruleColumns: Column<RulePlan>[] = [
  { key: 'name', title: '学校', card: 'title', cell: plan => plan.name },
  {
    key: 'met',
    title: '达标项',
    align: 'end',
    cell: ({ met, items }) => `${met} / ${items.length}`,
  },
  { key: 'needed', title: '要求', align: 'end', cell: ({ needed }) => `至少${needed}项` },
  {
    key: 'items',
    title: '未达标的项目（已达标准值的比例）',
    cell: ({ items }) =>
      items
        .filter(item => !item.met)
        .map(item => (
          <div key={item.indicator}>
            {item.name}（{formatFigure(item.reached * 100, 1, '%')}）
          </div>
        )),
  },
  {
    key: 'changes',
    title: '最近的办法',
    cell: ({ changes }) =>
      changes?.map(change => (
        <div key={change.element}>
          {change.elementName}
          {changeWords(change)}
        </div>
      )) ?? '须分项改变',
  },
]

export function RuleTable({ rules }: { rules: readonly RulePlan[] }) {
  const { shown, more } = useShowMore(rules, step, '所')
  return (
    <div>
      <DataTable
        caption="未达标的学校和最近的办法"
        columns={ruleColumns}
        groups={[{ key: 'all', rows: shown }]}
        rowKey={plan => plan.org}
      />
      {more}
    </div>
  )
}

type Pull = Influence['schools'][number]

/** How the figure changes when a school is not there, and with one more of its numerator. */
export function PullTable({ influence, decimals }: { influence: Influence; decimals: number }) {
  const { schools, figure, lever } = influence
  const { shown, more } = useShowMore(schools, step, '所')
  const digits = figure.indicator.includes('#') ? coefficientDigits : decimals + 2
  const signed = (value: number, digits: number) =>
    `${value > 0 ? '+' : ''}${formatFigure(value, digits, null)}`
  const columns: Column<Pull>[] = [
    { key: 'name', title: '学校', card: 'title', cell: pull => pull.name },
    {
      key: 'without',
      title: '不算该校时',
      align: 'end',
      cell: ({ without }) => (without === null ? '—' : formatFigure(without, digits, figure.unit)),
    },
    {
      key: 'shift',
      title: '相差',
      align: 'end',
      cell: ({ without }) =>
        without === null || figure.value === null ? '—' : signed(without - figure.value, digits),
    },
    ...(lever
      ? [
          {
            key: 'byStep',
            title: `${lever.name}每增加${formatGiven(lever.step, lever.unit)}`,
            align: 'end' as const,
            cell: ({ byStep }: Pull) => (byStep === null ? '—' : signed(byStep, byStepDigits)),
          },
        ]
      : []),
  ]
  return (
    <div>
      <DataTable
        caption="每所学校对指标的影响"
        columns={columns}
        groups={[{ key: 'all', rows: shown }]}
        rowKey={pull => pull.org}
      />
      {more}
    </div>
  )
}

/** One unit more of a county's numbers moves a figure only far behind the point. */
const byStepDigits = 6
