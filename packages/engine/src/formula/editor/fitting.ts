import type { DataElement, Indicator } from '@mingjian/model'
import { convertibleUnits } from '../../dataset/units-of-measure.ts'
import type { Catalog } from '../catalog.ts'
import type { FormulaHome } from '../check/checking.ts'
import { compileFormula, compileIndicator, isCompiled } from '../index.ts'
import type { Measure } from '../units/measure.ts'
import { measureOfElement } from '../units/measure.ts'
import { readUnit } from '../units/read-unit.ts'
import { type OpenUnit, sameDimension } from '../units/unit.ts'
import type { ArgumentAt } from './caret.ts'

/** The formula being written, as far as the caret. */
export interface Writing {
  text: string
  catalog: Catalog
  home: FormulaHome | null
}

/**
 * Would a value measured so do as this argument? Asks the function's own rule of units, with the
 * units of the arguments before it: after 占比(公办园在园幼儿数, only people fit.
 */
export function fitsArgument(at: ArgumentAt, writing: Writing): (measure: Measure) => boolean {
  const { called, name, parameter } = at
  if (name === null || parameter === null) return () => true
  const earlier = earlierUnits(at, writing)
  return ({ unit, additive }) => {
    if (parameter.additive && !additive) return false
    return !('clash' in called.unit.of({ ...earlier, [name]: unit }))
  }
}

function earlierUnits(at: ArgumentAt, writing: Writing): Record<string, OpenUnit> {
  const names = Object.keys(at.called.takes).slice(0, at.index)
  return Object.fromEntries(names.map((name, index) => [name, unitOfArgument(at, index, writing)]))
}

/** The unit of an argument that stands before the caret; null while it is not sound. */
function unitOfArgument(at: ArgumentAt, index: number, writing: Writing): OpenUnit {
  const [start = 0, end = start] = at.starts.slice(index, index + 2)
  const answer = compileFormula(writing.text.slice(start, end - 1), writing.catalog, writing.home)
  return isCompiled(answer) ? answer.measure.unit : null
}

export const measureOf = (element: DataElement): Measure => measureOfElement(element)

export function measureOfIndicator(indicator: Indicator, catalog: Catalog): Measure | null {
  const compiled = compileIndicator(indicator, catalog)
  return compiled && isCompiled(compiled) ? compiled.measure : null
}

/** Units that the first argument can be converted into. */
export function unitsFor(at: ArgumentAt, writing: Writing): string[] {
  const unit = unitOfArgument(at, 0, writing)
  if (unit === null) return []
  const known = [...convertibleUnits, ...writing.catalog.elements.map(each => each.unit)]
  return [...new Set(known)].filter(each => sameDimension(readUnit(each), unit))
}
