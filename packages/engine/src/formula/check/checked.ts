import type { DataElement, Exact, Indicator, Stage } from '@mingjian/model'
import type { Fact, FactValue } from '../facts.ts'
import type { FormulaFunction } from '../functions/define-function.ts'
import type { ArithmeticOperator, ComparisonOperator, LogicOperator } from '../parse/tree.ts'

export interface ElementUse {
  kind: 'element'
  element: DataElement
  /** Null: the element is not by stage, or all its stages are meant. */
  stage: Stage | null
  /** The stage was written in the formula, so explanations show it. */
  stageWritten: boolean
}
export interface IndicatorUse {
  kind: 'indicator'
  indicator: Indicator
}
export interface IndicatorList {
  kind: 'indicators'
  indicators: readonly Indicator[]
}
/** 办别 = 公办 */
export interface FactTest {
  kind: 'fact'
  fact: Fact
  op: '=' | '≠'
  value: FactValue
}
export interface FunctionCall {
  kind: 'call'
  called: FormulaFunction
  args: readonly { name: string; value: Checked }[]
}

/** A formula whose names are found and whose parts fit together: what evaluation runs on. */
export type Checked =
  | { kind: 'number'; value: Exact; text: string }
  | ElementUse
  | IndicatorUse
  | IndicatorList
  | FunctionCall
  | { kind: 'negative'; inner: Checked }
  | { kind: 'not'; inner: Checked }
  | { kind: 'arithmetic'; op: ArithmeticOperator; left: Checked; right: Checked }
  | { kind: 'comparison'; op: ComparisonOperator; left: Checked; right: Checked }
  | FactTest
  | { kind: 'logic'; op: LogicOperator; left: Checked; right: Checked }

export type ValueType = 'number' | 'truth' | 'indicators'

export function typeOf(node: Checked): ValueType {
  if (
    node.kind === 'comparison' ||
    node.kind === 'fact' ||
    node.kind === 'logic' ||
    node.kind === 'not'
  )
    return 'truth'
  if (node.kind === 'indicators') return 'indicators'
  return node.kind === 'call' ? node.called.returns : 'number'
}

/** Direct parts of a node, left to right. */
export function partsOf(node: Checked): readonly Checked[] {
  switch (node.kind) {
    case 'arithmetic':
    case 'comparison':
    case 'logic':
      return [node.left, node.right]
    case 'negative':
    case 'not':
      return [node.inner]
    case 'call':
      return node.args.map(arg => arg.value)
    default:
      return []
  }
}

/** The node and everything in it. */
export function* walk(node: Checked): Generator<Checked> {
  yield node
  for (const part of partsOf(node)) yield* walk(part)
}
