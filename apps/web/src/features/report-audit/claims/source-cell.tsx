import { StatusWord } from '../../../ui/status-word.tsx'
import { type ClaimRow, stateOf, stateTones, stateWords } from './claim-rows.ts'
import styles from './claims.module.css'
import { figureValue } from './figure-words.ts'

/** Where a claim's number comes from, in a word and a line; opens the drawer. */
export function SourceCell({ row, onOpen }: { row: ClaimRow; onOpen: (claim: string) => void }) {
  const state = stateOf(row)
  if (!state) return <>—</>
  return (
    <button type="button" className={`plain ${styles.source}`} onClick={() => onOpen(row.claim.id)}>
      <StatusWord tone={stateTones[state]}>{stateWords[state]}</StatusWord>
      <SourceLine row={row} />
      <span className="visually-hidden">，{row.claim.quote}的来源</span>
    </button>
  )
}

function SourceLine({ row: { binding } }: { row: ClaimRow }) {
  if (!binding) return null
  const { figure, reason, decided, candidates, proposal } = binding
  const by = decided ? `${decided.by}确认 · ` : ''
  if (figure)
    return (
      <span className={styles.line}>
        {by}
        {figureValue(figure)}，{figure.source}
      </span>
    )
  if (proposal)
    return (
      <span className={styles.line}>
        {by}可写成“{proposal.elementName}”
      </span>
    )
  const [likely] = candidates
  const words = reason ?? (likely ? `可能是${likely.name}` : '')
  return words ? <span className={styles.line}>{by + words}</span> : null
}
