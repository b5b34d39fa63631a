import { completionStatus } from '@codemirror/autocomplete'
import { type EditorState, StateField } from '@codemirror/state'
import { showTooltip, type Tooltip } from '@codemirror/view'
import { type Signature, signatureAt } from '@mingjian/engine/editor'
import type { Vocabulary } from './vocabulary.ts'

/** Above the caret: the function being written, with the parameter that is wanted in bold. */
export function signatureTooltip({ catalog }: Vocabulary) {
  const tooltipAt = (state: EditorState): Tooltip | null => {
    const { head, empty } = state.selection.main
    const signature = empty ? signatureAt(state.doc.toString(), head, catalog) : null
    return signature && { pos: head, above: true, create: () => ({ dom: draw(signature) }) }
  }
  return StateField.define<Tooltip | null>({
    create: () => null,
    update: (before, transaction) =>
      transaction.docChanged || transaction.selection || completionStatus(transaction.state)
        ? tooltipAt(transaction.state)
        : before,
    provide: field => showTooltip.from(field),
  })
}

function draw({ name, parameters, active, summary }: Signature): HTMLElement {
  const box = document.createElement('div')
  box.className = 'f-signature'
  const line = document.createElement('div')
  line.append(`${name}(`)
  for (const [index, { label, optional }] of parameters.entries()) {
    if (index > 0) line.append(', ')
    const part = document.createElement(index === active ? 'strong' : 'span')
    part.textContent = optional ? `〈${label}〉` : label
    line.append(part)
  }
  line.append(')')
  const words = document.createElement('div')
  const wanted = parameters[active]
  words.textContent = wanted ? `${wanted.label}：${wanted.hint}` : summary
  box.append(line, words)
  return box
}
