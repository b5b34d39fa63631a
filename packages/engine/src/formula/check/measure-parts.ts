import { Exact, type PeriodKind } from '@mingjian/model'
import { diagnostic, type Place } from '../diagnostics.ts'
import type { Tree } from '../parse/tree.ts'
import { type Measure, numberMeasure, sayYear } from '../units/measure.ts'
import {
  type Clash,
  comparisonClash,
  productUnit,
  type RuledUnit,
  sumUnit,
} from '../units/rules.ts'
import { sayUnit } from '../units/say-unit.ts'
import { type OpenUnit, sameDimension, type Unit } from '../units/unit.ts'
import { type Checked, type FunctionCall, partsOf } from './checked.ts'
import type { Checking } from './checking.ts'

type TreeOf<K extends Tree['kind']> = Extract<Tree, { kind: K }>

/** Notes what a part is measured in. */
export function measured<C extends Checked>(node: C, measure: Measure, checking: Checking): C {
  checking.measures.set(node, measure)
  return node
}

export const measureOf = (node: Checked, checking: Checking): Measure =>
  checking.measures.get(node) ?? numberMeasure

/** a + b, a × b: says where units, years or averages do not go together. */
export function measureArithmetic(
  tree: TreeOf<'arithmetic'>,
  left: Checked,
  right: Checked,
  checking: Checking,
): Measure {
  const [a, b] = [measureOf(left, checking), measureOf(right, checking)]
  const { op } = tree
  const isSum = op === '+' || op === '-'
  const ruled = isSum ? sumUnit(op, a.unit, b.unit) : productUnit(op, a.unit, b.unit)
  if (op === '+') refuseSumOfRatios(tree, left, right, checking)
  const byNumber = right.kind === 'number' || (op === '×' && left.kind === 'number')
  return {
    unit: settleUnit(ruled, tree, checking),
    additive: a.additive && b.additive && (isSum || byNumber),
    period: onePeriod([a.period, b.period], tree, checking),
    rounded: a.rounded || b.rounded,
  }
}

/** Adding one rate over stages says nothing: 小学近视率 + 初中近视率. */
function refuseSumOfRatios(tree: Tree, left: Checked, right: Checked, checking: Checking): void {
  const rates = (node: Checked) =>
    [...summandsOf(node)].flatMap(each =>
      each.kind === 'element' && !each.element.additive ? [each.element] : [],
    )
  const twice = rates(left).find(each => rates(right).includes(each))
  if (twice) checking.diagnostics.push(diagnostic('sum-of-ratios', tree, { name: twice.name }))
}

function* summandsOf(node: Checked): Generator<Checked> {
  if (node.kind !== 'arithmetic' || node.op !== '+') yield node
  else for (const part of partsOf(node)) yield* summandsOf(part)
}

export function measureComparison(
  tree: TreeOf<'comparison'>,
  left: Checked,
  right: Checked,
  checking: Checking,
): void {
  const [a, b] = [measureOf(left, checking), measureOf(right, checking)]
  const clash = comparisonClash(a.unit, b.unit)
  if (clash) sayClash(clash, tree, checking)
  if (a.rounded || b.rounded) checking.diagnostics.push(diagnostic('rounded-in-comparison', tree))
  onePeriod([a.period, b.period], tree, checking)
}

/** By the function's own declaration. */
export function measureCall(tree: Place, call: FunctionCall, checking: Checking): Measure {
  const measures = call.args.map(arg => measureOf(arg.value, checking))
  const units = Object.fromEntries(
    call.args.map((arg, index): [string, OpenUnit] => [arg.name, measures[index]?.unit ?? null]),
  )
  const additive = measures.every(each => each.additive)
  const years = measures.map(each => each.period)
  const period = onePeriod(years, tree, checking)
  return {
    unit: settleUnit(call.called.unit.of(units), tree, checking),
    additive: call.called.keepsAdditive === true && additive,
    period: call.called.period ?? period,
    rounded: call.called.rounds === true || measures.some(each => each.rounded),
  }
}

/** The factor that turns a part into another unit of the same kind. */
export function measureConversion(
  place: Place,
  part: Checked,
  to: Unit,
  checking: Checking,
): Exact {
  const from = measureOf(part, checking).unit
  if (from === null) return new Exact(1)
  if (!sameDimension(from, to)) {
    sayClash({ clash: 'dimension', left: from, right: to }, place, checking)
  }
  return from.scale.div(to.scale)
}

function settleUnit(ruled: RuledUnit, place: Place, checking: Checking): OpenUnit {
  if ('unit' in ruled) return ruled.unit
  sayClash(ruled, place, checking)
  return null
}

function sayClash({ clash, left, right }: Clash, place: Place, checking: Checking): void {
  const said = { left: sayUnit(left), right: sayUnit(right) }
  if (clash === 'dimension') {
    checking.diagnostics.push(diagnostic('mixed-units', place, said))
  } else if (clash === 'not-people') {
    checking.diagnostics.push(diagnostic('not-people', place, { unit: said.right }))
  } else if (clash === 'not-percent') {
    checking.diagnostics.push(diagnostic('not-percent', place, { unit: said.left }))
  } else {
    const factor = left.scale.gt(right.scale)
      ? left.scale.div(right.scale)
      : right.scale.div(left.scale)
    const pure = left.powers.size === 0
    const way = pure
      ? '百分数请直接写数，如85，不写85%'
      : `请先折合成同一单位，例：折合(…, ${said.right})`
    const details = { ...said, factor: factor.toFixed(), way }
    checking.diagnostics.push(diagnostic('mixed-scales', place, details))
  }
}

/** The kind of year of all parts; two kinds in one formula are never mixed silently. */
function onePeriod(
  periods: readonly (PeriodKind | null)[],
  place: Place,
  checking: Checking,
): PeriodKind | null {
  const [first, second] = [...new Set(periods)].filter(each => each !== null)
  if (first && second) {
    const details = { left: sayYear(first), right: sayYear(second) }
    checking.diagnostics.push(diagnostic('mixed-periods', place, details))
  }
  return first ?? null
}
