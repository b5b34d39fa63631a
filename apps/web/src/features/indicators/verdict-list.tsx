import type { Limit } from '@mingjian/contract'
import type { Figure } from '@mingjian/model'
import type { ReactNode } from 'react'
import { limitWords } from '../../ui/limit-words.ts'
import { RecalledMark } from '../../ui/recalled-mark.tsx'
import { StateWord } from './state-word.tsx'
import styles from './verdict-list.module.css'

interface VerdictListProps {
  figure: Figure
  note: string | null
  /** In force, also where there is no value to judge yet. */
  limits?: readonly Limit[]
}

/** Each criterion the figure was held against, with the clause it comes from. */
export function VerdictList({ figure, note, limits = [] }: VerdictListProps) {
  const isJudged = figure.status === 'ok'
  return (
    <div className={styles.verdicts}>
      {isJudged && figure.verdicts.length === 0 && !figure.unjudged && (
        <p>这项指标没有设标准值，只作监测。</p>
      )}
      {!isJudged && <p>有数值后再对照标准值判定。</p>}
      {figure.verdicts.map(verdict => (
        <LimitLine key={`${verdict.criterion} ${verdict.tier}`} limit={verdict} unit={figure.unit}>
          <StateWord state={verdict.met ? 'met' : 'not-met'} />
        </LimitLine>
      ))}
      {!isJudged &&
        limits.map(limit => (
          <LimitLine key={`${limit.id} ${limit.tier}`} limit={limit} unit={figure.unit} />
        ))}
      {figure.unjudged?.map(reason => (
        <p key={reason} className={styles.verdict}>
          未作判定：{reason}。请在单位资料中补充。
        </p>
      ))}
      {note && <p className={styles.note}>说明：{note}</p>}
    </div>
  )
}

interface LimitLineProps {
  limit: Pick<Limit, 'op' | 'limit' | 'clause' | 'confidence' | 'tier'>
  unit: string | null
  children?: ReactNode
}

function LimitLine({ limit, unit, children }: LimitLineProps) {
  return (
    <p className={styles.verdict}>
      {children}
      <span className="figure">标准值 {limitWords(limit, unit)}</span>
      {limit.tier && <span>适用于{limit.tier}</span>}
      <span className={styles.clause}>{limit.clause}</span>
      {limit.confidence === 'recalled' && <RecalledMark />}
    </p>
  )
}
