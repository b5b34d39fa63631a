import { collect } from '../../../structure/collect.ts'
import { digitsOf, type Figure, intervalOf, meet, summed } from '../../../structure/figures.ts'
import { isSlipOf } from '../../../structure/slipped-values.ts'
import { type AuditContext, figuresIn, matchesIn, paragraphAt, sentenceAt } from '../../context.ts'
import { FEWEST_DIGITS } from './closeness.ts'
import { isCounted, ratioOf } from './pairs.ts'

/** One share of a list that differs from what the others say the whole to be. */
export interface OddShare {
  share: Figure
  part: Figure
  whole: Figure
  /** Of the whole, where it is not printed: 合计3160人. */
  name: string | undefined
}

/** 948人、1422人、790人，依次占30.0%、45.0%、25.0%. */
const IN_ORDER = /(?:分别|依次)(?:约|各)?占[^，,。；;、\d]{0,12}(?=\d)/g
const BETWEEN_SHARES = /^\s*[、和及与,，]\s*$/
/** Two that agree tell what the whole is; the third is the one that may be wrong. */
const FEWEST = 3
/** Of two, one that is right tells it as well, where the other is a slip of the pen. */
const FEWEST_SLIPPED = 2

/** Shares told in the order of their parts, all but one of which are of one whole. */
export function oddShares(context: AuditContext): OddShare[] {
  return collect(matchesIn(context, IN_ORDER), match => {
    const from = match.index + match[0].length
    const sentence = sentenceAt(context, match.index)
    const shares = rowOf(context, figuresIn(context, [from, sentence[1]]))
    const parts = partsOf(context, [sentence[0], match.index], shares.length)
    if (shares.length < FEWEST_SLIPPED || parts.length !== shares.length) return []
    const odd = oddOf(context, parts, shares)
    return odd && (shares.length >= FEWEST || isSlipped(odd, shares)) ? [odd] : []
  })
}

const isSlipped = ({ share, part, whole }: OddShare, shares: readonly Figure[]): boolean =>
  shares.every(one => digitsOf(one) >= FEWEST_DIGITS) && isSlipOf(share, ratioOf(part, whole))

/** The percentages side by side, from the first on. */
function rowOf({ text }: AuditContext, figures: readonly Figure[]): readonly Figure[] {
  const end = figures.findIndex((one, at) => {
    const before = figures[at - 1]
    const isNext = !before || BETWEEN_SHARES.test(text.slice(before.end, one.start))
    return one.family !== 'percent' || one.approximate || !isNext
  })
  return end < 0 ? figures : figures.slice(0, end)
}

/** The counts right before, as many as there are shares. */
function partsOf(context: AuditContext, span: [number, number], count: number): readonly Figure[] {
  const counted = figuresIn(context, span).filter(isCounted)
  const parts = counted.slice(-count)
  const isAlike = parts.every(one => one.family === parts[0]?.family && !one.approximate)
  return isAlike ? parts : []
}

function oddOf(
  context: AuditContext,
  parts: readonly Figure[],
  shares: readonly Figure[],
): OddShare | null {
  const family = parts[0]?.family
  const wholes = figuresIn(context, paragraphAt(context, shares[0]?.start ?? 0)).filter(
    one => one.family === family && !one.approximate && !parts.includes(one),
  )
  const sum = summed(parts)
  for (const whole of [...wholes, sum]) {
    const name = whole === sum ? `合计${sum.value}${sum.unit}` : undefined
    const odd = parts.flatMap((part, at) => {
      const share = shares[at]
      return share && !meet(ratioOf(part, whole), intervalOf(share))
        ? [{ share, part, whole, name }]
        : []
    })
    const [first] = odd
    if (!first) return null
    if (odd.length === 1) return first
  }
  return null
}
