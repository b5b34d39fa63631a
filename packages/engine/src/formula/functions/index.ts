import { ceil } from './ceil.ts'
import { change } from './change.ts'
import { convert } from './convert.ts'
import type { FormulaFunction } from './define-function.ts'
import { growth } from './growth.ts'
import { lastYear } from './last-year.ts'
import { meetsAtLeast } from './meets-at-least.ts'
import { perHundred } from './per-hundred.ts'
import { perPupil } from './per-pupil.ts'
import { ratio } from './ratio.ts'
import { share } from './share.ts'
import { asCalendarYear, asFiscalYear, asSchoolYear } from './taken-as-year.ts'

export const formulaFunctions: readonly FormulaFunction[] = [
  share,
  perHundred,
  perPupil,
  ratio,
  growth,
  change,
  lastYear,
  ceil,
  convert,
  asFiscalYear,
  asSchoolYear,
  asCalendarYear,
  meetsAtLeast,
]

const bySpelling = new Map(
  formulaFunctions.flatMap(each => [each.name, ...each.aliases].map(name => [name, each] as const)),
)

/** By Chinese name or English alias, whatever the case of its letters. */
export function findFunction(name: string): FormulaFunction | undefined {
  return bySpelling.get(name) ?? bySpelling.get(name.toUpperCase())
}

export const functionSpellings: readonly string[] = [...bySpelling.keys()]
