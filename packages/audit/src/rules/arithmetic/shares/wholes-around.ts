import { lastAt } from '@mingjian/model'
import { collect } from '../../../structure/collect.ts'
import { digitsOf, type Figure, intervalOf } from '../../../structure/figures.ts'
import { labelOf } from '../../../structure/labels.ts'
import { once } from '../../../structure/once.ts'
import { type AuditContext, figuresIn, paragraphAt, sentenceAt } from '../../context.ts'
import { FEWEST_DIGITS } from './closeness.ts'
import { isCounted, isOfOneKind, makesShare } from './pairs.ts'
import { type ToldShare, toldShares } from './told-share.ts'

/** As far as the lines of one list reach. */
const REACH = 600
const MOST_WHOLES = 8
/** 占, 占总数, 占总收入: of all there is. */
const OF_ALL = /^(?:其|总\p{Script=Han}{0,3}|全部\p{Script=Han}{0,2}|合计)?$/u
/** Shares before it that are looked at. */
const MOST_SHARES = 24

/**
 * What a share may be of that says nothing, or no more than 总收入, of its whole: what other shares around it are
 * of, and what the paragraphs before it begin with.
 */
export function wholesAround(context: AuditContext, told: ToldShare, part: Figure): Figure[] {
  if (told.kind !== 'share' || told.name !== '' || !OF_ALL.test(told.base)) return []
  const isWhole = (one: Figure) =>
    one !== part &&
    !one.approximate &&
    isOfOneKind(context.text, part, one) &&
    intervalOf(one).high.gte(intervalOf(part).low)
  const found = [...provedAround(context, told.share), ...leadingBefore(context, part)]
  return [...new Set(found.filter(isWhole))].slice(0, MOST_WHOLES)
}

/** The wholes of shares near by that are right. */
function provedAround(context: AuditContext, { start }: Figure): Figure[] {
  const proved = provedWholes(context)
  const last = lastAt(proved, start + REACH, one => one.at)
  return proved
    .slice(Math.max(0, last - MOST_SHARES), last + 1)
    .filter(one => Math.abs(one.at - start) <= REACH)
    .map(one => one.whole)
}

/** Every share of three digits and more that is right of the count right before it and a larger figure before that. */
const provedWholes = once((context: AuditContext): readonly { at: number; whole: Figure }[] =>
  collect(toldShares(context), ({ share, kind, base }) => {
    const { figures } = context
    const part = figures[lastAt(figures, share.start - 1, one => one.start)]
    if (kind !== 'share' || !OF_ALL.test(base) || digitsOf(share) < FEWEST_DIGITS) return []
    if (!part || !isCounted(part)) return []
    const from = Math.max(0, part.start - REACH)
    const whole = figuresIn(context, [from, part.start]).findLast(
      one =>
        isOfOneKind(context.text, part, one) &&
        intervalOf(one).low.gt(intervalOf(part).high) &&
        makesShare(part, one, share),
    )
    return whole ? [{ at: share.start, whole }] : []
  }),
)

/** 2021年资助资金2668.29亿元，…。⏎按来源看，财政资金…亿元，占…: what the paragraphs before begin with. */
function leadingBefore(context: AuditContext, part: Figure): Figure[] {
  const own = paragraphAt(context, part.start)
  const { paragraphs } = context.segments
  const at = lastAt(paragraphs, part.start, ([start]) => start)
  const spans = [own, paragraphs[at - 1], paragraphs[at - 2]]
  return spans.flatMap(span => {
    if (!span || part.start - span[0] > REACH) return []
    const first = figuresIn(context, [span[0], Math.min(span[1], part.start)]).find(isCounted)
    return first ?? []
  })
}

/** A name so long is no single word that others share. */
const WHOLE_NAME = 4

/**
 * 一般公共预算教育经费28.46亿元。……一般公共预算支出181.46亿元，教育经费所占比例15.68%: the whole stands right before the
 * share, and what is named as its part in a sentence before.
 */
export function partByName(
  context: AuditContext,
  { share, kind, name, base, beside }: ToldShare,
): { part: Figure; whole: Figure } | null {
  const { text } = context
  if (kind !== 'share' || base !== '' || beside || name.length < WHOLE_NAME) return null
  const [start] = sentenceAt(context, share.start)
  const whole = figuresIn(context, [start, share.start]).findLast(isCounted)
  if (!whole || whole.approximate || labelOf(text, whole).includes(name)) return null
  const named = figuresIn(context, [Math.max(0, start - REACH), start]).filter(
    one => isOfOneKind(text, one, whole) && labelOf(text, one).endsWith(name),
  )
  const [part, ...others] = named
  return part && others.length === 0 && !part.approximate ? { part, whole } : null
}
