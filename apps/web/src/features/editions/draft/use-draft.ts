import { type DocumentProblem, editionRoutes } from '@mingjian/contract'
import type { Framework } from '@mingjian/model'
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { call } from '../../../api/call.ts'
import type { Edition } from '../queries.ts'
import { Autosave, type SaveState } from './autosave.ts'
import {
  changed,
  type DraftHistory,
  redone,
  selected,
  startHistory,
  undone,
} from './draft-history.ts'
import type { DraftPath } from './draft-path.ts'
import type { Edited } from './edit-draft.ts'
import { dropLocalCopy, keepLocalCopy, readLocalCopy } from './local-copy.ts'

type Action =
  | { kind: 'change'; edit: (draft: Framework, path: DraftPath) => Edited; field: string | null }
  | { kind: 'select'; path: DraftPath }
  | { kind: 'undo' }
  | { kind: 'redo' }

function step(history: DraftHistory, action: Action): DraftHistory {
  const { draft, path } = history.present
  if (action.kind === 'undo') return undone(history)
  if (action.kind === 'redo') return redone(history)
  if (action.kind === 'select') return selected(history, action.path)
  return changed(history, action.edit(draft, path), action.field)
}

/** A draft under edit: its history, its saving, and what the server finds wrong with it. */
export function useDraft(edition: Edition, user: string) {
  const { id } = edition.head
  const [copy] = useState(() => readLocalCopy(user, id))
  const [history, dispatch] = useReducer(step, copy?.draft ?? edition.content, startHistory)
  const [save, setSave] = useState<SaveState>({ kind: 'saved', at: edition.head.savedAt })
  const [problems, setProblems] = useState<DocumentProblem[]>(edition.problems)
  const { draft, path } = history.present

  const autosave = useMemo(
    () =>
      new Autosave(edition.head.version, {
        send: body => call(editionRoutes.save, { params: { id }, body }),
        keep: kept => keepLocalCopy(user, id, kept),
        drop: () => dropLocalCopy(user, id),
        onState: setSave,
        onSaved: saved => setProblems(saved.problems),
      }),
    [edition.head.version, id, user],
  )
  useEffect(() => {
    autosave.open()
    if (copy) autosave.resume(copy)
    return () => autosave.close()
  }, [autosave, copy])

  const sent = useRef(draft)
  useEffect(() => {
    if (sent.current === draft) return
    sent.current = draft
    autosave.changed(draft)
  }, [autosave, draft])

  const edit = useCallback(
    (change: (draft: Framework, path: DraftPath) => Edited, field: string | null = null) =>
      dispatch({ kind: 'change', edit: change, field }),
    [],
  )
  return {
    draft,
    path,
    problems,
    save,
    autosave,
    restored: copy !== null,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    edit,
    select: (to: DraftPath) => dispatch({ kind: 'select', path: to }),
    undo: () => dispatch({ kind: 'undo' }),
    redo: () => dispatch({ kind: 'redo' }),
  }
}
export type DraftUnderEdit = ReturnType<typeof useDraft>
