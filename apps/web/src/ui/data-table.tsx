import type { CSSProperties, ReactNode } from 'react'
import styles from './data-table.module.css'

export interface Column<Row> {
  key: string
  title: string
  /** Stands in the head in place of the title: a box that ticks all. */
  head?: ReactNode
  cell: (row: Row) => ReactNode
  /** Figures stand on the right. */
  align?: 'end'
  /** CSS width; the column without one takes the rest. */
  width?: string
  /** On the phone: the first line of the card, or a line without its label. */
  card?: 'title' | 'bare'
  /** Present when the column can be sorted. */
  sort?: { direction: 'ascending' | 'descending' | null; onSort: () => void }
}

export interface RowGroup<Row> {
  key: string
  /** Absent for a table without groups. */
  heading?: ReactNode
  rows: readonly Row[]
}

interface DataTableProps<Row> {
  caption: string
  columns: readonly Column<Row>[]
  groups: readonly RowGroup<Row>[]
  rowKey: (row: Row) => string
  isCurrent?: (row: Row) => boolean
}

/**
 * A dense table that becomes cards on a phone.
 * Roles are repeated because `display: block` takes a table's meaning away from screen readers.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, groups } = props
  return (
    <table className={styles.table} {...{ role: 'table' }}>
      <caption className="visually-hidden">{caption}</caption>
      <thead {...{ role: 'rowgroup' }}>
        <tr {...{ role: 'row' }}>
          {columns.map(column => (
            <HeadCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      {groups.map(group => (
        <tbody key={group.key} {...{ role: 'rowgroup' }}>
          {group.heading && (
            <tr className={styles.group} {...{ role: 'row' }}>
              <th colSpan={columns.length} scope="rowgroup" {...{ role: 'rowheader' }}>
                {group.heading}
              </th>
            </tr>
          )}
          {group.rows.map(row => (
            <BodyRow key={props.rowKey(row)} row={row} {...props} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function HeadCell<Row>({ column }: { column: Column<Row> }) {
  const { sort } = column
  const arrow = sort?.direction === 'ascending' ? '▲' : sort?.direction ? '▼' : '⇅'
  return (
    <th
      scope="col"
      style={{ '--column': column.width } as CSSProperties}
      data-align={column.align}
      aria-sort={sort?.direction ?? undefined}
      {...{ role: 'columnheader' }}
    >
      {sort ? (
        <button type="button" className={`plain ${styles.sort}`} onClick={sort.onSort}>
          {column.title} <span aria-hidden="true">{arrow}</span>
        </button>
      ) : (
        (column.head ?? column.title)
      )}
    </th>
  )
}

function BodyRow<Row>({ row, columns, isCurrent }: DataTableProps<Row> & { row: Row }) {
  return (
    <tr aria-current={isCurrent?.(row) || undefined} {...{ role: 'row' }}>
      {columns.map(column => (
        <td
          key={column.key}
          data-align={column.align}
          data-label={column.card ? undefined : column.title}
          data-card={column.card}
          {...{ role: 'cell' }}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}
