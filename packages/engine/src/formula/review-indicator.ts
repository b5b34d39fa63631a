import {
  type DataElement,
  type Indicator,
  type PeriodKind,
  type Problem,
  type Stage,
  type StandardsLibrary,
  stageIds,
} from '@mingjian/model'
import { createCatalog } from './catalog.ts'
import { typeOf, walk } from './check/checked.ts'
import { compileLibrary, declarationMistakes } from './check-formulas.ts'
import type { Diagnostic } from './diagnostics.ts'
import { type Compiled, compileFormula, isCompiled } from './index.ts'
import { sayUnit } from './units/say-unit.ts'

/** What a formula means, for its author to read. */
export interface Reading {
  /** Canonical Chinese spelling. */
  text: string
  /** What the result is measured in; null for a yes-or-no. */
  unit: string | null
  /** A yes-or-no; a government has the share of its schools with yes. */
  truth: boolean
  period: PeriodKind | null
  /** Each with the stages it is read for; none = not by stage. */
  elements: readonly { element: DataElement; stages: readonly Stage[] }[]
  indicators: readonly Indicator[]
}

export interface Review {
  /** Mistakes in the formula itself, with their places in it. */
  diagnostics: readonly Diagnostic[]
  /** What the library as a whole has against it: rings, other indicators that no longer fit. */
  problems: readonly Problem[]
  /** Null while the formula has mistakes. */
  reading: Reading | null
}

/**
 * Holds the formula of one indicator, at every stage it has, against the library it stands in.
 * An author's mistake is an answer: this never throws for what a formula says.
 */
export function reviewIndicator(library: StandardsLibrary, id: string): Review {
  const indicators = library.standards
    .flatMap(standard => standard.indicators)
    .filter(each => each.id === id)
  const catalog = createCatalog(library)
  const answers = indicators.map(each => compileFormula(each.formula ?? '', catalog, each))
  const compiled = answers.filter(isCompiled)
  const diagnostics = distinct([
    ...answers.flatMap(each => (isCompiled(each) ? [] : each)),
    ...indicators.flatMap((each, index) => mistakesOf(each, answers[index])),
  ])
  if (diagnostics.length > 0) return { diagnostics, problems: [], reading: null }
  const [first] = compiled
  return {
    diagnostics,
    problems: compileLibrary(library).problems,
    reading: first ? readingOf(first, compiled) : null,
  }
}

/** What a declaration has against a formula is about the whole of it. */
function mistakesOf(
  indicator: Indicator,
  answer: Compiled | Diagnostic[] | undefined,
): Diagnostic[] {
  if (!answer || !isCompiled(answer)) return []
  const whole = { start: 0, end: indicator.formula?.length ?? 0, suggestion: null }
  return declarationMistakes(indicator, answer).map(each => ({ ...each, ...whole }))
}

/** Two stages of an indicator have most mistakes in common. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byWords = new Map(diagnostics.map(each => [JSON.stringify(each), each]))
  return [...byWords.values()].sort((a, b) => a.start - b.start)
}

function readingOf(first: Compiled, all: readonly Compiled[]): Reading {
  const truth = typeOf(first.root) === 'truth'
  const read = new Map<DataElement, Set<Stage>>()
  for (const node of all.flatMap(each => [...walk(each.root)])) {
    if (node.kind !== 'element') continue
    const stages = read.get(node.element) ?? new Set()
    read.set(node.element, node.stage ? stages.add(node.stage) : stages)
  }
  return {
    text: first.text,
    unit: truth ? null : sayUnit(first.measure.unit),
    truth,
    period: first.measure.period,
    elements: [...read].map(([element, stages]) => ({
      element,
      stages: stageIds.filter(each => stages.has(each)),
    })),
    indicators: [...new Set(all.flatMap(each => each.indicators))],
  }
}
