import { StatusWord, type Tone } from '../../ui/status-word.tsx'
import { type RowState, stateWords } from './row-state.ts'

const toneOf: Record<RowState, Tone> = {
  'not-met': 'bad',
  met: 'good',
  missing: 'lacking',
  unjudged: 'lacking',
  'not-applicable': 'neutral',
  'no-limit': 'neutral',
}

export function StateWord({ state }: { state: RowState }) {
  return <StatusWord tone={toneOf[state]}>{stateWords[state]}</StatusWord>
}
