import { Exact, type Indicator, institutionKinds } from '@mingjian/model'
import { diagnostic } from '../diagnostics.ts'
import type { FormulaFunction, Parameter } from '../functions/define-function.ts'
import type { Tree } from '../parse/tree.ts'
import { renderFormula, renderName } from '../render.ts'
import { numberMeasure } from '../units/measure.ts'
import { readUnit } from '../units/read-unit.ts'
import { unknownName } from './check-name.ts'
import type { Checked, ValueType } from './checked.ts'
import type { Checking } from './checking.ts'
import { measureConversion, measured, measureOf } from './measure-parts.ts'

/** What an argument is for. */
interface Wanted {
  parameter: Parameter
  called: FormulaFunction
  /** The first argument, which a unit to convert to is about. */
  first: Checked | null
}
type CheckAs = (tree: Tree, wanted: ValueType, checking: Checking) => Checked | null

/** Checks one argument as the kind the function declares. */
export function checkArgument(
  tree: Tree,
  wanted: Wanted,
  checking: Checking,
  checkAs: CheckAs,
): Checked | null {
  switch (wanted.parameter.kind) {
    case 'indicators':
      return checkIndicators(tree, wanted, checking)
    case 'each-standing':
      return checkInstitutionIndicator(tree, checking)
    case 'unit':
      return checkUnit(tree, wanted, checking)
    case 'whole':
      return checkWhole(tree, wanted.parameter, checking)
    case 'truth':
    case 'condition':
      return checkAs(tree, 'truth', checking)
    default: {
      const value = checkAs(tree, 'number', checking)
      if (value && wanted.parameter.additive) refuseRates(tree, value, checking)
      return value
    }
  }
}

/** What is no sum of parts has no sum over units either. */
function refuseRates(tree: Tree, value: Checked, checking: Checking): void {
  if (measureOf(value, checking).additive) return
  checking.diagnostics.push(diagnostic('sum-of-ratios', tree, { name: renderFormula(value) }))
}

/** A unit to convert to: checked into the factor from the first argument's unit. */
function checkUnit(tree: Tree, { called, first }: Wanted, checking: Checking): Checked | null {
  if (tree.kind === 'hole' || first === null) return null
  if (tree.kind !== 'name' || tree.stage) {
    checking.diagnostics.push(diagnostic('argument-not-unit', tree, called))
    return null
  }
  const unit = readUnit(tree.name)
  const factor = measureConversion(tree, first, unit, checking)
  const node: Checked = { kind: 'number', value: factor, text: renderName(tree.name) }
  return measured(node, { ...numberMeasure, unit }, checking)
}

function checkWhole(
  tree: Tree,
  { least = 0, most = 100 }: Parameter,
  checking: Checking,
): Checked | null {
  if (tree.kind === 'hole') return null
  const value = tree.kind === 'number' && !tree.percent ? new Exact(tree.text) : null
  if (value?.isInteger() && value.gte(least) && value.lte(most)) {
    return { kind: 'number', value, text: value.toFixed() }
  }
  checking.diagnostics.push(diagnostic('not-whole', tree, { least, most }))
  return null
}

function checkIndicators(tree: Tree, { called }: Wanted, checking: Checking): Checked | null {
  if (tree.kind === 'hole') return null
  if (tree.kind !== 'list') {
    checking.diagnostics.push(diagnostic('argument-not-indicators', tree, called))
    return null
  }
  const found = tree.items.map(item => checkIndicator(item, checking))
  const indicators = found.filter(each => each !== null)
  return indicators.length === tree.items.length ? { kind: 'indicators', indicators } : null
}

/** An indicator that schools or kindergartens have, so that those that meet it can be counted. */
function checkInstitutionIndicator(tree: Tree, checking: Checking): Checked | null {
  const indicator = checkIndicator(tree, checking)
  if (indicator === null) return null
  if (!indicator.units.some(kind => institutionKinds.includes(kind))) {
    const details = { name: indicator.name }
    checking.diagnostics.push(diagnostic('not-of-institutions', tree, details))
    return null
  }
  return measured({ kind: 'indicator', indicator }, checking.measureOf(indicator), checking)
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
