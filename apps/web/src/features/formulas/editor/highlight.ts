import { type Range, RangeSet } from '@codemirror/state'
import { Decoration, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { classifyFormula, type TokenClass } from '@mingjian/engine/editor'
import type { Vocabulary } from './vocabulary.ts'

const classNames: Record<TokenClass, string> = {
  function: 'f-function',
  element: 'f-element',
  indicator: 'f-indicator',
  stage: 'f-stage',
  unit: 'f-stage',
  fact: 'f-stage',
  number: 'f-number',
  operator: 'f-operator',
  logic: 'f-logic',
  bracket: 'f-operator',
  unknown: 'f-unknown',
}

/** Colours every part of the formula; a formula is short, so all of it is read again after a change. */
export function highlight({ catalog, home }: Vocabulary) {
  const colour = (view: EditorView) => {
    const marks: Range<Decoration>[] = classifyFormula(
      view.state.doc.toString(),
      catalog,
      home,
    ).map(each => Decoration.mark({ class: classNames[each.class] }).range(each.start, each.end))
    return RangeSet.of(marks, true)
  }
  return ViewPlugin.fromClass(
    class {
      decorations: RangeSet<Decoration>
      constructor(view: EditorView) {
        this.decorations = colour(view)
      }
      update(update: ViewUpdate) {
        if (update.docChanged) this.decorations = colour(update.view)
      }
    },
    { decorations: plugin => plugin.decorations },
  )
}
