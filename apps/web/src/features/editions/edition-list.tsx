import type { ListedEdition } from '@mingjian/contract'
import { orgKindNames } from '@mingjian/model'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { formatMoment } from '../../ui/format-date.ts'
import { StatusWord } from '../../ui/status-word.tsx'
import { statusTones, statusWordOf } from './edition-words.ts'

interface EditionListProps {
  editions: readonly ListedEdition[]
  /** Where the title leads. */
  addressOf: (edition: ListedEdition) => string
  actionsOf: (edition: ListedEdition) => ReactNode
}

/** Editions of every plan: those of the product, those published here, and one's drafts. */
export function EditionList({ editions, addressOf, actionsOf }: EditionListProps) {
  const columns: Column<ListedEdition>[] = [
    {
      key: 'title',
      title: '评价方案',
      card: 'title',
      cell: edition => <Link to={addressOf(edition)}>{edition.title || '（未命名）'}</Link>,
    },
    {
      key: 'status',
      title: '状态',
      width: '84px',
      cell: edition => (
        <StatusWord tone={statusTones[edition.status]}>{statusWordOf(edition)}</StatusWord>
      ),
    },
    { key: 'level', title: '评价对象', width: '120px', cell: ({ level }) => orgKindNames[level] },
    {
      key: 'size',
      title: '内容／要点',
      width: '104px',
      cell: ({ items, points }) => `${items}项／${points}个`,
    },
    {
      key: 'unit',
      title: '制定单位',
      width: '200px',
      cell: ({ unit, savedBy, savedAt }) =>
        unit === null ? '标准库' : `${unit.name}　${savedBy} ${savedAt && formatMoment(savedAt)}`,
    },
    { key: 'actions', title: '操作', width: '200px', card: 'bare', cell: actionsOf },
  ]
  const years = [...new Set(editions.map(({ year }) => year))].sort((a, b) => b - a)
  return (
    <DataTable
      caption="方案版本"
      columns={columns}
      groups={years.map(year => ({
        key: String(year),
        heading: `${year}年`,
        rows: editions.filter(edition => edition.year === year),
      }))}
      rowKey={({ id }) => id}
    />
  )
}
