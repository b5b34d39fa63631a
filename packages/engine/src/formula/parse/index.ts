import {
  EOF,
  type ILexingError,
  type IRecognitionException,
  type IToken,
  type Lexer,
} from 'chevrotain'
import { type Diagnostic, diagnostic } from '../diagnostics.ts'
import { buildTree } from './build-tree.ts'
import { grammar } from './grammar.ts'
import { normaliseWidth } from './normalise.ts'
import { LeftRound, LeftSquare, Not, RightRound, RightSquare } from './tokens.ts'
import type { Tree } from './tree.ts'

const closing: Record<string, string> = { RightRound: ')', RightSquare: ']', RightStage: '〕' }

/** Beyond these a formula is no formula of an officer, and would wear out the stack. */
const mostCharacters = 2000
const mostLevels = 60

/** Text → tree. The tree is there even when the text is broken, with holes where something is wanted. */
export function parse(text: string, lexer: Lexer): { tree: Tree; diagnostics: Diagnostic[] } {
  const whole = { start: 0, end: text.length }
  if (text.trim() === '') {
    return { tree: { kind: 'hole', ...whole }, diagnostics: [diagnostic('empty-formula', whole)] }
  }
  if (text.length > mostCharacters) {
    const tooLong = diagnostic('too-long', whole, { most: mostCharacters })
    return { tree: { kind: 'hole', ...whole }, diagnostics: [tooLong] }
  }
  const lexed = lexer.tokenize(normaliseWidth(text))
  const deep = firstTooDeep(lexed.tokens)
  if (deep) {
    const place = { start: deep.startOffset, end: deep.startOffset + deep.image.length }
    const tooDeep = diagnostic('too-deep', place, { most: mostLevels })
    return { tree: { kind: 'hole', ...whole }, diagnostics: [tooDeep] }
  }
  grammar.input = lexed.tokens
  const cst = grammar.formula()
  const diagnostics = [
    ...lexed.errors.map(error => characterProblem(error, text)),
    ...grammar.errors.map(error => grammarProblem(error, text)),
  ]
  return { tree: buildTree(cst, whole), diagnostics }
}

/** Brackets open and “非” written at a token, each a level for whoever reads the tree. */
function firstTooDeep(tokens: readonly IToken[]): IToken | undefined {
  let levels = 0
  return tokens.find(({ tokenType }) => {
    if ([LeftRound, LeftSquare, Not].includes(tokenType)) levels += 1
    if ([RightRound, RightSquare].includes(tokenType)) levels -= 1
    return levels > mostLevels
  })
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
