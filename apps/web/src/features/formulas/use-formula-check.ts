import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Vocabulary } from './editor/vocabulary.ts'
import { findMistakes, withFixes } from './mistakes.ts'
import { reviewQuery } from './queries.ts'
import { useDebounced } from './use-debounced.ts'

/** Time to finish a word before being told that it is none. */
const patienceMs = 350

interface CheckedIn {
  vocabulary: Vocabulary
  figure: string
  /** The unit whose library has the last word. */
  home: string
}

/** The page finds mistakes at once; what it finds sound, the server holds against the whole library. */
export function useFormulaCheck(written: string, { vocabulary, figure, home }: CheckedIn) {
  const text = useDebounced(written, patienceMs)
  const own = useMemo(
    () => findMistakes(text, vocabulary.catalog, vocabulary.home),
    [text, vocabulary],
  )
  const query = useQuery({ ...reviewQuery(home, figure, text), enabled: own.length === 0 })
  const review = own.length === 0 && !query.isPlaceholderData ? query.data : undefined
  const mistakes = useMemo(
    () =>
      own.length > 0 || !review ? own : withFixes(text, review.diagnostics, vocabulary.catalog),
    [own, review, text, vocabulary],
  )
  return {
    text,
    mistakes,
    problems: review?.problems ?? [],
    reading: review?.reading ?? null,
    /** The server has found nothing against it. */
    sound: review !== undefined && review.reading !== null && review.problems.length === 0,
    sameFigures: review?.sameFigures ?? [],
    pending: own.length === 0 && query.isFetching,
    error: query.error,
  }
}
