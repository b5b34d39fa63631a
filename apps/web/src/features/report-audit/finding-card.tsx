import { distinctQuotes, type Finding, placesText, severityNames } from '@mingjian/model'
import { type ReactNode, useEffect, useRef } from 'react'
import { StatusWord } from '../../ui/status-word.tsx'
import styles from './finding-card.module.css'
import { categoryNames, severityTones } from './words.ts'

interface FindingCardProps {
  finding: Finding
  isChosen: boolean
  onSelect: (key: string) => void
  /** How it stands and what can be done with it. */
  children?: ReactNode
}

/** One finding: what is wrong, the words it is about, how it was computed, by which clause, what to do. */
export function FindingCard({ finding, isChosen, onSelect, children }: FindingCardProps) {
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!isChosen) return
    // A frame later: on the phone the sheet around it opens in the same moment.
    const frame = requestAnimationFrame(() => card.current?.scrollIntoView({ block: 'nearest' }))
    return () => cancelAnimationFrame(frame)
  }, [isChosen])
  return (
    <li
      ref={card}
      className={styles.card}
      data-severity={finding.severity}
      data-finding={finding.key}
      aria-current={isChosen || undefined}
    >
      <button
        type="button"
        className={`plain ${styles.head}`}
        onClick={() => onSelect(finding.key)}
      >
        <span className={styles.kind}>
          <StatusWord tone={severityTones[finding.severity]}>
            {severityNames[finding.severity]}
          </StatusWord>
          <span>{categoryNames[finding.category]}</span>
        </span>
        <span className={styles.message}>{finding.message}</span>
      </button>
      {distinctQuotes(finding).map(quote => (
        <blockquote key={quote} className={styles.quote}>
          {quote}
        </blockquote>
      ))}
      <dl className={styles.facts}>
        <Fact name="位置" words={placesText(finding.places)} />
        <Fact name="计算" words={finding.computation} />
        <Fact name="依据" words={finding.clause} />
        <Fact name="建议" words={finding.suggestion} />
      </dl>
      {children}
    </li>
  )
}

function Fact({ name, words }: { name: string; words: string | null }) {
  if (!words) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  )
}
