import type { Indicator } from '@mingjian/model'
import { burdens } from '../../lexicon/burdens.ts'
import { merits } from '../../lexicon/merits.ts'
import type { Figure } from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { type AuditContext, claimsIn } from '../context.ts'
import { indicatorsOf } from '../limit/norms.ts'

export type Way = 'higher' | 'lower'

/**
 * Which way is good for what a figure measures: by the limits of the standards library, else by the words for what
 * nobody wants more of; null where neither tells.
 */
export function betterWay(context: AuditContext, figure: Figure): Way | null {
  const [claim] = claimsIn(context, [figure.start, figure.end])
  const known = claim ? indicatorsOf(context.library, claim).map(wayOf) : []
  const [first = null, ...others] = known.filter(one => one !== null)
  if (first) return others.every(one => one === first) ? first : null
  const words = `${claim?.subject ?? ''}${labelOf(context.text, figure)}`
  if (figure.ratio && STAFFING.test(words)) return 'lower'
  if (BURDEN.test(words)) return 'lower'
  return MERIT.test(words) ? 'higher' : null
}

/** Of whom there are so many for each teacher: 1:16 is worse than 1:14. */
const STAFFING = /师|教职工|保教|督学/
const BURDEN = new RegExp(burdens.join('|'))
const MERIT = new RegExp(merits.join('|'))

function wayOf({ criteria, better }: Indicator): Way | null {
  const ops = criteria.map(({ op }) => op)
  if (ops.length > 0 && ops.every(op => op.startsWith('<'))) return 'lower'
  if (ops.length > 0 && ops.every(op => op.startsWith('>'))) return 'higher'
  return better === 'none' ? null : better
}
