import type { Standard } from '@mingjian/model'
import { Link } from 'react-router'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { standardAddress } from './addresses.ts'
import { ConfidenceWord } from './confidence-word.tsx'
import { validityWords } from './rule-words.ts'

const columns: Column<Standard>[] = [
  {
    key: 'title',
    title: '标准',
    card: 'title',
    cell: ({ id, title }) => <Link to={standardAddress(id)}>{title}</Link>,
  },
  { key: 'number', title: '文号', width: '190px', cell: each => each.documentNumber },
  { key: 'issuer', title: '发布机关', width: '220px', card: 'bare', cell: each => each.issuer },
  { key: 'years', title: '适用年度', width: '96px', cell: each => validityWords(each.validity) },
  {
    key: 'indicators',
    title: '指标',
    align: 'end',
    width: '72px',
    cell: each => `${each.indicators.length}项`,
  },
  {
    key: 'confidence',
    title: '可信度',
    width: '96px',
    cell: each => <ConfidenceWord confidence={each.confidence} />,
  },
]

/** Every standard with its document and how sure the library is of it. */
export function StandardList({ standards }: { standards: readonly Standard[] }) {
  return (
    <DataTable
      caption="标准目录"
      columns={columns}
      groups={[{ key: 'all', rows: standards }]}
      rowKey={({ id }) => id}
    />
  )
}
