import { collect } from '../../structure/collect.ts'
import type { Division } from '../../structure/divisions.ts'
import {
  type Figure,
  type Interval,
  intervalOf,
  meet,
  printed,
  spanOf,
} from '../../structure/figures.ts'
import { middle, sumOf } from '../../structure/intervals.ts'
import { once } from '../../structure/once.ts'
import type { Run } from '../../structure/run.ts'
import { differenceOf, isProvable, show, signedInterval } from '../../structure/run-proof.ts'
import type { AuditContext } from '../context.ts'
import type { Observation } from '../define-rule.ts'

/** Shorter numbers add up by chance. */
const FEWEST_DIGITS = 4

/**
 * What is divided this year was divided last year: where a whole is exactly the sum of its parts, the changes of the
 * parts make the change of the whole, and so do last year's values. The sums of this year tell which figures belong
 * together, whatever words join them.
 */
export function changesOfParts(context: AuditContext, held: readonly Division[]): Observation[] {
  const runs = runsByLevel(context)
  const seen = new Set<Figure>()
  return collect(held, ({ whole, parts }) => {
    const run = runs.get(whole)
    if (!run || seen.has(whole) || lengthOf(whole) < FEWEST_DIGITS) return []
    const others = parts.flatMap(({ figure, times }) =>
      times === 1 ? (runs.get(figure) ?? []) : [],
    )
    if (
      others.length < parts.length ||
      ![run, ...others].every(one => isProvable(one) && isInItself(one))
    )
      return []
    seen.add(whole)
    return [
      judge(context.text, run, others, changeIn),
      judge(context.text, run, others, previousIn),
    ].flatMap(one => one ?? [])
  })
}

/** What two years and the change between them disprove is said of them. */
function isInItself(run: Run): boolean {
  const difference = differenceOf(run)
  return !difference || !run.amount || meet(difference, signedInterval(run.amount))
}

const lengthOf = ({ value }: Figure) => value.toString().replace('.', '').length

const runsByLevel = once((context: AuditContext): ReadonlyMap<Figure, Run> => {
  const found = new Map<Figure, Run>()
  for (const run of context.runs) if (!found.has(run.level)) found.set(run.level, run)
  return found
})

/** A figure told beside another, as what it is to be added as. */
interface Told {
  figure: Figure
  value: Interval
  /** What it is measured against. */
  base: string
}

/** Last year is meant where no year is named. */
const changeIn = ({ amount }: Run): Told | null =>
  amount && {
    figure: amount.figure,
    value: signedInterval(amount),
    base: amount.since === null || amount.since === 'last' ? 'last' : amount.since,
  }

const previousIn = ({ previous, turn }: Run): Told | null =>
  previous && !turn ? { figure: previous, value: intervalOf(previous), base: 'last' } : null

function judge(
  text: string,
  run: Run,
  others: readonly Run[],
  read: (run: Run) => Told | null,
): Observation | null {
  const whole = read(run)
  const parts = others.flatMap(one => read(one) ?? [])
  if (!whole || parts.length < others.length || parts.some(one => one.base !== whole.base))
    return null
  const sum = sumOf(parts.map(({ value }) => value))
  if (meet(sum, whole.value)) return null
  const { scale, unit, decimals } = whole.figure
  const actual = show(middle(sum).div(scale), decimals)
  const said = show(middle(whole.value).div(scale), decimals)
  const terms = parts.map(({ value }) => show(middle(value).div(scale), decimals))
  return {
    message: `各部分相加为${actual}${unit}，与总数的${printed(text, whole.figure)}不符`,
    spans: [whole.figure, ...parts.map(one => one.figure)].map(spanOf),
    computation: `${terms.map(one => (one.startsWith('-') ? `(${one})` : one)).join(' + ')} = ${actual} ≠ ${said}`,
    suggestion: '本年数相加相等，增减额（上年数）也应相加相等，请核对',
  }
}
