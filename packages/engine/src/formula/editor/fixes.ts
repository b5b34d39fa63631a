import type { Catalog } from '../catalog.ts'
import type { Place } from '../diagnostics.ts'
import { findFunction } from '../functions/index.ts'
import { normaliseWidth } from '../parse/normalise.ts'
import { renderName } from '../render.ts'
import { endOf } from './caret.ts'

/** A change that would put a mistake right, for a button beside its message. */
export interface Fix extends Place {
  /** What the button says. */
  label: string
  insert: string
}

/** A diagnostic, also one that has come over the network. */
export interface ToldMistake extends Place {
  code: string
  message: string
  suggestion: string | null
}

/** One-click ways out of a mistake, where there is one that is sure to be meant. */
export function fixesFor(text: string, mistake: ToldMistake, { lexer }: Catalog): Fix[] {
  const { code, start, suggestion } = mistake
  if (suggestion !== null) {
    const written = lexer
      .tokenize(normaliseWidth(text))
      .tokens.find(token => token.startOffset === start)
    const end = written ? endOf(written) : mistake.end
    const insert = findFunction(suggestion) ? suggestion : spelled(suggestion)
    return [{ label: `改为“${suggestion}”`, start, end, insert }]
  }
  if (code === 'unclosed-bracket') {
    const bracket = /“(.)”/.exec(mistake.message)?.[1] ?? ''
    return [{ label: `补上“${bracket}”`, start, end: start, insert: bracket }]
  }
  const stage = code === 'stage-on-indicator' ? bracketsAround(text, mistake) : null
  return stage ? [{ label: '去掉学段', ...stage, insert: '' }] : []
}

/** Ids and codes hold hyphens that need no quotes. */
const spelled = (name: string) => (/^[A-Za-z][\w/-]*$/.test(name) ? name : renderName(name))

function bracketsAround(text: string, { start, end }: Place): Place | null {
  const open = text.lastIndexOf('〔', start)
  const close = text.indexOf('〕', end)
  return open < 0 || close < 0 ? null : { start: open, end: close + 1 }
}
