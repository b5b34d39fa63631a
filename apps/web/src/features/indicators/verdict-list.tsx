import type { Figure } from '@mingjian/model'
import { limitWords } from '../../ui/limit-words.ts'
import { RecalledMark } from '../../ui/recalled-mark.tsx'
import { StateWord } from './state-word.tsx'
import styles from './verdict-list.module.css'

/** Each criterion the figure was held against, with the clause it comes from. */
export function VerdictList({ figure, note }: { figure: Figure; note: string | null }) {
  return (
    <div className={styles.verdicts}>
      {figure.verdicts.length === 0 && !figure.unjudged && <p>这项指标没有设标准值，只作监测。</p>}
      {figure.verdicts.map(verdict => (
        <p key={`${verdict.criterion} ${verdict.tier}`} className={styles.verdict}>
          {figure.status === 'ok' && <StateWord state={verdict.met ? 'met' : 'not-met'} />}
          <span className="figure">标准值 {limitWords(verdict, figure.unit)}</span>
          {verdict.tier && <span>适用于{verdict.tier}</span>}
          <span className={styles.clause}>{verdict.clause}</span>
          {verdict.confidence === 'recalled' && <RecalledMark />}
        </p>
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
