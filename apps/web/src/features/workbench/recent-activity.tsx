import { formatMoment } from '../../ui/format-date.ts'
import { Empty } from '../../ui/states.tsx'
import type { Overview } from './overview.ts'
import styles from './recent-activity.module.css'

/** Who did what lately. */
export function RecentActivity({ recent }: { recent: Overview['recent'] }) {
  if (recent.length === 0) return <Empty title="近来没有操作记录" />
  return (
    <ol className={styles.list}>
      {recent.map(({ at, who, what }) => (
        <li key={at + who + what} className={styles.entry}>
          <span>
            <b>{who}</b> {what}
          </span>
          <time dateTime={at}>{formatMoment(at)}</time>
        </li>
      ))}
    </ol>
  )
}
