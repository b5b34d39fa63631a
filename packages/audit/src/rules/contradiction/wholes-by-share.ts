import type { Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { isPenSlip } from '../../structure/digit-slips.ts'
import { digitsOf, type Figure, printed, spanOf } from '../../structure/figures.ts'
import { makesShare } from '../arithmetic/shares/pairs.ts'
import { type AuditContext, figuresIn, matchesIn, paragraphStart, sentenceAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'

/** 37名交流教师中，: those who are divided, told again before their parts. */
const DIVIDED = /(?<=\d[余多]?[人名位所个家件条台间户项][^，,。；;：:、\d]{1,16})[当其]?中[，,]/g
/** 骨干教师19人，占26.03%. */
const SHARE_OF_IT = /^[，,、]?(?:约|仅|就)?占(?:比|到|了)?(?:为|达)?\s*$/
const FEWEST_SHARE_DIGITS = 3
const PARAGRAPHS_BACK = 2

/**
 * 交流教师73人。……37名交流教师中，骨干教师19人，占26.03%: the shares are not of the number they are said to be of, but of one
 * that was told before and is the same but for a slip of the pen.
 */
export function wholesByShare(context: AuditContext): Observation[] {
  return collect(matchesIn(context, DIVIDED), ({ index }) => {
    const [from, to] = sentenceAt(context, index)
    const whole = figuresIn(context, [from, index]).at(-1)
    if (!whole || whole.approximate) return []
    const shares = sharesOf(context, [index, to])
    if (shares.some(({ part, share }) => makesShare(part, whole, share))) return []
    const told = figuresIn(context, [
      paragraphStart(context, whole.start, PARAGRAPHS_BACK),
      whole.start,
    ]).filter(
      one =>
        isSlipOf(one, whole) &&
        shares.length > 0 &&
        shares.every(({ part, share }) => makesShare(part, one, share)),
    )
    const [first] = told
    const isOne = first && told.every(one => one.value.eq(first.value))
    return isOne ? [tell(context, first, whole)] : []
  })
}

/** The parts of a sentence that have their share right behind them. */
function sharesOf(context: AuditContext, span: Span): { part: Figure; share: Figure }[] {
  const figures = figuresIn(context, span)
  return figures.flatMap((share, at) => {
    const part = figures[at - 1]
    const isShare =
      part &&
      share.family === 'percent' &&
      part.family !== 'percent' &&
      digitsOf(share) >= FEWEST_SHARE_DIGITS &&
      SHARE_OF_IT.test(context.text.slice(part.end, share.start))
    return isShare ? [{ part, share }] : []
  })
}

function isSlipOf(told: Figure, again: Figure): boolean {
  const [a, b] = [told, again].map(one => one.value.toFixed(one.decimals)) as [string, string]
  const isOfOneKind = told.family === again.family && told.scale === again.scale
  return isOfOneKind && !told.approximate && isPenSlip(a, b)
}

function tell({ text }: AuditContext, told: Figure, again: Figure): Observation {
  const [a, b] = [printed(text, told), printed(text, again)]
  return {
    message: `前面写${a}，后面说到时写${b}，而后面的占比都是按${a}算的`,
    spans: [told, again].map(spanOf),
    computation: `${a} ≠ ${b}`,
    suggestion: '核对数值，两处改为一致',
  }
}
