import { type Framework, orgKindNames } from '@mingjian/model'
import { Link } from 'react-router'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { frameworkAddress } from './addresses.ts'
import { ConfidenceWord } from './confidence-word.tsx'

const itemsOf = ({ areas }: Framework) => areas.flatMap(area => area.items)

const columns: Column<Framework>[] = [
  {
    key: 'title',
    title: '评价方案',
    card: 'title',
    cell: ({ id, title }) => <Link to={frameworkAddress(id)}>{title}</Link>,
  },
  { key: 'year', title: '年度', width: '80px', cell: ({ year }) => `${year}年` },
  { key: 'level', title: '评价对象', width: '130px', cell: ({ level }) => orgKindNames[level] },
  {
    key: 'items',
    title: '评价内容',
    align: 'end',
    width: '88px',
    cell: each => `${itemsOf(each).length}项`,
  },
  {
    key: 'points',
    title: '评价要点',
    align: 'end',
    width: '88px',
    cell: each => `${itemsOf(each).flatMap(({ points }) => points).length}个`,
  },
  {
    key: 'confidence',
    title: '可信度',
    width: '96px',
    cell: each => <ConfidenceWord confidence={each.confidence} />,
  },
]

/** Every yearly edition of an evaluation plan. */
export function FrameworkList({ frameworks }: { frameworks: readonly Framework[] }) {
  return (
    <DataTable
      caption="评价方案目录"
      columns={columns}
      groups={[{ key: 'all', rows: frameworks }]}
      rowKey={({ id }) => id}
    />
  )
}
