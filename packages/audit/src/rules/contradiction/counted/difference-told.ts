import { collect } from '../../../structure/collect.ts'
import { baseValue, type Figure } from '../../../structure/figures.ts'
import { once } from '../../../structure/once.ts'
import { heldDivisions } from '../../arithmetic/whole-and-row.ts'
import { type AuditContext, figuresIn, sentenceAt } from '../../context.ts'
import { partFigures } from './surroundings.ts'

/**
 * 全县学校92所、幼儿园34所, and 全县126所学校、幼儿园: what one has more than the other is told beside one of them, so that
 * they are two wholes. What the smaller is itself made of is no more than it.
 */
export function isDifferenceTold(context: AuditContext, a: Figure, b: Figure): boolean {
  const [less, more] = baseValue(a).lt(baseValue(b)) ? [a, b] : [b, a]
  const difference = baseValue(more).minus(baseValue(less))
  const parts = listedParts(context)
  return [less, more].some(beside =>
    figuresIn(context, sentenceAt(context, beside.start)).some(
      one =>
        one.family === a.family &&
        one !== a &&
        one !== b &&
        (beside === more || !parts.has(one)) &&
        baseValue(one).eq(difference),
    ),
  )
}

const listedParts = once(
  (context: AuditContext): ReadonlySet<Figure> =>
    new Set([
      ...partFigures(context),
      ...collect(heldDivisions(context), one => one.parts.map(part => part.figure)),
    ]),
)
