import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  startCompletion,
} from '@codemirror/autocomplete'
import type { EditorView } from '@codemirror/view'
import { type Candidate, completionsAt } from '@mingjian/engine/editor'
import { pinyinInitials } from './pinyin-initials.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Longer lists are not read; typing one more letter shortens them. */
const longestList = 60

/** Candidates of the engine as CodeMirror shows them: already filtered, already in order. */
export function completionSource({ catalog, home }: Vocabulary) {
  return (context: CompletionContext): CompletionResult | null => {
    const text = context.state.doc.toString()
    const candidates = completionsAt(text, context.pos, catalog, home, pinyinInitials)
    const [first] = candidates
    if (!first || (!context.explicit && first.range.start === context.pos)) return null
    return {
      from: first.range.start,
      options: candidates.slice(0, longestList).map(asOption),
      filter: false,
    }
  }
}

interface CandidateOption extends Completion {
  candidate: Candidate
}

const asOption = (candidate: Candidate): CandidateOption => ({
  candidate,
  label: candidate.label,
  detail: candidate.detail,
  info: candidate.info ? () => paragraph(candidate) : undefined,
  apply: (view: EditorView) => take(view, candidate),
})

function take(view: EditorView, { range, insert, caret, kind }: Candidate): void {
  view.dispatch({
    changes: { from: range.start, to: range.end, insert },
    selection: { anchor: range.start + caret },
    userEvent: 'input.complete',
  })
  // Inside the new brackets, or behind “办别 =”, the next thing is wanted at once.
  if (kind === '函数' || kind === '条件') startCompletion(view)
}

function paragraph({ info, kind, label, fits }: Candidate): Node {
  const box = document.createElement('div')
  const head = document.createElement('strong')
  head.textContent = `${kind} ${label}`
  const words = document.createElement('p')
  words.textContent = info
  box.append(head, words)
  if (!fits) {
    const warning = document.createElement('p')
    warning.textContent = '单位或学段与这里需要的不同，使用前请核对。'
    box.append(warning)
  }
  return box
}

/** The kind of a candidate, one character wide, before its name. */
export const kindBadge = {
  position: 20,
  render: (option: Completion): Node => {
    const { kind, fits } = (option as CandidateOption).candidate
    const badge = document.createElement('span')
    badge.className = `f-kind${fits ? '' : ' f-misfit'}`
    badge.textContent = kind
    return badge
  },
}
