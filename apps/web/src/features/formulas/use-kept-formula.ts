import { useState } from 'react'
import { forget, type KeptPlace, type KeptText, keep, readKept } from './kept-text.ts'

/** The text being written, kept on this computer at every change; `inForce` needs no keeping. */
export function useKeptFormula(place: KeptPlace, inForce: string) {
  const [restored] = useState<KeptText | null>(() => {
    const kept = readKept(place)
    return kept && kept.text !== inForce ? kept : null
  })
  const [text, setText] = useState(restored?.text ?? inForce)
  const [keptAt, setKeptAt] = useState<string | null>(restored?.at ?? null)
  const change = (next: string) => {
    setText(next)
    if (next === inForce) {
      forget(place)
      setKeptAt(null)
    } else setKeptAt(keep(place, next))
  }
  return { text, change, keptAt, restored: restored !== null }
}
