import type { Coverage } from '@mingjian/model'
import { Empty } from '../../ui/states.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import styles from './coverage-list.module.css'

/** Which 评价内容 the report answers, unanswered ones marked. */
export function CoverageList({ coverage }: { coverage: readonly Coverage[] }) {
  if (coverage.length === 0)
    return <Empty title="没有适用的评价方案">这份报告没有对应到评价方案，因此没有逐项对照。</Empty>
  const open = coverage.filter(({ answered }) => !answered).length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className={styles.box} tabIndex={0} aria-label="评价内容对照">
      <p className={styles.lead}>
        共{coverage.length}项评价内容，
        {open === 0 ? '全部已回应。' : `${open}项没有找到回应，请补写或说明不涉及。`}
      </p>
      <ol className={styles.list}>
        {coverage.map(({ item, title, answered }) => (
          <li key={item} className={styles.item}>
            <span className={styles.code}>{item}</span>
            <span>{title}</span>
            <StatusWord tone={answered ? 'good' : 'bad'}>
              {answered ? '已回应' : '未回应'}
            </StatusWord>
          </li>
        ))}
      </ol>
    </section>
  )
}
