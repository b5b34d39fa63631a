import type { Exact } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { isReordered } from '../../structure/digit-slips.ts'
import {
  baseValue,
  type Figure,
  intervalOf,
  meet,
  printed,
  spanOf,
} from '../../structure/figures.ts'
import { minus, quotientOf, sumOf } from '../../structure/intervals.ts'
import { labelOf } from '../../structure/labels.ts'
import { show } from '../../structure/run-proof.ts'
import { type AuditContext, figuresIn, paragraphStart, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { placesLeftOver } from './places-left.ts'
import { wholesOf } from './shares/pairs.ts'

const REST =
  /^[，,；;]\s*(?:剩余|其余|余下|尚余|还剩|剩下|尚有|仍有|还有|尚缺|还缺|仍缺|缺口|短缺|缺|年末结余|结余|结转下年|空缺|缺额|空编|空余|富余)的?(?:岗位|名额|编制|职位)?(?:为|有)?\p{Script=Han}{0,4}$/u
/** 尚未办结3件: what is not done is what is left of it; 正在整改6处 leaves room for what is not begun. */
const NOT_DONE =
  /^[，,；;、]\s*(?:另有|还有|仍有|尚有)?(?:尚未|仍未|还未|未|没有|暂未)(?:能|完成|全部|予以)?\p{Script=Han}{2,6}(?:的|为|有)?$/u
const UNDER_WAY =
  /^[，,；;、]\s*(?:另有|还有|仍有|尚有)?(?:正在|仍在|正|持续)\p{Script=Han}{2,6}(?:的|为|有)?$/u
/** 6处尚未整改, 6处正在整改: the same with the words behind the figure. */
const BARE = /^[，,；;、]\s*(?:另有|还有|仍有|尚有|其中)?\s*$/
const NOT_DONE_BEHIND = /^(?:尚未|仍未|还未|未|暂未)(?:能|完成)?\p{Script=Han}{2}/u
const UNDER_WAY_BEHIND = /^(?:正在|仍在|正)\p{Script=Han}{2}/u
/** What any of these readings begins with. */
const LEFT =
  /[剩其]余|余下|尚余|还剩|剩下|[尚仍还暂]有|缺|[结空富]余|空编|结转下年|超[出过]学位|未|没有|正在|仍在|持续/
/** What is taken off the whole: done, filled, provided. */
const TAKEN =
  /^已\p{Script=Han}{1,6}$|[，,、。；;]\s*(?:其中|目前|截至目前|(?:截至|截止|到)[^，,。；;]{0,10}[，,]?)?(?:已|现|实际|实有|实|在编|在岗|累计|完成|整改|办结|配|到位|录取|安置|支出|使用|全年支出|支付)\p{Script=Han}{0,8}$/u
/** 其中31处已整改, 18所初中，14所已达标, 12个乡镇中，10个建成 */
const OF_THEM = /^\p{Script=Han}{0,8}[，,；;。]\s*(?:其中|目前|截至目前)?[：:，,]?\s*$/u
const DONE_BEHIND =
  /^(?:\p{Script=Han}{0,4}?已\p{Script=Han}{2}|(?:全部|均|顺利|如期)?(?:达标|合格|达到|建成|通过|完成|实现|投用|竣工|开工|配齐|配备|开设|安装|整改|办结))/u
const LONGEST_GAP = 20
/** 整改率93.7%, between what was done and what is left. */
const RATE_BETWEEN = /^[，,]\s*(?:\p{Script=Han}{2,6}率|占(?:比|总数的?)?)(?:为|达到?|是)?\s*$/u

export const remainder = defineRule({
  id: 'arithmetic/remainder-does-not-follow',
  category: 'arithmetic',
  severity: 'error',
  title: '总数、已完成数与剩余数不符',
  explanation:
    '“共……条，已整改……条，剩余……条”“应配……名，现有……名，尚缺……名”：前两数之差与剩余（缺口）数不一致。中间列了几项已完成数的，按总数减去各项之和核对；对得上任何一种的不报告。“正在整改……”比余下的少，可能另有未开始的，也不报告。“小学在校生……人，超出学位……个”：与同一学段的学位数之差不符，而且只是写错一个数字或数字颠倒的，也报告。',
  example: { text: '共排查安全隐患312条，已整改286条，剩余36条正在推进。' },
  needs: LEFT,
  check: context => [
    ...collect(context.figures, (rest, index) => observe(context, rest, index) ?? []),
    ...placesLeftOver(context),
  ],
})

/** Whether a figure is told as what is left right behind what was taken off, and wrongly so. */
export const isWrongRest = (context: AuditContext, rest: Figure, index: number): boolean =>
  observe(context, rest, index) !== null

function observe(context: AuditContext, rest: Figure, index: number): Observation | null {
  const { text, figures } = context
  const rate = figures[index - 1]
  const before = figures[index - 2]
  const isRated =
    rate?.family === 'percent' &&
    before !== undefined &&
    RATE_BETWEEN.test(text.slice(before.end, rate.start))
  const last = rate
  const kind = last && kindOf(text, last, rest)
  if (!last || !kind) return null
  const at = isRated ? index - 2 : takenAt(context, index - 1)
  const taken = figures[at]
  if (!taken || rest.unit === '' || rest.family === 'percent') return null
  // 空缺岗位33个: places are counted as those who fill them.
  const isPlaces =
    taken.family === 'people' && rest.unit === '个' && PLACES.test(text.slice(last.end, rest.start))
  if (taken.unit !== rest.unit && !isPlaces) return null
  const near = figures[at - 1]
  const whole =
    isRated && near && isRateOf(rate, taken, near) ? near : wholeOf(context, taken, at - 1, rest)
  if (!whole || [whole, taken, rest].some(one => one.approximate || one.depth !== rest.depth))
    return null
  const said = intervalOf(rest)
  const [start] = sentenceAt(context, whole.start)
  const listed = figuresIn(context, [start, taken.end]).filter(one => one.family === taken.family)
  const truth = differenceOf(whole, [taken])
  const others = listed.slice(0, -1).map((one, at) => differenceOf(one, listed.slice(at + 1)))
  const wholes = listed.slice(0, -1).map(one => differenceOf(one, [taken]))
  if (baseValue(whole).lte(baseValue(taken)) && !isTurned(whole, taken, rest)) return null
  // 18所初中、42所小学，14所已达标，其余46所: of all that were told side by side.
  const together = listed
    .slice(0, -1)
    .map((_, at, all) => minus(sumOf(all.slice(at).map(intervalOf)), intervalOf(taken)))
  if ([truth, ...others, ...wholes, ...together].some(one => meet(one, said))) return null
  // 问题12条。制定措施31条，已整改10条，其余2条: of what was told before the last.
  const earlier = figuresIn(context, [paragraphStart(context, taken.start), taken.start]).filter(
    one => one.unit === taken.unit,
  )
  if (earlier.some(one => meet(differenceOf(one, [taken]), said))) return null
  // What is neither done nor under way is not begun.
  if (kind === 'under way' && truth.low.gt(said.high)) return null
  const actual = show(baseValue(whole).minus(baseValue(taken)).div(rest.scale), rest.decimals)
  const [a, b, c] = [whole, taken, rest].map(one => printed(text, one))
  return {
    message: `${a}减去${b}为${actual}${rest.unit}，文中写作${c}`,
    spans: [whole, taken, rest].map(spanOf),
    computation: `${whole.value} − ${taken.value} = ${actual} ≠ ${rest.value}`,
    suggestion: '核对总数、已完成数和剩余数',
  }
}

/** 隐患5236处，当场整改4987处，整改率95.2%: the rate tells of what the one was taken off, in whatever words. */
const isRateOf = (rate: Figure, taken: Figure, whole: Figure): boolean =>
  whole.unit === taken.unit &&
  baseValue(whole).gt(baseValue(taken)) &&
  meet(quotientOf(intervalOf(taken), intervalOf(whole), 100), intervalOf(rate))

function kindOf(text: string, last: Figure, rest: Figure): 'rest' | 'under way' | null {
  const lead = text
    .slice(last.end, rest.start)
    .replace(/^\p{Script=Han}{0,4}?已\p{Script=Han}{2,6}/u, '')
  const behind = text.slice(rest.end, rest.end + LONGEST_BEHIND)
  if (REST.test(lead) || NOT_DONE.test(lead)) return 'rest'
  if (UNDER_WAY.test(lead)) return 'under way'
  if (!BARE.test(lead)) return null
  if (NOT_DONE_BEHIND.test(behind)) return 'rest'
  return UNDER_WAY_BEHIND.test(behind) ? 'under way' : null
}

const LONGEST_BEHIND = 8

/** 排查36处，已整改58处，其余5处: more is done than there was, until two digits are put back. */
function isTurned(whole: Figure, taken: Figure, rest: Figure): boolean {
  const [all, done, left] = [whole, taken, rest].map(baseValue) as [Exact, Exact, Exact]
  return (
    isReordered(all.toString(), done.plus(left).toString()) ||
    isReordered(done.toString(), all.minus(left).toString())
  )
}

const PLACES = /岗位|名额|编|职位|学位/

/** 录用163名，其中小学121名、初中42名: the parts of what was taken stand between it and the rest. */
function takenAt(context: AuditContext, last: number): number {
  const parts = wholesOf(context)
  let at = last
  while (at > 0 && parts.has(context.figures[at] as Figure)) at--
  const isTheirs = parts.get(context.figures[last] as Figure) === context.figures[at]
  // 问题18个。13个已整改完成，6个…: what is done is taken off, though it is a part, too.
  const { end = 0 } = context.figures[last] ?? {}
  const isDone = DONE_BEHIND.test(context.text.slice(end, end + LONGEST_BEHIND))
  return isTheirs && !isDone ? at : last
}

/** The figure right before what was done, else the one whole of the sentence before whose parts are no wholes. */
function wholeOf(context: AuditContext, taken: Figure, index: number, rest: Figure): Figure | null {
  const { text, figures } = context
  const near = figures[index]
  if (!near) return null
  const lead = text.slice(near.end, taken.start)
  if (!TAKEN.test(lead) && !isDoneBehind(text, lead, taken)) return null
  const isBeside = lead.length <= LONGEST_GAP && !/[。；;]/.test(lead)
  const isCounted = near.family === taken.family || near.family === 'people'
  const isPlaces = near.unit === '个' && PLACES.test(labelOf(text, near))
  if (isBeside) return isCounted || (taken.family === 'people' && isPlaces) ? near : null
  const start = paragraphStart(context, taken.start)
  const parts = wholesOf(context)
  const wholes = figuresIn(context, [start, taken.start]).filter(
    one =>
      one.unit === taken.unit &&
      !parts.has(one) &&
      (intervalOf(one).high.gte(intervalOf(taken).low) || isTurned(one, taken, rest)),
  )
  return wholes.length === 1 ? (wholes[0] ?? null) : null
}

const isDoneBehind = (text: string, lead: string, { end }: Figure) =>
  OF_THEM.test(lead) && DONE_BEHIND.test(text.slice(end, end + LONGEST_BEHIND))

const differenceOf = (whole: Figure, parts: readonly Figure[]) =>
  minus(intervalOf(whole), sumOf(parts.map(intervalOf)))
