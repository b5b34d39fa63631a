import type { Figure as FigureValue } from '@mingjian/model'
import { Figure } from '../../ui/figure.tsx'
import styles from './figure-summary.module.css'
import { displayName } from './indicator-rows.ts'
import { rowState } from './row-state.ts'
import { StateWord } from './state-word.tsx'
import { tellingDecimals } from './telling-decimals.ts'

interface FigureSummaryProps {
  figure: FigureValue
  /** As many digits as the number carries when absent. */
  decimals?: number
  /** Where the page's title says the name already. */
  unnamed?: boolean
}

/** Name, value and verdict of a figure, or what it lacks. */
export function FigureSummary({ figure, decimals, unnamed }: FigureSummaryProps) {
  const digits =
    decimals === undefined || figure.value === null
      ? undefined
      : tellingDecimals(figure.value, decimals, figure.verdicts)
  return (
    <div className={styles.summary}>
      {!unnamed && <h2>{displayName(figure)}</h2>}
      <div className={styles.result}>
        {figure.value !== null && (
          <strong className={styles.value}>
            <Figure value={figure.value} decimals={digits} unit={figure.unit} />
          </strong>
        )}
        <StateWord state={rowState(figure)} />
      </div>
      {figure.missing.length > 0 && (
        <ul className={styles.missing}>
          {figure.missing.map(words => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
