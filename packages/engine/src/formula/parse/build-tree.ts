import type { CstNode, IToken } from 'chevrotain'
import type { Place } from '../diagnostics.ts'
import type { ArithmeticOperator, ComparisonOperator, LogicOperator, Tree } from './tree.ts'

const isNode = (part: CstNode | IToken | undefined): part is CstNode =>
  part !== undefined && 'children' in part
const isToken = (part: CstNode | IToken): part is IToken => 'image' in part

const nodes = (cst: CstNode, name: string): CstNode[] => (cst.children[name] ?? []).filter(isNode)
/** Tokens the author wrote; recovery may have inserted others. */
const tokens = (cst: CstNode, name: string): IToken[] =>
  (cst.children[name] ?? []).filter(isToken).filter(token => !token.isInsertedInRecovery)

const placeOfToken = (token: IToken): Place => ({
  start: token.startOffset,
  end: token.startOffset + token.image.length,
})

/** The tree of a parsed formula; parts that recovery could not fill are holes. */
export function buildTree(cst: CstNode | undefined, whole: Place): Tree {
  const part = cst && nodes(cst, 'either')[0]
  return part ? either(part, whole) : { kind: 'hole', ...whole }
}

type Build = (cst: CstNode, around: Place) => Tree

/** Left-associative chain of `operand` joined by tokens called `operator`. */
function chain(operand: string, operator: string, build: Build, join: Joiner): Build {
  return (cst, around) => {
    const operators = tokens(cst, operator)
    const [first, ...rest] = nodes(cst, operand)
    const start: Tree = first ? build(first, around) : { kind: 'hole', ...around }
    return rest.reduce((left, part, index) => {
      const right = build(part, around)
      return join(operators[index]?.image ?? '', left, right, spanning(left, right))
    }, start)
  }
}
type Joiner = (op: string, left: Tree, right: Tree, place: Place) => Tree

/** A hole lies where its surroundings are, so it may begin before its left neighbour ends. */
const spanning = (left: Place, right: Place): Place => ({
  start: Math.min(left.start, right.start),
  end: Math.max(left.end, right.end),
})

const logic =
  (op: LogicOperator): Joiner =>
  (_, left, right, place) => ({ kind: 'logic', op, left, right, ...place })

const arithmetic: Joiner = (image, left, right, place) => ({
  kind: 'arithmetic',
  op: arithmeticOperators[image] ?? '+',
  left,
  right,
  ...place,
})
const arithmeticOperators: Record<string, ArithmeticOperator> = {
  '+': '+',
  '-': '-',
  '−': '-',
  '×': '×',
  '*': '×',
  '÷': '÷',
  '/': '÷',
}

const compare: Joiner = (image, left, right, place) => ({
  kind: 'comparison',
  op: comparisonOperators[image] ?? '=',
  left,
  right,
  ...place,
})
const comparisonOperators: Record<string, ComparisonOperator> = {
  '>=': '>=',
  '≥': '>=',
  '≧': '>=',
  '<=': '<=',
  '≤': '<=',
  '≦': '<=',
  '>': '>',
  '<': '<',
  '=': '=',
  '==': '=',
  '≠': '≠',
  '!=': '≠',
  '<>': '≠',
}

const product = chain('signed', 'ProductOperator', signed, arithmetic)
const sum = chain('product', 'SumOperator', product, arithmetic)
const comparison = chain('sum', 'Comparison', sum, compare)
const both = chain('negation', 'And', negation, logic('且'))
const either = chain('both', 'Or', both, logic('或'))

function negation(cst: CstNode, around: Place): Tree {
  const not = tokens(cst, 'Not')[0]
  const inner = nodes(cst, 'negation')[0]
  if (not) {
    const tree: Tree = inner ? negation(inner, around) : { kind: 'hole', ...around }
    return { kind: 'not', inner: tree, ...spanning(placeOfToken(not), tree) }
  }
  const plain = nodes(cst, 'comparison')[0]
  return plain ? comparison(plain, around) : { kind: 'hole', ...around }
}

function signed(cst: CstNode, around: Place): Tree {
  const sign = tokens(cst, 'SumOperator')[0]
  const part = nodes(cst, 'primary')[0]
  const inner: Tree = part ? primary(part, around) : { kind: 'hole', ...around }
  if (!sign || sign.image === '+') return inner
  return { kind: 'negative', inner, ...spanning(placeOfToken(sign), inner) }
}

function primary(cst: CstNode, around: Place): Tree {
  const builders: Record<string, Build> = { number, named, list, group }
  for (const [name, build] of Object.entries(builders)) {
    const part = nodes(cst, name)[0]
    if (part) return build(part, around)
  }
  return { kind: 'hole', ...around }
}

function number(cst: CstNode, around: Place): Tree {
  const token = tokens(cst, 'NumberText')[0]
  if (!token) return { kind: 'hole', ...around }
  const percent = tokens(cst, 'Percent')[0]
  return {
    kind: 'number',
    text: token.image,
    percent: percent !== undefined,
    start: token.startOffset,
    end: placeOfToken(percent ?? token).end,
  }
}

function named(cst: CstNode, around: Place): Tree {
  const token = tokens(cst, 'Name')[0]
  if (!token) return { kind: 'hole', ...around }
  const place = placeOfToken(token)
  const call = nodes(cst, 'callArguments')[0]
  if (call) {
    const args = nodes(call, 'either').map(part => either(part, place))
    const close = tokens(call, 'RightRound')[0]
    const end = close ? placeOfToken(close).end : Math.max(place.end, args.at(-1)?.end ?? 0)
    return { kind: 'call', name: nameOf(token), namePlace: place, args, start: place.start, end }
  }
  const stageToken = nodes(cst, 'stage').flatMap(part => tokens(part, 'Name'))[0]
  const stage = stageToken ? { name: nameOf(stageToken), ...placeOfToken(stageToken) } : null
  const close = nodes(cst, 'stage').flatMap(part => tokens(part, 'RightStage'))[0]
  const end = close ? placeOfToken(close).end : (stage?.end ?? place.end)
  return { kind: 'name', name: nameOf(token), stage, start: place.start, end }
}

const nameOf = (token: IToken): string => token.image.replace(/^[“"]|[”"]$/g, '').trim()

function list(cst: CstNode, around: Place): Tree {
  const open = tokens(cst, 'LeftSquare')[0]
  const close = tokens(cst, 'RightSquare')[0]
  const items = nodes(cst, 'either').map(part => either(part, around))
  const written = [open, close].flatMap(token => (token ? [placeOfToken(token)] : []))
  const place = [...written, ...items].reduce<Place>(spanning, written[0] ?? around)
  return { kind: 'list', items, start: place.start, end: place.end }
}

function group(cst: CstNode, around: Place): Tree {
  const inner = nodes(cst, 'either')[0]
  return inner ? either(inner, around) : { kind: 'hole', ...around }
}
