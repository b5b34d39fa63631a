import { Failure } from '../../../ui/states.tsx'
import styles from './decisions.module.css'
import type { Review } from './use-review.ts'
import { findingStatusNames } from './words.ts'

/** Says what was done last, with the way back; read out to who cannot see it. */
export function LastStepBar({ review, hasForm }: { review: Review; hasForm: boolean }) {
  const { last } = review
  return (
    <div data-print="hide">
      <div role="status">
        {last && (
          <p className={styles.last}>
            <span>
              已标为“{findingStatusNames[last.status]}”：{last.finding.message}
            </span>
            <button type="button" className={`plain ${styles.act}`} onClick={() => review.undo()}>
              撤销
            </button>
          </p>
        )}
      </div>
      {/* A form tells of its own failures. */}
      {!hasForm && review.error ? <Failure error={review.error} /> : null}
    </div>
  )
}
