import type { Exact, PeriodKind } from '@mingjian/model'
import type { UnitRule } from '../units/rules.ts'

/** How one listed indicator stands against its own criteria. */
export interface Standing {
  met: boolean
  /** How much of the limit is reached, 1 = all of it; turned round when lower is better. */
  shareOfLimit: Exact
}

export interface BothYears<T> {
  now: T
  yearBefore: T
}

/** What a function may ask for, and what it is then given. */
interface ArgumentByKind {
  number: Exact
  /** The argument's value one year earlier. */
  'number-year-before': Exact
  'number-both-years': BothYears<Exact>
  indicators: readonly Standing[]
  /** Written as a unit; given is the factor from the first argument's unit to it. */
  unit: Exact
}
interface ShownByKind {
  number: string
  'number-year-before': string
  'number-both-years': BothYears<string>
  indicators: string
  unit: string
}
export type ParameterKind = keyof ArgumentByKind

export interface Parameter {
  kind: ParameterKind
  /** Chinese, for editor help and messages. */
  label: string
}
type Parameters = Record<string, Parameter>
type ArgumentsOf<P extends Parameters> = { [K in keyof P]: ArgumentByKind[P[K]['kind']] }
type ShownOf<P extends Parameters> = { [K in keyof P]: ShownByKind[P[K]['kind']] }

/** There is no answer because the named argument is zero and something is divided by it. */
export interface ZeroDenominator {
  zeroDenominator: string
}

export interface FunctionDeclaration<P extends Parameters> {
  /** Chinese; the canonical spelling in explanations. */
  name: string
  /** English and other spellings. */
  aliases: readonly string[]
  summary: string
  /** In the order they are written. */
  takes: P
  returns: 'number' | 'truth'
  /** How the unit of the result follows from those of the arguments. */
  unit: UnitRule
  /** The result may be added over units of administration where the arguments may. */
  keepsAdditive?: boolean
  /** The kind of year of the result, where it is not that of the arguments. */
  period?: PeriodKind
  example: string
  /** Exact result; a truth is 1 or 0. */
  evaluate(args: ArgumentsOf<P>): Exact | ZeroDenominator
  /** The step with numbers in it, for explanations. */
  shows(args: ShownOf<P>): string
}
export type FormulaFunction = FunctionDeclaration<Parameters>
export type AnyArgument = ArgumentByKind[ParameterKind]
export type AnyShown = ShownByKind[ParameterKind]

/** Declares a function once; the checker, the evaluation, explanations and help all read this. */
export function defineFunction<const P extends Parameters>(
  declaration: FunctionDeclaration<P>,
): FormulaFunction {
  return declaration as unknown as FormulaFunction
}

/** `a ÷ b`, or the fact that it cannot be done because `name` is zero. */
export function divide(a: Exact, b: Exact, name: string): Exact | ZeroDenominator {
  return b.isZero() ? { zeroDenominator: name } : a.div(b)
}
