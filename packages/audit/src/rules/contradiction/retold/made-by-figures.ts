import { baseValue, type Figure, intervalOf, meet, sizeOf } from '../../../structure/figures.ts'
import { once } from '../../../structure/once.ts'
import { heldDivisions } from '../../arithmetic/whole-and-row.ts'
import { type AuditContext, figuresIn, sentenceAt } from '../../context.ts'
import { totalsOfOthers } from '../parts-of-another-total.ts'

/** Its number stands elsewhere, or figures near it make it. */
export function isExplained(context: AuditContext, figure: Figure): boolean {
  if (totalsOfOthers(context).some(one => one.total === figure)) return true
  const isTold = context.figures.some(
    one =>
      one !== figure && one.family === figure.family && meet(intervalOf(one), intervalOf(figure)),
  )
  return isTold || provedFigures(context).has(figure) || isMadeNear(context, figure)
}

const AROUND = 300

/** The sum of a run of figures near it, or the sum or the difference of two of them. */
function isMadeNear(context: AuditContext, figure: Figure): boolean {
  const end = sentenceAt(context, figure.start)[1]
  const near = figuresIn(context, [Math.max(0, figure.start - AROUND), end]).filter(
    one => one.family === figure.family && one !== figure && !one.approximate,
  )
  const size = baseValue(figure)
  const wholes = provedFigures(context)
  return near.some((first, at) => {
    const own = baseValue(first)
    let sum = own
    return near.slice(at + 1).some((next, between) => {
      const other = baseValue(next)
      sum = sum.plus(other)
      // 1200名（380名、290名……）: a whole and some of its own parts make nothing.
      const isRun = between === 0 || !wholes.has(first)
      return (isRun && sum.eq(size)) || own.plus(other).eq(size) || own.minus(other).abs().eq(size)
    })
  })
}

/** Wholes that their parts make, and those parts; a figure that the next ones make, whatever joins them. */
export const provedFigures = once((context: AuditContext): ReadonlySet<Figure> => {
  const proved = new Set<Figure>()
  for (const { whole, parts } of heldDivisions(context)) {
    proved.add(whole)
    for (const { figure } of parts) proved.add(figure)
  }
  const { figures } = context
  for (let at = 0; at < figures.length; at++) {
    const whole = figures[at] as Figure
    if (!proved.has(whole) && (isMade(figures, at, 1) || isMade(figures, at, -1))) proved.add(whole)
  }
  return proved
})

const MOST_PARTS = 10
const MOST_BETWEEN = 3

/** By those behind it or before it. */
function isMade(figures: readonly Figure[], at: number, step: 1 | -1): boolean {
  const whole = figures[at] as Figure
  const size = sizeOf(whole)
  const sizes: number[] = []
  for (let next = at + step; sizes.length < MOST_PARTS; next += step) {
    const one = figures[next]
    if (!one || Math.abs(one.start - whole.start) > AROUND) break
    if (one.family === whole.family) sizes.push(sizeOf(one))
  }
  // 96.47亿元，比上年的91.83亿元增长5.05%，由78.62亿元、14.32亿元……组成: the parts may begin a few figures on.
  return sizes.slice(0, MOST_BETWEEN).some((first, from) => {
    let sum = first
    return sizes.slice(from + 1).some(one => {
      sum += one
      return Math.abs(sum - size) <= size * SAME
    })
  })
}

const SAME = 1e-9
