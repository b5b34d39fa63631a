import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { type Diagnostic as Mark, setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { drawSelection, EditorView, keymap, type ViewUpdate } from '@codemirror/view'
import { completionSource, kindBadge } from './complete.ts'
import { editorTheme } from './editor-theme.ts'
import { highlight } from './highlight.ts'
import { signatureTooltip } from './signature-tooltip.ts'
import type { Vocabulary } from './vocabulary.ts'
import { chineseWords } from './words.ts'

export interface EditorOptions extends Vocabulary {
  parent: HTMLElement
  text: string
  label: string
  onUpdate: (update: ViewUpdate) => void
  onTry: () => void
}

/** An editor for one formula: Ctrl+Space offers what may stand at the caret, Ctrl+Enter tries it. */
export function createEditor(options: EditorOptions): EditorView {
  const { parent, text, label, onTry } = options
  const run = () => {
    onTry()
    return true
  }
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        chineseWords,
        history(),
        drawSelection(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
        EditorState.languageData.of(() => [{ closeBrackets: { brackets } }]),
        closeBrackets(),
        autocompletion({
          override: [completionSource(options)],
          icons: false,
          addToOptions: [kindBadge],
        }),
        highlight(options),
        signatureTooltip(options),
        keymap.of([
          { key: 'Mod-Enter', run },
          { key: 'Tab', run: acceptCompletion },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        EditorView.updateListener.of(options.onUpdate),
        editorTheme,
      ],
    }),
  })
}

const brackets = ['(', '[', '（', '〔', '“']

/** Underlines mistakes; the fixes become buttons beside the message. */
export function markMistakes(view: EditorView, marks: readonly Mark[]): void {
  view.dispatch(setDiagnostics(view.state, marks))
}
