import { type IToken, tokenMatcher } from 'chevrotain'
import type { Catalog } from '../catalog.ts'
import type { FormulaHome } from '../check/checking.ts'
import type { Place } from '../diagnostics.ts'
import { facts, findFact } from '../facts.ts'
import { findFunction } from '../functions/index.ts'
import { normaliseWidth } from '../parse/normalise.ts'
import * as t from '../parse/tokens.ts'
import { argumentAt, caretAt, endOf, isName } from './caret.ts'

export type TokenClass =
  | 'function'
  | 'element'
  | 'indicator'
  | 'stage'
  | 'unit'
  | 'fact'
  | 'number'
  | 'operator'
  | 'logic'
  | 'bracket'
  /** A name that nobody knows. */
  | 'unknown'

export interface ClassifiedToken extends Place {
  class: TokenClass
}

/** What each part of a formula is, for colouring; made by the lexer that the checker reads with. */
export function classifyFormula(
  text: string,
  catalog: Catalog,
  home: FormulaHome | null = null,
): ClassifiedToken[] {
  const { tokens } = catalog.lexer.tokenize(normaliseWidth(text))
  return tokens.map((token, index) => ({
    class: classOf(token, tokens[index - 1], tokens[index + 1], { text, catalog, home }),
    start: token.startOffset,
    end: endOf(token),
  }))
}

interface Reading {
  text: string
  catalog: Catalog
  home: FormulaHome | null
}

function classOf(
  token: IToken,
  before: IToken | undefined,
  after: IToken | undefined,
  reading: Reading,
): TokenClass {
  if (!isName(token)) return markClass(token)
  if (before?.tokenType === t.LeftStage) return 'stage'
  const name = token.image.replace(/^[“"]|[”"]$/g, '').trim()
  if (after?.tokenType === t.LeftRound) return findFunction(name) ? 'function' : 'unknown'
  return nameClass(name, token, reading)
}

function nameClass(name: string, token: IToken, { text, catalog, home }: Reading): TokenClass {
  if (catalog.findElements(name).length > 0) return 'element'
  if (catalog.findIndicator(name, home?.standard ?? null)) return 'indicator'
  if (findFact(name) || factValues.has(name)) return 'fact'
  const at = argumentAt(caretAt(text, token.startOffset, catalog))
  return at?.parameter?.kind === 'unit' ? 'unit' : 'unknown'
}

const factValues = new Set(facts.flatMap(fact => fact.values.map(value => value.name)))

function markClass(token: IToken): TokenClass {
  if (token.tokenType === t.NumberText || token.tokenType === t.Percent) return 'number'
  if ([t.And, t.Or, t.Not].some(each => tokenMatcher(token, each))) return 'logic'
  const isOperator = [t.Comparison, t.SumOperator, t.ProductOperator].includes(token.tokenType)
  return isOperator ? 'operator' : 'bracket'
}
