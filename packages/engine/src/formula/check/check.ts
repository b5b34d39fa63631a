import { closestName, Exact } from '@mingjian/model'
import { diagnostic } from '../diagnostics.ts'
import type { FormulaFunction } from '../functions/define-function.ts'
import { findFunction, formulaFunctions, functionSpellings } from '../functions/index.ts'
import type { Tree } from '../parse/tree.ts'
import { numberMeasure } from '../units/measure.ts'
import { pureUnit } from '../units/unit.ts'
import { checkArgument } from './check-argument.ts'
import { checkFact, isFact } from './check-fact.ts'
import { checkName } from './check-name.ts'
import { type Checked, type FunctionCall, typeOf, type ValueType } from './checked.ts'
import type { Checking } from './checking.ts'
import {
  measureArithmetic,
  measureCall,
  measureComparison,
  measured,
  measureOf,
} from './measure-parts.ts'

type TreeOf<K extends Tree['kind']> = Extract<Tree, { kind: K }>

/** Tree → checked tree. Null where something is wrong; what is wrong goes to `checking.diagnostics`. */
export function check(tree: Tree, checking: Checking): Checked | null {
  switch (tree.kind) {
    case 'hole':
      return null
    case 'number': {
      const value = new Exact(tree.text)
      const text = tree.percent ? `${tree.text}%` : tree.text
      const node: Checked = { kind: 'number', value: tree.percent ? value.div(100) : value, text }
      // 85% is the pure number 0.85; figures in % are 85, and the two must not meet unnoticed.
      const measure = tree.percent ? { ...numberMeasure, unit: pureUnit } : numberMeasure
      return measured(node, measure, checking)
    }
    case 'name':
      return checkName(tree, checking)
    case 'call':
      return checkCall(tree, checking)
    case 'list':
      checking.diagnostics.push(diagnostic('list-outside-function', tree))
      return null
    case 'negative':
      return checkOne(tree, 'number', checking)
    case 'not':
      return checkOne(tree, 'truth', checking)
    case 'arithmetic':
    case 'comparison':
    case 'logic':
      return checkTwo(tree, checking)
  }
}

/** Checks that a part is of the wanted type and says so where it is not. */
export function checkAs(tree: Tree, wanted: ValueType, checking: Checking): Checked | null {
  const checked = check(tree, checking)
  if (checked === null || typeOf(checked) === wanted) return checked
  checking.diagnostics.push(
    wanted === 'truth' ? diagnostic('not-a-truth', tree) : diagnostic('not-a-number', tree),
  )
  return null
}

function checkOne(
  tree: TreeOf<'negative'> | TreeOf<'not'>,
  wanted: ValueType,
  checking: Checking,
): Checked | null {
  const inner = checkAs(tree.inner, wanted, checking)
  return inner && measured({ kind: tree.kind, inner }, measureOf(inner, checking), checking)
}

function checkTwo(
  tree: TreeOf<'arithmetic'> | TreeOf<'comparison'> | TreeOf<'logic'>,
  checking: Checking,
): Checked | null {
  if (tree.kind === 'comparison' && isFact(tree, checking)) return checkFact(tree, checking)
  const wanted = tree.kind === 'logic' ? 'truth' : 'number'
  const left = checkAs(tree.left, wanted, checking)
  const right = checkAs(tree.right, wanted, checking)
  if (left === null || right === null) return null
  if (tree.kind === 'arithmetic') {
    const node: Checked = { kind: tree.kind, op: tree.op, left, right }
    return measured(node, measureArithmetic(tree, left, right, checking), checking)
  }
  if (tree.kind === 'comparison') {
    measureComparison(tree, left, right, checking)
    return { kind: tree.kind, op: tree.op, left, right }
  }
  return { kind: tree.kind, op: tree.op, left, right }
}

type CallTree = Extract<Tree, { kind: 'call' }>

/** A call → the function and its arguments, each of the kind the function declares. */
function checkCall(tree: CallTree, checking: Checking): Checked | null {
  const called = findFunction(tree.name)
  if (!called) {
    const known = formulaFunctions.map(each => each.name)
    const closest = closestName(tree.name, functionSpellings)
    const details = { name: tree.name, closest, known }
    checking.diagnostics.push(diagnostic('unknown-function', tree.namePlace, details))
    for (const arg of tree.args) if (arg.kind !== 'list') check(arg, checking)
    return null
  }
  if (!fitsCount(tree, called, checking)) return null
  const args: { name: string; value: Checked | null }[] = []
  for (const [index, [name, parameter]] of Object.entries(called.takes).entries()) {
    const arg = tree.args[index]
    if (!arg) break
    const first = args[0]?.value ?? null
    args.push({ name, value: checkArgument(arg, { parameter, called, first }, checking, checkAs) })
  }
  const sound = args.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]))
  if (sound.length !== args.length) return null
  const call: FunctionCall = { kind: 'call', called, args: sound }
  return measured(call, measureCall(tree, call, checking), checking)
}

/** As many arguments as the function takes; those that may be left out come last. */
function fitsCount(tree: CallTree, called: FormulaFunction, checking: Checking): boolean {
  const parameters = Object.values(called.takes)
  const least = parameters.filter(each => each.optional !== true).length
  const given = tree.args.length
  if (least <= given && given <= parameters.length) return true
  const wanted = least === parameters.length ? `${least}` : `${least}或${parameters.length}`
  const { name, example } = called
  checking.diagnostics.push(diagnostic('argument-count', tree, { name, wanted, given, example }))
  return false
}
