import { useEffect } from 'react'
import type { DraftUnderEdit } from './use-draft.ts'

/** Ctrl+Z takes back a step of the draft also from within a field: a field's own undo knows only itself. */
export function useUndoKeys({ undo, redo }: Pick<DraftUnderEdit, 'undo' | 'redo'>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
      if (key !== 'z' && !isRedo) return
      event.preventDefault()
      if (isRedo) redo()
      else undo()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [undo, redo])
}
