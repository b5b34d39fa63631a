import { type ReactNode, useState } from 'react'
import styles from './chart-or-table.module.css'

interface ChartOrTableProps {
  /** What is shown, for the button that changes how. */
  what: string
  chart: ReactNode
  table: ReactNode
  /** How to read the picture. */
  legend?: ReactNode
}

/** A picture, or its numbers as a table: whoever reads one can read the other. */
export function ChartOrTable({ what, chart, table, legend }: ChartOrTableProps) {
  const [asTable, setAsTable] = useState(false)
  return (
    <div className={styles.box}>
      <button
        type="button"
        className={`plain ${styles.toggle}`}
        data-print="hide"
        onClick={() => setAsTable(!asTable)}
      >
        {asTable ? '看图' : '看表格'}
        <span className="visually-hidden">：{what}</span>
      </button>
      {asTable ? (
        table
      ) : (
        <figure className={styles.figure}>
          {chart}
          {legend && <figcaption className={styles.legend}>{legend}</figcaption>}
        </figure>
      )}
    </div>
  )
}
