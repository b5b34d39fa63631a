import type { ComparedFigure, FormulaTrial } from '@mingjian/contract'
import { type Explanation, type Figure as FigureData, figureKey } from '@mingjian/model'
import type { ReactNode } from 'react'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Figure } from '../../ui/figure.tsx'
import { useShowMore } from '../../ui/show-more.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { changedSchools, differenceOf, verdictChange } from './trial-changes.ts'
import styles from './trial-result.module.css'

/** How the subject of indicators shows its own things; the page introduces the two. */
export interface FigureWays {
  name: (figure: FigureData) => string
  state: (figure: FigureData) => ReactNode
  decimals: (figure: FigureData, least: number) => number
  steps: (explanation: Explanation) => ReactNode
}

interface TrialResultProps {
  trial: FormulaTrial
  ways: FigureWays
}

/** The figures by both formulas, the schools that change most, and how the tried one came about. */
export function TrialResult({ trial, ways }: TrialResultProps) {
  const [main] = trial.figures
  const lacking = main?.tried?.missing ?? []
  return (
    <div className={styles.result}>
      <DataTable
        caption="试算与现行公式的对照"
        columns={figureColumns(trial, ways)}
        groups={[{ key: 'all', rows: trial.figures }]}
        rowKey={({ current, tried }) => keyOf(tried ?? current)}
      />
      {lacking.length > 0 && (
        <ul className={styles.lacking} aria-label="缺少的数据">
          {lacking.map(words => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {trial.schools.length > 0 && (
        <Part title={`学校（园）：${changedSchools(trial)}所有变化，共${trial.schools.length}所`}>
          <Schools trial={trial} unit={main?.tried?.unit ?? null} />
        </Part>
      )}
      <Part title="试算公式的计算过程">{ways.steps(trial.explanation)}</Part>
    </div>
  )
}

const keyOf = (figure: FigureData | null) => (figure ? figureKey(figure) : '')

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function figureColumns({ decimals }: FormulaTrial, ways: FigureWays): Column<ComparedFigure>[] {
  const value = (figure: FigureData | null) => {
    if (!figure) return '—'
    const { value: number, unit } = figure
    return (
      <span className={styles.value}>
        {number !== null && (
          <Figure value={number} unit={unit} decimals={ways.decimals(figure, digits(figure))} />
        )}
        {ways.state(figure)}
      </span>
    )
  }
  const digits = ({ indicator }: FigureData) => (indicator.includes('#') ? 3 : decimals)
  return [
    {
      key: 'name',
      title: '指标',
      card: 'title',
      cell: ({ tried, current }) => nameOf(tried ?? current, ways),
    },
    {
      key: 'current',
      title: '现行公式',
      align: 'end',
      width: '200px',
      cell: ({ current }) => value(current),
    },
    {
      key: 'tried',
      title: '试算',
      align: 'end',
      width: '200px',
      cell: ({ tried }) => value(tried),
    },
    {
      key: 'change',
      title: '变化',
      align: 'end',
      width: '170px',
      cell: pair => <Change pair={pair} />,
    },
  ]
}

const nameOf = (figure: FigureData | null, ways: FigureWays) => (figure ? ways.name(figure) : '')

function Change({ pair }: { pair: ComparedFigure }) {
  const turn = verdictChange(pair)
  return (
    <span className={styles.value}>
      <Difference current={pair.current?.value ?? null} tried={pair.tried?.value ?? null} />
      {turn === 'now-met' && <StatusWord tone="good">变为达标</StatusWord>}
      {turn === 'now-not-met' && <StatusWord tone="bad">变为未达标</StatusWord>}
    </span>
  )
}

const differenceDecimals = 4

function Difference({ current, tried }: { current: number | null; tried: number | null }) {
  const difference = differenceOf(current, tried)
  if (difference === null) return '—'
  if (difference === 0) return '没有变化'
  return (
    <span className="figure">
      {difference > 0 ? '＋' : ''}
      <Figure value={difference} unit={null} decimals={differenceDecimals} />
    </span>
  )
}

const schoolsAtOnce = 10

const reasonColumn: Column<FormulaTrial['schools'][number]> = {
  key: 'reason',
  title: '说明',
  width: '200px',
  cell: row => row.reason ?? '',
}

function Schools({ trial, unit }: { trial: FormulaTrial; unit: string | null }) {
  const { shown, more } = useShowMore(trial.schools, schoolsAtOnce, '所')
  const value = (number: number | null) =>
    number === null ? '缺' : <Figure value={number} unit={unit} decimals={trial.decimals} />
  return (
    <>
      <DataTable
        caption="变化最大的学校（园）"
        columns={[
          { key: 'name', title: '学校（园）', card: 'title', cell: row => row.name },
          {
            key: 'current',
            title: '现行公式',
            align: 'end',
            width: '140px',
            cell: row => value(row.current),
          },
          {
            key: 'tried',
            title: '试算',
            align: 'end',
            width: '140px',
            cell: row => value(row.tried),
          },
          {
            key: 'change',
            title: '变化',
            align: 'end',
            width: '120px',
            cell: row => <Difference current={row.current} tried={row.tried} />,
          },
          ...(trial.schools.some(row => row.reason !== null) ? [reasonColumn] : []),
        ]}
        groups={[{ key: 'all', rows: shown }]}
        rowKey={row => row.org}
      />
      {more}
    </>
  )
}
