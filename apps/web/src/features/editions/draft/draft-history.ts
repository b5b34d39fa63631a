import type { Framework } from '@mingjian/model'
import type { Edited } from './edit-draft.ts'

/** A draft under edit, with what it was before and what was undone. */
export interface DraftHistory {
  present: Edited
  past: readonly Edited[]
  future: readonly Edited[]
  /** Typing on in one field is one step: what the last change was made to. */
  lastField: string | null
}

const longestPast = 200

export const startHistory = (draft: Framework): DraftHistory => ({
  present: { draft, path: [] },
  past: [],
  future: [],
  lastField: null,
})

/** Takes a change in; `field` names the field it was typed into, null for a step of its own. */
export function changed(
  history: DraftHistory,
  next: Edited,
  field: string | null = null,
): DraftHistory {
  if (next.draft === history.present.draft) return selected(history, next.path)
  const goesOn = field !== null && field === history.lastField
  const past = goesOn ? history.past : [...history.past, history.present].slice(-longestPast)
  return { present: next, past, future: [], lastField: field }
}

export function selected(history: DraftHistory, path: Edited['path']): DraftHistory {
  return { ...history, present: { ...history.present, path }, lastField: null }
}

export function undone(history: DraftHistory): DraftHistory {
  const before = history.past.at(-1)
  if (!before) return history
  const future = [history.present, ...history.future]
  return { present: before, past: history.past.slice(0, -1), future, lastField: null }
}

export function redone(history: DraftHistory): DraftHistory {
  const [next, ...future] = history.future
  if (!next) return history
  return { present: next, past: [...history.past, history.present], future, lastField: null }
}
