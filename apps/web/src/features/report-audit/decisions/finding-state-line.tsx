import type { FindingState } from '@mingjian/contract'
import type { ReactNode } from 'react'
import { formatMoment } from '../../../ui/format-date.ts'
import { StatusWord } from '../../../ui/status-word.tsx'
import styles from './decisions.module.css'
import { decisionNames, findingStatusNames, findingStatusTones } from './words.ts'

interface FindingStateLineProps {
  state: FindingState
  /** Leads to the problem it became. */
  linkToProblem: (id: string) => ReactNode
}

/** How a finding stands: status, why, who and when; earlier steps on demand. */
export function FindingStateLine({ state, linkToProblem }: FindingStateLineProps) {
  const { status, history, problem } = state
  const last = history.at(-1)
  if (!last) return null
  return (
    <div className={styles.state}>
      <p>
        <StatusWord tone={findingStatusTones[status]}>{findingStatusNames[status]}</StatusWord>{' '}
        <span className={styles.who}>
          {last.by} {formatMoment(last.at)}
        </span>
        {status === 'problem' && problem && (
          <span data-print="hide"> {linkToProblem(problem)}</span>
        )}
      </p>
      {last.reason && <p className={styles.reason}>理由：{last.reason}</p>}
      {history.length > 1 && (
        <details className={styles.history} data-print="hide">
          <summary>处理经过（{history.length}次）</summary>
          <ol>
            {history.map(({ at, by, decision, reason }) => (
              <li key={at}>
                {formatMoment(at)} {by}：{decisionNames[decision]}
                {reason && `（${reason}）`}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}
