import type { ReactNode } from 'react'
import styles from './status-word.module.css'

export const tones = {
  good: styles.good,
  bad: styles.bad,
  lacking: styles.lacking,
  neutral: styles.neutral,
  question: styles.question,
}
export type Tone = keyof typeof tones

/** A state said in words; the colour only repeats it. */
export function StatusWord({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`${styles.word} ${tones[tone]}`}>{children}</span>
}
