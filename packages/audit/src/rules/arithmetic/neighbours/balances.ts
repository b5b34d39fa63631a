import { collect } from '../../../structure/collect.ts'
import { distanceOf, type Ends, endsMeet, endsOf } from '../../../structure/ends.ts'
import type { Figure } from '../../../structure/figures.ts'
import { type AuditContext, figuresIn, sentencesWith } from '../../context.ts'
import type { Contradicted } from './changes.ts'
import { slipOf, tellingDigits } from './slips.ts'

/** What there was at first, and what there is in the end. */
const OPENS =
  /年初|期初|学[期年]初|上年(?:末|底|结转|结余|滚存)|[年期]末[^，,]{0,4}结转|原有|原来|去年底/g
const CLOSES = /[年期]末|年底|[目当]前|现有|结余|结存|余额|剩余|尚[余存有]|[减增][至到少加]为?|达到/
const LONGEST_LEAD = 20
const FEWEST_FLOWS = 2
const MOST_FLOWS = 3
const FEWEST_DIGITS = 3
const OPENING = new RegExp(OPENS.source)
/** So many figures on each side may belong to it. */
const AROUND = 12
const NEVER = /^(?:percent|point|ratio|times|)$/

/**
 * 年初6842人，剔除261人，新增94人，年末6720人: what came and what went is told by too many words to list them, so that the signs are
 * left open; only where no signs make it right, and a slip of the pen does, it is wrong.
 */
export function wrongBalances(context: AuditContext): Contradicted[] {
  const { text } = context
  return collect(sentencesWith(context, OPENS), ({ span }) => {
    const figures = figuresIn(context, span).filter(one => !NEVER.test(one.family))
    const leads = figures.map(one =>
      text.slice(Math.max(span[0], one.start - LONGEST_LEAD), one.start),
    )
    const words = leads.map(lead => /[^，,；;。、\d]*$/.exec(lead)?.[0] ?? '')
    return collect(figures, (first, at) => {
      if (!OPENING.test(words[at] ?? '')) return []
      const near = figures.slice(at, at + AROUND)
      const alike = near.filter(one => one.unit === first.unit && one.depth === first.depth)
      const end = alike.findIndex(
        (one, to) => to > FEWEST_FLOWS && CLOSES.test(words[at + near.indexOf(one)] ?? ''),
      )
      if (end < 0 || end > MOST_FLOWS + 1 || alike.slice(0, end + 1).some(one => one.approximate))
        return []
      const told = alike.slice(0, end + 1)
      const all = figures
        .slice(Math.max(0, at - AROUND), at + AROUND)
        .filter(one => one.family === first.family)
        .map(endsOf)
      return hasSubtotal(told.map(endsOf), all) ? [] : (balanceOf(told) ?? [])
    })
  })
}

/** 到账960万元，上年结转410万元，可用1370万元: one of them is already what two others make. */
const hasSubtotal = (told: readonly Ends[], all: readonly Ends[]): boolean =>
  told.some(one =>
    all.some((a, at) =>
      all
        .slice(at + 1)
        .some(
          b =>
            a !== one &&
            b !== one &&
            (endsMeet(one, added(a, b, 1)) || endsMeet(one, distanceOf(a, b))),
        ),
    ),
  )

function balanceOf(figures: readonly Figure[]): Contradicted | null {
  const all = figures.map(endsOf)
  const [first, ...others] = all as [Ends, ...Ends[]]
  const flows = others.slice(0, -1)
  const choices = signsOf(flows.length).map(signs => [1, ...signs, -1])
  const zero = { low: 0, high: 0 }
  const total = (signs: readonly number[], left: number) =>
    [first, ...others].reduce(
      (sum, one, at) => (at === left ? sum : added(sum, one, signs[at] ?? 1)),
      zero,
    )
  if (choices.some(signs => endsMeet(total(signs, -1), zero))) return null
  for (const [at, said] of figures.entries()) {
    if (tellingDigits(said) < FEWEST_DIGITS) continue
    for (const signs of choices) {
      const rest = total(signs, at)
      const truth = signs[at] === 1 ? { low: -rest.high, high: -rest.low } : rest
      const slip = truth.low > 0 ? slipOf(said, truth) : null
      const isProved = slip === 'order' || (slip === 'digit' && tellingDigits(said) > FEWEST_DIGITS)
      if (isProved) return { said, terms: figures.filter(one => one !== said), truth, by: '±' }
    }
  }
  return null
}

const added = (sum: Ends, { low, high }: Ends, sign: number): Ends =>
  sign > 0
    ? { low: sum.low + low, high: sum.high + high }
    : { low: sum.low - high, high: sum.high - low }

/** Every way to count so many flows in or out. */
const signsOf = (count: number): number[][] =>
  count === 0
    ? [[]]
    : signsOf(count - 1).flatMap(signs => [
        [1, ...signs],
        [-1, ...signs],
      ])
