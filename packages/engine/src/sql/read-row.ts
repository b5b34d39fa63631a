import { Exact } from '@mingjian/model'
import { missing, notApplicable, type Outcome, ok } from '../evaluate/outcome.ts'
import { cancelled, smallSpread } from '../plan/doubles.ts'
import type { RatioPlan } from '../plan/plan-subjects.ts'
import type { RatioColumns } from './lay-out.ts'

/** A row of the statement by column. */
export type StatementRow = Readonly<Record<string, unknown>>

const numberIn = (row: StatementRow, column: string): number => Number(row[column] ?? 0)

/** A government's ratio from its sums, in exact decimals; null when only the tree evaluator can tell. */
export function ratioIn(
  row: StatementRow,
  { population, over, under, sums, wholes }: RatioColumns,
  { scale }: RatioPlan,
): Outcome | null {
  if (wholes && numberIn(row, wholes.name) > 0) return null
  const members = numberIn(row, `${population.name}_members`)
  const included = numberIn(row, `${population.name}_included`)
  const filled = sums.map(each => numberIn(row, `${each.name}_filled`))
  // Where no school has reported anything, a government's own totals may stand in: see `read-element`.
  if (row[`${population.name}_own`] === true && filled.every(each => each === 0)) return null
  if (members === 0) return missing()
  if (included === 0) return null
  if (filled.some(each => each < included)) return missing()
  const divisor = totalIn(row, under)
  if (divisor.isZero()) return notApplicable()
  return ok(totalIn(row, over).times(scale).div(divisor))
}

function totalIn(row: StatementRow, parts: RatioColumns['over']): Exact {
  const terms = parts.map(({ factor, sum }) => {
    const part = new Exact(String(row[sum.name]))
    return factor === 1 ? part : part.times(factor)
  })
  const [only] = terms
  return only && terms.length === 1 ? only : Exact.sum(...terms)
}

/**
 * Between counties squares come from a difference; below this share of what it is taken from, too
 * many digits are lost.
 */
const lostBetween = 1e-3

/** What doubles tell of a 差异系数; null when only exact decimals can. */
export type Reading =
  | { status: 'ok'; value: number }
  | { status: 'missing' | 'not-applicable' }
  | null

/** A government's 差异系数 from what its counties gathered. */
export function spreadIn(row: StatementRow, { wholes, spread }: RatioColumns): Reading {
  if (!spread) throw new TypeError('the statement does not ask for this 差异系数')
  const { name, support, subtracts } = spread
  const read = (column: string) => numberIn(row, column)
  if (wholes && read(wholes.name) > 0) return null
  if (read(`${support.population.name}_odd`) > 0) return null
  if (read(`${name}_gaps`) > 0) return { status: 'missing' }
  const count = read(`${support.name}_count`)
  const moment = read(`${name}_moment`)
  const parts = subtracts ? read(`${name}_parts`) : moment
  if (count === 0 || parts === 0) return { status: 'not-applicable' }
  if (Math.abs(moment) < cancelled * parts) return null
  if (count === 1) return { status: 'ok', value: 0 }
  const total = read(`${support.name}_total`)
  const mean = moment / total
  const squares = squaresIn(row, name, read(`${support.name}_counties`), moment * mean)
  const coefficient = squares === null ? 0 : Math.sqrt(squares / total) / mean
  return Math.abs(coefficient) < smallSpread ? null : { status: 'ok', value: coefficient }
}

/** Σ weight × distance² from the government's mean: within its counties and between them. */
function squaresIn(
  row: StatementRow,
  name: string,
  counties: number,
  centre: number,
): number | null {
  const within = numberIn(row, `${name}_squares`)
  if (counties === 1) return within
  const apart = numberIn(row, `${name}_centre`)
  const squares = within + (apart - centre)
  return squares < lostBetween * apart ? null : squares
}
