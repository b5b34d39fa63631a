import type { Framework, Item, Point } from '@mingjian/model'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import styles from './point-table.module.css'
import { type FindRules, RuleLinks } from './rule-links.tsx'

interface PointTableProps {
  areas: Framework['areas']
  findRules: FindRules
  caption: string
}

/** 评价内容 and their points: what each asks for, and which indicators answer it. */
export function PointTable({ areas, findRules, caption }: PointTableProps) {
  return (
    <DataTable
      caption={caption}
      columns={columns(findRules)}
      groups={areas
        .flatMap(area => area.items)
        .map(item => ({
          key: item.code,
          heading: <ItemHeading item={item} />,
          rows: item.points,
        }))}
      rowKey={({ code }) => code}
    />
  )
}

function ItemHeading({ item: { code, title, note } }: { item: Item }) {
  return (
    <span className={styles.heading}>
      <span className={styles.code}>{code}</span>
      <span className={styles.title}>{title}</span>
      {note && <span className={styles.note}>{note}</span>}
    </span>
  )
}

function columns(findRules: FindRules): Column<Point>[] {
  return [
    { key: 'code', title: '编号', width: '76px', cell: ({ code }) => code },
    { key: 'text', title: '评价要点', card: 'title', cell: ({ text }) => text },
    {
      key: 'figure',
      title: '须有数据',
      width: '84px',
      cell: ({ needsFigure }) => (needsFigure ? '是' : '否'),
    },
    {
      key: 'indicators',
      title: '对应指标',
      width: '38%',
      card: 'bare',
      cell: ({ indicators }) => (
        <RuleLinks names={indicators} findRules={findRules} none="没有对应指标" />
      ),
    },
  ]
}
