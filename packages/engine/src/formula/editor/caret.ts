import type { IToken } from 'chevrotain'
import { tokenMatcher } from 'chevrotain'
import type { Catalog } from '../catalog.ts'
import type { Place } from '../diagnostics.ts'
import type { FormulaFunction, Parameter } from '../functions/define-function.ts'
import { findFunction } from '../functions/index.ts'
import { normaliseWidth } from '../parse/normalise.ts'
import * as t from '../parse/tokens.ts'

/** A bracket that is open at the caret. */
export type Open =
  | { kind: 'call'; called: FormulaFunction | null; argument: number; starts: readonly number[] }
  | { kind: 'list' | 'group' | 'stage'; argument: number; starts: readonly number[] }

/** What stands around a place in a formula that may still be being written. */
export interface Caret {
  /** What has been typed of a name, and what of the text it takes up. */
  prefix: string
  range: Place
  quoted: boolean
  /** Tokens before the name that is being typed. */
  before: readonly IToken[]
  /** The token after it. */
  next: IToken | null
  /** Brackets open there, the outermost first. */
  open: readonly Open[]
}

export const endOf = (token: IToken): number => token.startOffset + token.image.length

/** Looks at the tokens alone, so that it works in a formula that does not parse yet. */
export function caretAt(text: string, offset: number, { lexer }: Catalog): Caret {
  const { tokens } = lexer.tokenize(normaliseWidth(text))
  const quote = openQuote(text, offset)
  const typed = quote ?? nameAt(tokens, offset) ?? { start: offset, end: offset }
  const prefix = text.slice(typed.start, offset).replace(/^[“"]/, '')
  const before = tokens.filter(token => endOf(token) <= typed.start)
  return {
    prefix,
    range: typed,
    quoted: /^[“"]/.test(text.slice(typed.start, typed.end)),
    before,
    next: tokens.find(token => token.startOffset >= typed.end) ?? null,
    open: openBrackets(before),
  }
}

function nameAt(tokens: readonly IToken[], offset: number): Place | null {
  const token = tokens.find(
    each => each.startOffset < offset && offset <= endOf(each) && isName(each),
  )
  return token ? { start: token.startOffset, end: endOf(token) } : null
}

export const isName = (token: IToken): boolean => tokenMatcher(token, t.Name)

/** A quote that is not closed before the caret; a closing one right behind it belongs to the name. */
function openQuote(text: string, offset: number): Place | null {
  const before = text.slice(0, offset)
  const start = Math.max(before.lastIndexOf('“'), oddQuote(before))
  if (start < 0 || before.indexOf('”', start) >= 0) return null
  const rest = /^[^“”",，、()（）]*[”"]/.exec(text.slice(offset))
  return { start, end: offset + (rest?.[0].length ?? 0) }
}

function oddQuote(before: string): number {
  return before.split('"').length % 2 === 0 ? before.lastIndexOf('"') : -1
}

function openBrackets(tokens: readonly IToken[]): Open[] {
  const open: Open[] = []
  for (const [index, token] of tokens.entries()) {
    const begins = { argument: 0, starts: [endOf(token)] }
    const name = tokens[index - 1]
    if (token.tokenType === t.LeftRound && name && isName(name)) {
      open.push({ kind: 'call', called: findFunction(name.image) ?? null, ...begins })
    } else if (token.tokenType === t.LeftRound) open.push({ kind: 'group', ...begins })
    else if (token.tokenType === t.LeftSquare) open.push({ kind: 'list', ...begins })
    else if (token.tokenType === t.LeftStage) open.push({ kind: 'stage', ...begins })
    else if (closing.includes(token.tokenType)) open.pop()
    else if (token.tokenType === t.Comma) {
      const last = open.pop()
      if (last) open.push(nextArgument(last, endOf(token)))
    }
  }
  return open
}
const closing = [t.RightRound, t.RightSquare, t.RightStage]

const nextArgument = (open: Open, at: number): Open => ({
  ...open,
  argument: open.argument + 1,
  starts: [...open.starts, at],
})

/** The function whose argument is written at the caret, through brackets around it or a list in it. */
export interface ArgumentAt {
  called: FormulaFunction
  index: number
  parameter: Parameter | null
  name: string | null
  /** Where each argument so far begins. */
  starts: readonly number[]
}

export function argumentAt({ open }: Caret): ArgumentAt | null {
  const call = [...open].reverse().find(each => each.kind === 'call')
  if (call?.kind !== 'call' || !call.called) return null
  const [name, parameter] = Object.entries(call.called.takes)[call.argument] ?? []
  return {
    called: call.called,
    index: call.argument,
    parameter: parameter ?? null,
    name: name ?? null,
    starts: call.starts,
  }
}
