import type { FormulaReading } from '@mingjian/contract'
import { type PeriodKind, periodKindNames, type Stage, stageNames } from '@mingjian/model'
import { StatusWord } from '../../ui/status-word.tsx'
import styles from './reading-view.module.css'

/** What a sound formula means, in words: its unit and year, and every data element it reads. */
export function ReadingView({ reading }: { reading: FormulaReading }) {
  return (
    <div className={styles.reading}>
      <p className={styles.summary}>
        <StatusWord tone="good">可以计算</StatusWord>
        <span>{resultWords(reading)}</span>
      </p>
      <p className={styles.text}>读作：{reading.text}</p>
      {reading.elements.length > 0 && (
        <ul className={styles.elements} aria-label="用到的数据项">
          {reading.elements.map(each => (
            <li key={each.id}>
              <strong>{each.name}</strong>
              <span>
                {[each.unit, stagesWords(each.stages), yearWords(each.periodKind), each.owner].join(
                  ' · ',
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {reading.indicators.length > 0 && (
        <p className={styles.text}>
          用到的指标：{reading.indicators.map(each => `${each.name}（${each.id}）`).join('、')}
        </p>
      )}
    </div>
  )
}

function resultWords({ truth, unit, period }: FormulaReading): string {
  const result = truth ? '结果是“是否成立”，政府取成立的学校占百分之几' : `结果的单位：${unit}`
  return period === null ? result : `${result}；${yearWords(period)}`
}

const yearWords = (kind: PeriodKind) => `按${periodKindNames[kind]}统计`

const stagesWords = (stages: readonly Stage[]) =>
  stages.length === 0 ? '不分学段' : stages.map(stage => stageNames[stage]).join('、')
