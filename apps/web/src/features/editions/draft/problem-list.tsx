import type { DocumentProblem } from '@mingjian/contract'
import type { Framework } from '@mingjian/model'
import { Button } from 'antd'
import { type DraftPath, pathOfPlace, pathWords } from './draft-path.ts'
import styles from './problem-list.module.css'

interface ProblemListProps {
  draft: Framework
  problems: readonly DocumentProblem[]
  onSelect: (path: DraftPath) => void
}

/** What stands in the way of publishing; each leads to its place. */
export function ProblemList({ draft, problems, onSelect }: ProblemListProps) {
  return (
    <section className={styles.list} aria-label="发布前检查">
      <h2>发布前检查</h2>
      {problems.length === 0 && <p className={styles.good}>没有问题，可以发布。</p>}
      <ul>
        {problems.map(({ code, message, place }) => (
          <li key={code + place + message}>
            <Button
              type="link"
              size="small"
              className={styles.place}
              onClick={() => onSelect(pathOfPlace(place))}
            >
              {pathWords(draft, pathOfPlace(place))}
            </Button>
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
