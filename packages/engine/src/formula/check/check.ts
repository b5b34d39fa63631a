import { Exact, type Indicator } from '@mingjian/model'
import { closestName } from '../../closest-name.ts'
import { diagnostic } from '../diagnostics.ts'
import type { FormulaFunction, Parameter } from '../functions/define-function.ts'
import { findFunction, formulaFunctions, functionSpellings } from '../functions/index.ts'
import type { Tree } from '../parse/tree.ts'
import { renderName } from '../render.ts'
import { numberMeasure } from '../units/measure.ts'
import { readUnit } from '../units/read-unit.ts'
import { pureUnit } from '../units/unit.ts'
import { checkName, unknownName } from './check-name.ts'
import { type Checked, type FunctionCall, typeOf, type ValueType } from './checked.ts'
import type { Checking } from './checking.ts'
import {
  measureArithmetic,
  measureCall,
  measureComparison,
  measureConversion,
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
  const parameters = Object.entries(called.takes)
  if (parameters.length !== tree.args.length) {
    const { name, example } = called
    const details = { name, wanted: parameters.length, given: tree.args.length, example }
    checking.diagnostics.push(diagnostic('argument-count', tree, details))
    return null
  }
  const args: { name: string; value: Checked | null }[] = []
  for (const [index, [name, parameter]] of parameters.entries()) {
    const arg = tree.args[index]
    const value =
      parameter.kind === 'unit'
        ? checkUnit(arg, args[0]?.value ?? null, called, checking)
        : checkArgument(arg, parameter, called, checking)
    args.push({ name, value })
  }
  const sound = args.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]))
  if (sound.length !== args.length) return null
  const call: FunctionCall = { kind: 'call', called, args: sound }
  return measured(call, measureCall(tree, call, checking), checking)
}

function checkArgument(
  tree: Tree | undefined,
  parameter: Parameter,
  called: FormulaFunction,
  checking: Checking,
): Checked | null {
  if (!tree) return null
  if (parameter.kind !== 'indicators') return checkAs(tree, 'number', checking)
  if (tree.kind === 'list') return checkIndicators(tree.items, checking)
  if (tree.kind !== 'hole') {
    const { name, example } = called
    checking.diagnostics.push(diagnostic('argument-not-indicators', tree, { name, example }))
  }
  return null
}

/** A unit to convert to: checked into the factor from the first argument's unit. */
function checkUnit(
  tree: Tree | undefined,
  first: Checked | null,
  { name, example }: FormulaFunction,
  checking: Checking,
): Checked | null {
  if (!tree || tree.kind === 'hole' || first === null) return null
  if (tree.kind !== 'name' || tree.stage) {
    checking.diagnostics.push(diagnostic('argument-not-unit', tree, { name, example }))
    return null
  }
  const unit = readUnit(tree.name)
  const factor = measureConversion(tree, first, unit, checking)
  const node: Checked = { kind: 'number', value: factor, text: renderName(tree.name) }
  return measured(node, { ...numberMeasure, unit }, checking)
}

function checkIndicators(items: readonly Tree[], checking: Checking): Checked | null {
  const found = items.map(item => checkIndicator(item, checking))
  const indicators = found.filter(each => each !== null)
  return indicators.length === items.length ? { kind: 'indicators', indicators } : null
}

function checkIndicator(tree: Tree, checking: Checking): Indicator | null {
  if (tree.kind === 'hole') return null
  if (tree.kind !== 'name' || tree.stage) {
    checking.diagnostics.push(diagnostic('list-item-not-indicator', tree))
    return null
  }
  const standard = checking.home?.standard ?? null
  const indicator = checking.catalog.findIndicator(tree.name, standard)
  if (!indicator) checking.diagnostics.push(unknownName(tree.name, tree, checking))
  return indicator ?? null
}
