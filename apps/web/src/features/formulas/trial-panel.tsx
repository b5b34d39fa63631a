import type { FormulaTrial } from '@mingjian/contract'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import { formatPeriod } from '../../ui/format-date.ts'
import { Failure, Loading } from '../../ui/states.tsx'
import styles from './trial-panel.module.css'
import { type FigureWays, TrialResult } from './trial-result.tsx'

interface TrialPanelProps {
  /** Chooses the unit; the page brings it from another subject. */
  picker: ReactNode
  periods: readonly string[]
  period: string | null
  onPeriod: (period: string) => void
  /** Why it cannot be tried now; null when it can. */
  hindrance: string | null
  trial: { data?: FormulaTrial; error: unknown; isPending: boolean; isIdle: boolean }
  /** The formula or the unit has changed since. */
  stale: boolean
  ways: FigureWays
  onTry: () => void
}

/** Computes the formula as it stands on a real unit and year, beside the one in force. */
export function TrialPanel(props: TrialPanelProps) {
  const { periods, period, hindrance, trial, stale } = props
  return (
    <div className={styles.panel}>
      <div className={styles.choice}>
        <div className={styles.picker}>{props.picker}</div>
        <Select
          aria-label="年度"
          className={styles.period}
          value={period}
          placeholder="没有数据"
          onChange={props.onPeriod}
          options={periods.map(value => ({ value, label: formatPeriod(value) }))}
        />
        <Button
          type="primary"
          disabled={hindrance !== null || period === null}
          loading={trial.isPending}
          onClick={props.onTry}
        >
          试算
        </Button>
      </div>
      {hindrance && <p className={styles.hint}>{hindrance}</p>}
      {!hindrance && trial.isIdle && (
        <p className={styles.hint}>选择单位和年度后试算。试算不保存，不影响任何已有结果。</p>
      )}
      {trial.isPending && <Loading lines={4} words="正在试算" />}
      {trial.error !== null && trial.error !== undefined && <Failure error={trial.error} />}
      {trial.data && !trial.isPending && (
        <div data-stale={stale || undefined} className={styles.result}>
          {stale && <p className={styles.hint}>公式、单位或年度已改动，下面是改动前的结果。</p>}
          <TrialResult trial={trial.data} ways={props.ways} />
        </div>
      )}
    </div>
  )
}
