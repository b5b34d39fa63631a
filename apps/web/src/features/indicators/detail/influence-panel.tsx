import type { Influence, InfluenceTarget } from '@mingjian/model'
import type { ReactNode } from 'react'
import { limitWords } from '../../../ui/limit-words.ts'
import { StateWord } from '../state-word.tsx'
import styles from './influence-panel.module.css'
import { ChangeTable, PullTable, RuleTable, SingleTable } from './influence-tables.tsx'

interface InfluencePanelProps {
  influence: Influence
  decimals: number
}

/** 怎样才能达标: sentences first, the numbers behind them on demand. */
export function InfluencePanel({ influence, decimals }: InfluencePanelProps) {
  const { targets, notices, schools, figure } = influence
  return (
    <div className={styles.panel}>
      {targets.map(target => (
        <Target
          key={target.verdict.criterion + target.verdict.op}
          target={target}
          unit={figure.unit}
        />
      ))}
      {figure.status === 'missing' && <p>缺数据时不作推算，请先补齐：</p>}
      {notices.map(notice => (
        <p key={notice} className={styles.notice}>
          {notice}
        </p>
      ))}
      {schools.length > 1 && (
        <More title="每所学校的影响有多大">
          <PullTable influence={influence} decimals={decimals} />
        </More>
      )}
    </div>
  )
}

function Target({ target, unit }: { target: InfluenceTarget; unit: string | null }) {
  const { verdict, sentences, total, singles, floors, rules } = target
  return (
    <div className={styles.target}>
      <p className={styles.limit}>
        <StateWord state={verdict.met ? 'met' : 'not-met'} />
        <span className="figure">标准值 {limitWords(verdict, unit)}</span>
      </p>
      {sentences.length > 0 && (
        <ul className={styles.sentences}>
          {sentences.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {total && total.changes.length > 1 && (
        <More title={`分到各校（${total.changes.length}所）`}>
          <ChangeTable caption="分到各校的数" changes={total.changes} />
        </More>
      )}
      {floors.map(floor => (
        <More key={floor.indicator} title={`低于最低线的学校（${floor.changes.length}所）`}>
          <ChangeTable caption="提高到最低线须增加的数" changes={floor.changes} />
        </More>
      ))}
      {singles.length > 0 && (
        <More title={`每所学校单独改变的效果（${singles.length}所）`}>
          <SingleTable singles={singles} />
        </More>
      )}
      {rules.length > 0 && (
        <More title={`未达标的学校（${rules.length}所）`}>
          <RuleTable rules={rules} />
        </More>
      )}
    </div>
  )
}

function More({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className={styles.more}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
