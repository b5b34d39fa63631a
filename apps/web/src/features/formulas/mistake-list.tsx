import type { Fix } from '@mingjian/engine/editor'
import { Button } from 'antd'
import styles from './mistake-list.module.css'
import type { Mistake } from './mistakes.ts'

interface MistakeListProps {
  text: string
  mistakes: readonly Mistake[]
  /** What the rest of the library has against the formula. */
  problems: readonly { code: string; message: string }[]
  onFix: (fix: Fix) => void
}

/** Every mistake in words, with the place it is at and a button where one click mends it. */
export function MistakeList({ text, mistakes, problems, onFix }: MistakeListProps) {
  return (
    <ul className={styles.list} aria-label="公式中的问题">
      {mistakes.map(each => (
        <li key={`${each.code} ${each.start}`} className={styles.mistake}>
          <Place text={text} mistake={each} />
          <span>{each.message}</span>
          {each.fixes.map(fix => (
            <Button key={fix.label} size="small" onClick={() => onFix(fix)}>
              {fix.label}
            </Button>
          ))}
        </li>
      ))}
      {problems.map(({ code, message }) => (
        <li key={code + message} className={styles.mistake}>
          <span>{message}</span>
        </li>
      ))}
    </ul>
  )
}

function Place({ text, mistake: { start, end } }: { text: string; mistake: Mistake }) {
  const words = text.slice(start, end)
  if (words === '' || words === text) return null
  return <code className={styles.place}>{words}</code>
}
