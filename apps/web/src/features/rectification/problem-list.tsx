import type { RecordedProblem } from '@mingjian/contract'
import { placesText, severityNames } from '@mingjian/model'
import { type ReactNode, useEffect, useRef } from 'react'
import { formatMoment } from '../../ui/format-date.ts'
import { useShowMore } from '../../ui/show-more.tsx'
import { Empty } from '../../ui/states.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { problemStatusNames } from './problem-filters.ts'
import styles from './problem-list.module.css'
import { WithdrawForm } from './withdraw-form.tsx'

interface ProblemListProps {
  problems: readonly RecordedProblem[]
  /** The one somebody came to see. */
  chosen: string | null
  /** Leads back to the place in the report. */
  linkToPlace: (problem: RecordedProblem) => ReactNode
}

export function ProblemList({ problems, chosen, linkToPlace }: ProblemListProps) {
  const { shown, more } = useShowMore(problems, 100, '个问题')
  if (problems.length === 0)
    return (
      <Empty title="没有符合条件的问题">
        在报告核查的结果页，可把核查发现“转为问题”，集中在这里跟进。
      </Empty>
    )
  return (
    <>
      <ol className={styles.list}>
        {shown.map(problem => (
          <Item
            key={problem.id}
            problem={problem}
            isChosen={problem.id === chosen}
            link={linkToPlace(problem)}
          />
        ))}
      </ol>
      {more}
    </>
  )
}

function Item(props: { problem: RecordedProblem; isChosen: boolean; link: ReactNode }) {
  const { problem, isChosen } = props
  const { finding, status, events } = problem
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isChosen) item.current?.scrollIntoView({ block: 'center' })
  }, [isChosen])
  const place = placesText(finding.places)
  return (
    <li ref={item} className={styles.item} aria-current={isChosen || undefined}>
      <p className={styles.kind}>
        <StatusWord tone={status === 'opened' ? 'bad' : 'neutral'}>
          {problemStatusNames[status]}
        </StatusWord>
        <span>{problem.unit.name}</span>
        <span>{severityNames[finding.severity]}</span>
      </p>
      <h2 className={styles.title}>{problem.title}</h2>
      <p className={styles.description}>{problem.description}</p>
      <p className={styles.source}>
        {props.link}
        {place && ` ${place}`}
        {finding.clause && ` · 依据 ${finding.clause}`}
      </p>
      <ul className={styles.events}>
        {events.map(({ kind, by, at, reason }) => (
          <li key={at}>
            {formatMoment(at)} {by}
            {kind === 'opened' ? '列为问题' : '撤回'}
            {reason && `：${reason}`}
          </li>
        ))}
      </ul>
      {status === 'opened' && <WithdrawForm problem={problem} />}
    </li>
  )
}
