import { ceil } from './ceil.ts'
import { change } from './change.ts'
import { choose } from './choose.ts'
import { convert } from './convert.ts'
import { countUnits } from './count-units.ts'
import type { FormulaFunction } from './define-function.ts'
import { growth } from './growth.ts'
import { largestOfUnits } from './largest-of-units.ts'
import { lastYear } from './last-year.ts'
import { meetsAtLeast } from './meets-at-least.ts'
import { perHundred } from './per-hundred.ts'
import { perPupil } from './per-pupil.ts'
import { pointsChange } from './points-change.ts'
import { ratio } from './ratio.ts'
import { round } from './round.ts'
import { share } from './share.ts'
import { smallestOfUnits } from './smallest-of-units.ts'
import { sumOverUnits } from './sum-over-units.ts'
import { asCalendarYear, asFiscalYear, asSchoolYear } from './taken-as-year.ts'
import { unitsMeeting } from './units-meeting.ts'
import { unitsMeetingShare } from './units-meeting-share.ts'
import { yearAverage } from './year-average.ts'
import { yearsBefore } from './years-before.ts'

export const formulaFunctions: readonly FormulaFunction[] = [
  share,
  perHundred,
  perPupil,
  ratio,
  growth,
  change,
  pointsChange,
  lastYear,
  yearsBefore,
  yearAverage,
  sumOverUnits,
  largestOfUnits,
  smallestOfUnits,
  countUnits,
  unitsMeeting,
  unitsMeetingShare,
  choose,
  ceil,
  round,
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
