import type { DataElement, Indicator } from '@mingjian/model'
import type { Catalog } from './catalog.ts'
import { check } from './check/check.ts'
import { type Checked, typeOf, type ValueType, walk } from './check/checked.ts'
import type { Checking, FormulaHome } from './check/checking.ts'
import { countReads, mostReads } from './check/count-reads.ts'
import { measureOf } from './check/measure-parts.ts'
import { type Diagnostic, diagnostic } from './diagnostics.ts'
import { parse } from './parse/index.ts'
import { renderFormula } from './render.ts'
import type { Measure } from './units/measure.ts'
import { readUnit } from './units/read-unit.ts'

/** A formula that can be evaluated, and what it needs. */
export interface Compiled {
  root: Checked
  type: ValueType
  /** Canonical Chinese spelling. */
  text: string
  elements: readonly DataElement[]
  indicators: readonly Indicator[]
  /** Its unit, whether it may be added over units of administration, and its kind of year. */
  measure: Measure
}

/**
 * Compiles a formula. An author's mistake is an answer, never an exception: every diagnostic has a
 * stable code, a place in `text` and, where a known name is near, a suggestion.
 * @param home where the formula stands: gives bare codes their standard and elements their stage
 * @example compileFormula('生均(图书册数, 在校学生数)', createCatalog(library), indicator)
 */
export function compileFormula(
  text: string,
  catalog: Catalog,
  home: FormulaHome | null = null,
): Compiled | Diagnostic[] {
  const { tree, diagnostics } = parse(text, catalog.lexer)
  const checking: Checking = {
    catalog,
    home,
    diagnostics,
    measures: new Map(),
    measureOf: indicator => measureOfIndicator(indicator, catalog),
  }
  const root = check(tree, checking)
  if (root !== null && countReads(root) > mostReads)
    diagnostics.push(diagnostic('too-many-reads', tree, { most: mostReads }))
  if (root !== null && diagnostics.length === 0) return describe(root, measureOf(root, checking))
  if (diagnostics.length === 0) diagnostics.push(diagnostic('unexpected-end', endOf(text)))
  return diagnostics.sort((a, b) => a.start - b.start)
}

/** Tells the two answers of compileFormula apart. */
export function isCompiled(answer: Compiled | Diagnostic[]): answer is Compiled {
  return !Array.isArray(answer)
}

const endOf = (text: string) => ({ start: text.length, end: text.length })

const known = new WeakMap<Catalog, Map<Indicator, Compiled | Diagnostic[]>>()

/** Compiles an indicator's formula once per catalog, where it stands. */
export function compileIndicator(
  indicator: Indicator,
  catalog: Catalog,
): Compiled | Diagnostic[] | null {
  if (indicator.formula === null) return null
  const answers = known.get(catalog) ?? new Map<Indicator, Compiled | Diagnostic[]>()
  known.set(catalog, answers)
  const answer = answers.get(indicator)
  if (answer) return answer
  // In a ring of references this is what the indicator itself sees: nothing known yet.
  answers.set(indicator, [])
  const compiled = compileFormula(indicator.formula, catalog, indicator)
  answers.set(indicator, compiled)
  return compiled
}

/** Where the formula does not say, the declared unit stands. */
function measureOfIndicator(indicator: Indicator, catalog: Catalog): Measure {
  const answer = compileIndicator(indicator, catalog)
  if (answer && isCompiled(answer)) return answer.measure
  const unit = indicator.unit === null ? null : readUnit(indicator.unit)
  return { unit, additive: false, period: null, rounded: false }
}

function describe(root: Checked, measure: Measure): Compiled {
  const elements = new Set<DataElement>()
  const indicators = new Set<Indicator>()
  for (const node of walk(root)) {
    if (node.kind === 'element') elements.add(node.element)
    if (node.kind === 'indicator') indicators.add(node.indicator)
    if (node.kind === 'indicators') for (const each of node.indicators) indicators.add(each)
  }
  return {
    root,
    type: typeOf(root),
    text: renderFormula(root),
    elements: [...elements],
    indicators: [...indicators],
    measure,
  }
}
