import { useEffect, useState } from 'react'
import { forget, type KeptPlace, keep, readKept } from './kept-text.ts'

/**
 * The text being written, kept on this computer at every change. `saved` is what the server has: the
 * draft, or else the formula in force; a text like it needs no keeping.
 */
export function useKeptFormula({ username, figure }: KeptPlace, saved: string) {
  const [restored] = useState(() => readKept({ username, figure }))
  const [text, setText] = useState(restored?.text ?? saved)
  const [keptAt, setKeptAt] = useState<string | null>(restored?.at ?? null)
  useEffect(() => {
    if (text === saved) forget({ username, figure })
  }, [text, saved, username, figure])
  const change = (next: string) => {
    setText(next)
    setKeptAt(keep({ username, figure }, next))
  }
  return { text, change, keptAt }
}
