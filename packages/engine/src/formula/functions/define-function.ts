import type { Confidence, Exact, PeriodKind } from '@mingjian/model'
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
  truth: Exact
  /** A whole number written in the formula. */
  whole: Exact
  /** The argument's value so many years earlier as the `whole` argument says. */
  'number-years-before': Exact
  /** The values of the schools and kindergartens that fulfil the condition. */
  each: readonly Exact[]
  /** How many schools and kindergartens fulfil it. */
  condition: Exact
  /** How each school or kindergarten stands against the limits of one indicator. */
  'each-standing': readonly Standing[]
  /** Written as a unit; given is the factor from the first argument's unit to it. */
  unit: Exact
}
interface ShownByKind {
  number: string
  'number-year-before': string
  'number-both-years': BothYears<string>
  indicators: string
  truth: string
  whole: string
  'number-years-before': string
  each: readonly string[]
  condition: string
  'each-standing': string
  unit: string
}
export type ParameterKind = keyof ArgumentByKind

export interface Parameter {
  kind: ParameterKind
  /** Chinese, for editor help and messages. */
  label: string
  /** May be left out; only what comes last may. */
  optional?: boolean
  /** Is added over units, so shares and averages are refused. */
  additive?: boolean
  /** Looked at only when the named truth holds, or only when it does not. */
  onlyWhen?: { condition: string; holds: boolean }
  /** The range of a `whole`. */
  least?: number
  most?: number
}
/** A figure of a document that the function computes with. */
export interface Constant {
  name: string
  value: number
  clause: string
  confidence: Confidence
}
type Parameters = Record<string, Parameter>
type Perhaps<P extends Parameter> = P extends { optional: true } ? undefined : never
type ArgumentsOf<P extends Parameters> = {
  [K in keyof P]: ArgumentByKind[P[K]['kind']] | Perhaps<P[K]>
}
type ShownOf<P extends Parameters> = { [K in keyof P]: ShownByKind[P[K]['kind']] | Perhaps<P[K]> }

/** There is no answer because the named argument is zero and something is divided by it. */
export interface ZeroDenominator {
  zeroDenominator: string
}
/** There is no answer because no school or kindergarten counts. */
export interface NoUnits {
  noUnits: true
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
  /** Only for showing: refused where a comparison would see it. */
  rounds?: boolean
  constants?: readonly Constant[]
  example: string
  /** Exact result; a truth is 1 or 0. */
  evaluate(args: ArgumentsOf<P>): Exact | ZeroDenominator | NoUnits
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

const longest = 30

/** 279 + 137 + …: long lists show their beginning; every part is among the steps below. */
export function joinShown(values: readonly string[], sign: string): string {
  if (values.length === 0) return '0'
  if (values.length <= longest) return values.join(sign)
  return `${values.slice(0, longest).join(sign)}${sign}…（共${values.length}项）`
}
