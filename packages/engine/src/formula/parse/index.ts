import { EOF, type ILexingError, type IRecognitionException, type Lexer } from 'chevrotain'
import { type Diagnostic, diagnostic } from '../diagnostics.ts'
import { buildTree } from './build-tree.ts'
import { grammar } from './grammar.ts'
import { normaliseWidth } from './normalise.ts'
import type { Tree } from './tree.ts'

const closing: Record<string, string> = { RightRound: ')', RightSquare: ']', RightStage: '〕' }

/** Text → tree. The tree is there even when the text is broken, with holes where something is wanted. */
export function parse(text: string, lexer: Lexer): { tree: Tree; diagnostics: Diagnostic[] } {
  const whole = { start: 0, end: text.length }
  if (text.trim() === '') {
    return { tree: { kind: 'hole', ...whole }, diagnostics: [diagnostic('empty-formula', whole)] }
  }
  const lexed = lexer.tokenize(normaliseWidth(text))
  grammar.input = lexed.tokens
  const cst = grammar.formula()
  const diagnostics = [
    ...lexed.errors.map(error => characterProblem(error, text)),
    ...grammar.errors.map(error => grammarProblem(error, text)),
  ]
  return { tree: buildTree(cst, whole), diagnostics }
}

function characterProblem(error: ILexingError, text: string): Diagnostic {
  const place = { start: error.offset, end: error.offset + error.length }
  return diagnostic('unexpected-character', place, { text: text.slice(place.start, place.end) })
}

function grammarProblem(error: IRecognitionException, text: string): Diagnostic {
  const atEnd = error.token.tokenType === EOF
  const start = atEnd ? text.length : error.token.startOffset
  const place = { start, end: atEnd ? text.length : start + error.token.image.length }
  const bracket = closing[error.message]
  if (bracket) return diagnostic('unclosed-bracket', place, { bracket })
  if (atEnd) return diagnostic('unexpected-end', place)
  return diagnostic('unexpected-word', place, { text: text.slice(place.start, place.end) })
}
