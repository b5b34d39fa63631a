import type { IndicatorRow } from '@mingjian/contract'
import { figureKey } from '@mingjian/model'
import { Link } from 'react-router'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Figure } from '../../ui/figure.tsx'
import { limitWords } from '../../ui/limit-words.ts'
import { RecalledMark } from '../../ui/recalled-mark.tsx'
import { displayName, groupByStandard, type StandardGroup, stageWord } from './indicator-rows.ts'
import styles from './indicator-table.module.css'
import { rowState } from './row-state.ts'
import { StateWord } from './state-word.tsx'
import { tellingDecimals } from './telling-decimals.ts'

interface IndicatorTableProps {
  rows: readonly IndicatorRow[]
  open: string | null
  onOpen: (indicator: string) => void
  /** Address of the page of one figure. */
  addressOf: (figure: string) => string
}

/** Indicators × value × limit × verdict, grouped by standard. */
export function IndicatorTable({ rows, open, onOpen, addressOf }: IndicatorTableProps) {
  return (
    <DataTable
      caption="指标、数值、标准值与判定"
      columns={columns(onOpen, addressOf)}
      groups={groupByStandard(rows).map(group => ({
        key: group.standard,
        heading: <GroupHeading group={group} />,
        rows: group.rows,
      }))}
      rowKey={figureKey}
      isCurrent={row => figureKey(row) === open}
    />
  )
}

function GroupHeading({ group }: { group: StandardGroup }) {
  return (
    <span className={styles.group}>
      <span className={styles.groupTitle}>{group.title}</span>
      <span className={styles.number}>{group.documentNumber}</span>
      <span className={styles.number}>{group.rows.length}项</span>
    </span>
  )
}

function columns(
  onOpen: IndicatorTableProps['onOpen'],
  addressOf: IndicatorTableProps['addressOf'],
): Column<IndicatorRow>[] {
  return [
    {
      key: 'name',
      title: '指标',
      card: 'title',
      cell: row => <Name row={row} address={addressOf(figureKey(row))} />,
    },
    { key: 'stage', title: '学段', width: '88px', cell: row => stageWord(row) || '—' },
    {
      key: 'value',
      title: '数值',
      align: 'end',
      width: '150px',
      cell: row => <ValueButton row={row} onOpen={onOpen} />,
    },
    {
      key: 'limit',
      title: '标准值',
      width: '150px',
      align: 'end',
      cell: row => <Limits row={row} />,
    },
    {
      key: 'verdict',
      title: '判定',
      width: '108px',
      cell: row => <StateWord state={rowState(row)} />,
    },
  ]
}

function Name({ row, address }: { row: IndicatorRow; address: string }) {
  const recalled =
    row.confidence === 'recalled' ||
    row.verdicts.some(({ confidence }) => confidence === 'recalled')
  return (
    <div className={styles.name}>
      <Link to={address} className={styles.link}>
        {displayName(row)}
      </Link>
      {recalled && <RecalledMark />}
      {row.status === 'missing' && row.missing[0] && (
        <span className={styles.missing}>
          {row.missing[0]}
          {row.missing.length > 1 && `，等${row.missing.length}项`}
        </span>
      )}
    </div>
  )
}

function ValueButton({ row, onOpen }: { row: IndicatorRow; onOpen: (id: string) => void }) {
  return (
    <button
      type="button"
      className={`plain ${styles.value}`}
      onClick={() => onOpen(figureKey(row))}
    >
      {row.value === null ? (
        '查看缺什么'
      ) : (
        <Figure
          value={row.value}
          decimals={tellingDecimals(row.value, row.decimals, row.verdicts)}
          unit={row.unit}
        />
      )}
      <span className="visually-hidden">，{displayName(row)}：查看如何算出</span>
    </button>
  )
}

function Limits({ row }: { row: IndicatorRow }) {
  if (row.verdicts.length === 0) return '—'
  return row.verdicts.map(verdict => (
    <div key={verdict.criterion} className="figure">
      {limitWords(verdict, row.unit)}
    </div>
  ))
}
