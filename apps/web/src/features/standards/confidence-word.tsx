import type { Confidence } from '@mingjian/model'
import { RecalledMark } from '../../ui/recalled-mark.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import { confidenceWords } from './rule-words.ts'

/** How sure the library is: what nobody has yet held against the document says so. */
export function ConfidenceWord({ confidence }: { confidence: Confidence }) {
  if (confidence === 'recalled') return <RecalledMark />
  return <StatusWord tone="neutral">{confidenceWords[confidence]}</StatusWord>
}
