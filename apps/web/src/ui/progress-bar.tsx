import styles from './progress-bar.module.css'

/** A measured share of work done, 0–100, said in figures too. */
export function ProgressBar({ percent, label }: { percent: number; label: string }) {
  return (
    <div className={styles.progress}>
      <progress value={percent} max={100} aria-label={label} />
      <span>{percent}%</span>
    </div>
  )
}
