import { redo, redoDepth, undo, undoDepth } from '@codemirror/commands'
import type { EditorView } from '@codemirror/view'
import type { Fix } from '@mingjian/engine/editor'
import { Button } from 'antd'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { createEditor, markMistakes } from './editor/create-editor.ts'
import { loadPinyin } from './editor/pinyin-initials.ts'
import type { Vocabulary } from './editor/vocabulary.ts'
import styles from './formula-editor.module.css'
import { type Mistake, visibleRange } from './mistakes.ts'

export interface EditorHandle {
  /** Puts a text where the caret or the selection is. */
  insert: (text: string) => void
  /** Applies a fix, unless the text is no longer the one that was checked: its places would be wrong. */
  mend: (fix: Fix, checked: string) => void
  replaceAll: (text: string) => void
}

interface FormulaEditorProps {
  /** Read once: later changes of the text come from the person writing. */
  initial: string
  vocabulary: Vocabulary
  mistakes: readonly Mistake[]
  /** The text that the mistakes are of. */
  checked: string
  label: string
  onChange: (text: string) => void
  onTry: () => void
  ref: Ref<EditorHandle>
}

/** The text of one formula with everything that helps to write it. */
export function FormulaEditor(props: FormulaEditorProps) {
  const { mistakes, checked, ref } = props
  const { host, view, steps } = useEditor(props)
  useImperativeHandle(ref, () => handleOf(view))
  useEffect(() => {
    const current = view.current
    if (!current) return
    const { length } = current.state.doc
    markMistakes(
      current,
      mistakes.map(each => ({
        ...visibleRange(each, length),
        severity: 'error' as const,
        message: each.message,
        actions: each.fixes.map(fix => ({
          name: fix.label,
          apply: () => handleOf(view).mend(fix, checked),
        })),
      })),
    )
  }, [mistakes, checked, view])
  return (
    <div>
      <div ref={host} className={styles.editor} />
      <div className={styles.tools}>
        <Button
          size="small"
          disabled={steps.undo === 0}
          onClick={() => view.current && undo(view.current)}
        >
          撤销
        </Button>
        <Button
          size="small"
          disabled={steps.redo === 0}
          onClick={() => view.current && redo(view.current)}
        >
          重做
        </Button>
        <span className={styles.keys}>Ctrl＋空格：可以填写的内容　Ctrl＋回车：试算</span>
      </div>
    </div>
  )
}

/** One CodeMirror for the life of the component; callbacks are always the latest. */
function useEditor(props: FormulaEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const latest = useRef(props)
  latest.current = props
  const [steps, setSteps] = useState({ undo: 0, redo: 0 })
  useEffect(() => {
    if (!host.current) return
    loadPinyin().catch(() => undefined)
    const { initial, vocabulary, label } = latest.current
    const created = createEditor({
      ...vocabulary,
      parent: host.current,
      text: initial,
      label,
      onTry: () => latest.current.onTry(),
      onUpdate: ({ docChanged, state }) => {
        if (!docChanged) return
        setSteps({ undo: undoDepth(state), redo: redoDepth(state) })
        latest.current.onChange(state.doc.toString())
      },
    })
    view.current = created
    return () => {
      created.destroy()
      view.current = null
    }
  }, [])
  return { host, view, steps }
}

const handleOf = (view: { current: EditorView | null }): EditorHandle => {
  const put = (insert: string, from: number, to: number) => {
    const selection = { anchor: from + insert.length }
    view.current?.dispatch({ changes: { from, to, insert }, selection, userEvent: 'input' })
    view.current?.focus()
  }
  return {
    insert: text => {
      const selected = view.current?.state.selection.main
      if (selected) put(text, selected.from, selected.to)
    },
    mend: ({ insert, start, end }, checked) => {
      if (view.current?.state.doc.toString() === checked) put(insert, start, end)
    },
    replaceAll: text => put(text, 0, view.current?.state.doc.length ?? 0),
  }
}
