import { isSwap } from '../../../structure/digit-slips.ts'
import { digitsOf, type Figure, intervalOf } from '../../../structure/figures.ts'
import { labelOf } from '../../../structure/labels.ts'
import { once } from '../../../structure/once.ts'
import { asPrinted, hasSlippedDigits } from '../../../structure/slipped-values.ts'
import { type AuditContext, figuresIn, paragraphStart, sentenceAt } from '../../context.ts'
import { heldDivisions } from '../whole-and-row.ts'
import { FEWEST_DIGITS } from './closeness.ts'
import type { DoneOfDue } from './done-of-due.ts'
import {
  isCounted,
  isOfOneKind,
  isSaidOf,
  levelsOfChanges,
  makesShare,
  ratioOf,
  wordsAbout,
} from './pairs.ts'
import type { ToldShare } from './told-share.ts'

/** More candidates make a share by chance. */
const MOST_WHOLES = 6
/** In so many digits one that is wrong is no chance, where the names are one. */
const MANY_DIGITS = 4
/** As far as a paragraph may tell of one thing. */
const FARTHEST = 400
/** What somebody should be or have; what was planned, or given out. */
const DUE = /应|报[名考]|计划|任务|目标|预算|下达|核定|安排|设置|拟|共有?|总/
const DONE_WORDS = /^(?:其中|已|实际|共|当年|完成|落实)+/

/**
 * 应参训教师3500人，…。…。已有2149人完成学时，完成率64.1%: what was done and what was due stand sentences apart, and no two figures
 * of the paragraph make the rate. Of the few that could, one pair makes it but for two digits turned, or for one digit
 * where both have the name of the rate or of each other.
 */
export function pairByDigits(context: AuditContext, told: ToldShare): DoneOfDue | null {
  const { share, kind, base, beside } = told
  if (
    (kind === 'of' && !PLANNED.test(base)) ||
    beside ||
    told.isBare ||
    digitsOf(share) < FEWEST_DIGITS
  )
    return null
  const { text } = context
  const sentence = sentenceAt(context, share.start)[0]
  const from = Math.max(paragraphStart(context, share.start, 1), share.start - FARTHEST)
  const changes = levelsOfChanges(context)
  const counted = figuresIn(context, [from, share.start]).filter(
    one => isCounted(one) && !one.approximate && one.depth <= share.depth && !changes.has(one),
  )
  const wholesOf = (part: Figure) =>
    counted.filter(
      one =>
        one.start < part.start &&
        isBase(base, wordsAbout(text, one)) &&
        isOfOneKind(text, part, one) &&
        intervalOf(one).low.gt(intervalOf(part).high),
    )
  const parts = partsFor(context, told, counted).filter(one => one.start >= sentence)
  const pairs = parts.flatMap(part => {
    const wholes = wholesOf(part)
    return differentOf(wholes) > MOST_WHOLES ? [] : wholes.map(whole => ({ part, whole }))
  })
  const wrong = pairs.filter(({ part, whole }) => {
    const truth = ratioOf(part, whole)
    if (isSwap(share.value.toFixed(share.decimals), asPrinted(truth, share))) return true
    return (base !== '' || isNamed(text, told, part, whole)) && hasSlippedDigits(share, truth)
  })
  const [pair] = wrong
  if (!pair || differentOf(wrong.map(one => one.whole)) > 1) return null
  const isExplained = counted.some(part =>
    counted.some(
      whole => whole !== part && isOfOneKind(text, part, whole) && makesShare(part, whole, share),
    ),
  )
  return isExplained ? null : pair
}

/** 占符合条件教师的, 占年度计划的: it is what the words of the whole say. */
const isBase = (base: string, words: string) =>
  base === '' || isSaidOf(base, words) || (PLANNED.test(base) && PLANNED.test(words))
const PLANNED = /计划|任务|目标|预算|指标/

/** The count right before the share, or what it and those beside it make together: 聘用171人，小学90人、…、高中34人，完成率. */
function partsFor(
  context: AuditContext,
  { kind, name }: ToldShare,
  counted: readonly Figure[],
): readonly Figure[] {
  const last = counted.at(-1)
  if (!last) return []
  const wholes = (wholesByLastPart(context).get(last) ?? []).filter(one => one.start < last.start)
  return [last, ...(kind === 'rate' ? wholes : [])].filter(
    one => kind !== 'rate' || isSpokenOf(name, wordsAbout(context.text, one)),
  )
}

const wholesByLastPart = once((context: AuditContext) => {
  const wholes = new Map<Figure, Figure[]>()
  for (const { whole, parts } of heldDivisions(context)) {
    const last = parts.at(-1)?.figure
    if (last) wholes.set(last, [...(wholes.get(last) ?? []), whole])
  }
  return wholes
})

/** Two characters of the name that stand together, or any word for what was done. */
const isSpokenOf = (name: string, words: string) =>
  DONE.test(name) ||
  ALREADY.test(words) ||
  [...name].some((_, at) => at > 0 && words.includes(name.slice(at - 1, at + 1)))

const ALREADY = /已完成|累计完成/
const DONE =
  /完成|到位|到岗|落实|执行|支付|支出|使用|整改|办结|开工|竣工|回收|参与|参加|录取|上线|达线|通过|合格/

/** 本科生126530人，…。本科生落实108310人，落实率: one name, or what was due and is done. */
function isNamed(text: string, { share, name }: ToldShare, part: Figure, whole: Figure): boolean {
  const ofWhole = labelOf(text, whole)
  const ofPart = labelOf(text, part)
  const own = ofPart.replace(name, '').replace(DONE_WORDS, '')
  if (own.length >= 2 && ofWhole.replace(DUE, '').endsWith(own)) return true
  return digitsOf(share) >= FEWEST_DIGITS && name.length >= 2 && DUE.test(wordsAbout(text, whole))
    ? digitsOf(share) >= MANY_DIGITS || /应|计划|任务|预算|下达|设置/.test(wordsAbout(text, whole))
    : false
}

const differentOf = (figures: readonly Figure[]) =>
  new Set(figures.map(one => `${one.value} ${one.scale}`)).size
