import { createToken, Lexer, type TokenType } from 'chevrotain'

const nameCharacter = /[\p{L}\p{N}_·]/u

/** Tokens see text after normaliseWidth, so only half-width forms of marks appear here. */
export const Space = createToken({ name: 'Space', pattern: /\s+/, group: Lexer.SKIPPED })

export const Name = createToken({ name: 'Name', pattern: Lexer.NA })
const named = (name: string, pattern: RegExp) =>
  createToken({ name, pattern: sticky(pattern), categories: [Name], line_breaks: false })

/** “…” or "…": for names with operator characters in them. */
export const QuotedName = named('QuotedName', /[“"][^“”"]+[”"]/y)
/** `jiaodu-2017-6/R1-P` */
const FullId = named(
  'FullId',
  /[a-z][a-z0-9]*(?:-[a-z0-9]+)*\/[A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*/y,
)
/** `teachers-full-time`, `R1-P`: the hyphen belongs to the id, so a minus needs spaces around it. */
const PlainId = named('PlainId', /[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9]+)*(?![\p{L}\p{N}_·])/uy)
const PlainName = named('PlainName', /[\p{L}_][\p{L}\p{N}_·]*/uy)
/** A name of the catalog that holds marks such as 、 or （）. Its pattern is made per vocabulary. */
const KnownName = createToken({ name: 'KnownName', pattern: Lexer.NA, categories: [Name] })

export const NumberText = createToken({ name: 'NumberText', pattern: /\d+(?:\.\d+)?/ })
export const Percent = createToken({ name: 'Percent', pattern: /%/ })

export const Comparison = createToken({
  name: 'Comparison',
  pattern: />=|≥|≧|<=|≤|≦|!=|≠|<>|==?|>|</,
})
export const SumOperator = createToken({ name: 'SumOperator', pattern: /[+\-−]/ })
export const ProductOperator = createToken({ name: 'ProductOperator', pattern: /[×*÷/]/ })
export const And = createToken({
  name: 'And',
  pattern: sticky(/且|AND(?![\w-])/y),
  line_breaks: false,
})
export const Or = createToken({
  name: 'Or',
  pattern: sticky(/或|OR(?![\w-])/y),
  line_breaks: false,
})
export const Not = createToken({
  name: 'Not',
  pattern: sticky(/非|NOT(?![\w-])/y),
  line_breaks: false,
})
export const LeftRound = createToken({ name: 'LeftRound', pattern: /\(/ })
export const RightRound = createToken({ name: 'RightRound', pattern: /\)/ })
export const LeftSquare = createToken({ name: 'LeftSquare', pattern: /\[/ })
export const RightSquare = createToken({ name: 'RightSquare', pattern: /]/ })
export const LeftStage = createToken({ name: 'LeftStage', pattern: /〔/ })
export const RightStage = createToken({ name: 'RightStage', pattern: /〕/ })
export const Comma = createToken({ name: 'Comma', pattern: /[,、]/ })

// Order decides: a known name wins over the keyword it may begin with (非在编教师数).
const inOrder = (known: TokenType): TokenType[] => [
  Space,
  QuotedName,
  known,
  FullId,
  And,
  Or,
  Not,
  NumberText,
  Percent,
  Comparison,
  SumOperator,
  ProductOperator,
  LeftRound,
  RightRound,
  LeftSquare,
  RightSquare,
  LeftStage,
  RightStage,
  Comma,
  PlainId,
  PlainName,
  Name,
]

export const tokenTypes = inOrder(KnownName)

/** A lexer that knows the given names (already normalised), however odd their characters. */
export function createLexer(names: Iterable<string>): Lexer {
  const known = { ...KnownName, PATTERN: matchKnown(names), LINE_BREAKS: false }
  return new Lexer(inOrder(known), { positionTracking: 'onlyOffset', ensureOptimizations: false })
}

function matchKnown(names: Iterable<string>) {
  const byFirst = new Map<string, string[]>()
  for (const name of names) {
    const first = name.charAt(0)
    byFirst.set(first, [...(byFirst.get(first) ?? []), name])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length)
  return (text: string, offset: number) => {
    const name = byFirst
      .get(text.charAt(offset))
      ?.find(each => text.startsWith(each, offset) && endsHere(text, offset + each.length))
    return name === undefined ? null : ([name] as [string])
  }
}

/** 图书册数合计 is not 图书册数 followed by something, but 图书册数且… is. */
function endsHere(text: string, offset: number): boolean {
  const next = text.charAt(offset)
  return next === '' || /[且或]/.test(next) || !nameCharacter.test(next)
}

function sticky(pattern: RegExp) {
  return (text: string, offset: number) => {
    pattern.lastIndex = offset
    return pattern.exec(text)
  }
}
