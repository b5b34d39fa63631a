import { Fragment, type ReactNode } from 'react'
import { StatusWord } from '../../ui/status-word.tsx'
import type { AreaRows, ItemRow, PointRow } from './align-editions.ts'
import styles from './comparison-table.module.css'
import { type ChangeKind, changeTones, changeWords } from './edition-words.ts'
import { pointNotes } from './point-notes.ts'
import { type Piece, textChanges } from './text-changes.ts'

interface ComparisonTableProps {
  areas: readonly AreaRows[]
  /** Names of the two editions, as column heads. */
  before: string
  after: string
  nameOf: (indicator: string) => string
}

/** Two editions side by side: areas, items and points, each row one change. */
export function ComparisonTable({ areas, before, after, nameOf }: ComparisonTableProps) {
  return (
    <table className={styles.table} {...{ role: 'table' }}>
      <caption className="visually-hidden">{`${before}与${after}逐项对照`}</caption>
      <thead {...{ role: 'rowgroup' }}>
        <tr {...{ role: 'row' }}>
          <th scope="col" className={styles.kind} {...{ role: 'columnheader' }}>
            变化
          </th>
          <th scope="col" {...{ role: 'columnheader' }}>
            {before}
          </th>
          <th scope="col" {...{ role: 'columnheader' }}>
            {after}
          </th>
        </tr>
      </thead>
      {areas.map(({ key, title, items }) => (
        <tbody key={key} {...{ role: 'rowgroup' }}>
          <tr className={styles.area} {...{ role: 'row' }}>
            <th colSpan={3} scope="rowgroup" {...{ role: 'rowheader' }}>
              {title}
            </th>
          </tr>
          {items.map(row => (
            <ItemRows key={row.key} row={row} nameOf={nameOf} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function ItemRows({ row, nameOf }: { row: ItemRow; nameOf: (indicator: string) => string }) {
  const entries = (side: ItemRow['from']): Entry[] =>
    side.map(({ item }) => ({ code: item.code, text: item.title }))
  return (
    <>
      <Row kind={row.kind} from={entries(row.from)} to={entries(row.to)} isItem />
      {row.points.map(point => (
        <PointRows key={point.key} row={point} home={row} nameOf={nameOf} />
      ))}
    </>
  )
}

interface PointRowsProps {
  row: PointRow
  home: ItemRow
  nameOf: (indicator: string) => string
}

function PointRows({ row, home, nameOf }: PointRowsProps) {
  const entries = (side: 'from' | 'to'): Entry[] =>
    row[side].map(({ point, item }) => ({
      code: point.code,
      text: point.text,
      // A point may have moved in from, or out to, an item of another row.
      elsewhere: home[side].some(one => one.item === item) ? null : `${item.code} ${item.title}`,
    }))
  const [before, after] = [row.from[0], row.to[0]]
  const isPair = row.from.length === 1 && row.to.length === 1
  const notes = isPair && before && after ? pointNotes(before.point, after.point, nameOf) : []
  return (
    <Row kind={row.kind} from={entries('from')} to={entries('to')} notes={notes} isItem={false} />
  )
}

interface Entry {
  code: string
  text: string
  /** The item it belongs to, when that is not the one the row stands under. */
  elsewhere?: string | null
}

interface RowProps {
  kind: ChangeKind
  from: readonly Entry[]
  to: readonly Entry[]
  isItem: boolean
  notes?: readonly string[]
}

function Row({ kind, from, to, isItem, notes = [] }: RowProps) {
  const [one, other] = [from[0], to[0]]
  const pair =
    from.length === 1 && to.length === 1 && one && other ? textChanges(one.text, other.text) : null
  return (
    <tr className={isItem ? styles.item : styles.point} data-kind={kind} {...{ role: 'row' }}>
      <td className={styles.kind} {...{ role: 'cell' }}>
        <StatusWord tone={changeTones[kind]}>{changeWords[kind]}</StatusWord>
      </td>
      <Cell side="旧" entries={from} pieces={pair?.before} mark="del" />
      <Cell side="新" entries={to} pieces={pair?.after} mark="ins" notes={notes} />
    </tr>
  )
}

interface CellProps {
  side: string
  entries: readonly Entry[]
  pieces: readonly Piece[] | undefined
  mark: 'del' | 'ins'
  notes?: readonly string[]
}

function Cell({ side, entries, pieces, mark, notes = [] }: CellProps) {
  return (
    <td data-side={side} data-empty={entries.length === 0 || undefined} {...{ role: 'cell' }}>
      {entries.length === 0 && <span className={styles.none}>—</span>}
      {entries.map(({ code, text, elsewhere }) => (
        <div key={code + text} className={styles.entry}>
          <span className={styles.code}>{code}</span>
          <span>
            {pieces ? <Marked pieces={pieces} mark={mark} /> : text}
            {elsewhere && <span className={styles.elsewhere}>（在“{elsewhere}”）</span>}
          </span>
        </div>
      ))}
      {notes.map(note => (
        <div key={note} className={styles.note}>
          {note}
        </div>
      ))}
    </td>
  )
}

function Marked({ pieces, mark: Mark }: { pieces: readonly Piece[]; mark: 'del' | 'ins' }) {
  let start = 0
  return pieces.map(({ text, changed }): ReactNode => {
    const key = start
    start += text.length
    return changed ? <Mark key={key}>{text}</Mark> : <Fragment key={key}>{text}</Fragment>
  })
}
