import { Exact } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import {
  type Figure,
  type Interval,
  intervalOf,
  meet,
  printed,
  spanOf,
} from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { middle, show } from '../../structure/run-proof.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, figuresIn, paragraphAt, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { wholesOf } from './share-of-whole.ts'

const DONE =
  /[，,、]\s*(?:已|共|实际|其中|现已|已经)*([\p{Script=Han}]{2,4}?)(?:了|到位|完毕)?\s*$/u
const RATE = /^[\s，,、]*([\p{Script=Han}]{2,4}?)率(?:为|达到|达|是)?\s*$/u

export const actionRate = defineRule({
  id: 'arithmetic/action-rate',
  category: 'arithmetic',
  severity: 'error',
  title: '完成率与数量不符',
  explanation:
    '先后写了总数、完成数和同一动作的比率（“14家，压减12家，压减率……”），或者总数、某物的数和它的比率（“3200人，课桌3040套，课桌率……”），比率与两数之比不一致；总数写在前一句的，同段里单位相同、不小于完成数的只有一个才算；优良率按优秀、良好两数之和计算。',
  example: { text: '全年受理信访40件，办结34件，办结率95%。' },
  needs: RATE,
  check: context =>
    collect(context.figures, (rate, index) => {
      const good = observeGood(context, rate, index)
      if (good) return [good]
      const [whole, done] = [context.figures[index - 2], context.figures[index - 1]]
      if (!whole || !done || rate.family !== 'percent' || rate.approximate) return []
      return observe(context, whole, done, rate) ?? observeEarlier(context, done, rate) ?? []
    }),
})

/** 学生3200人，课桌3040套，课桌率95%: the rate is named after what is counted last. */
function nounOf(text: string, whole: Figure, done: Figure, rate: Figure): string | null {
  const named = RATE_OF.exec(text.slice(done.end, rate.start))?.[1]
  const isBeside = /^[，,、]\s*\p{Script=Han}{2,16}$/u.test(text.slice(whole.end, done.start))
  if (!named || !isBeside || !labelOf(text, done).startsWith(named)) return null
  return !OF_AN_AGE.test(named) && isNear(whole, done, rate) ? named : null
}

const NOT_COUNTED = /percent|point|ratio|times|岁/
const RATE_OF = /^[\s，,、]*([\p{Script=Han}]{2,12}?)率(?:为|达到|达|是)?\s*$/u
/** These rates are taken of an age group or of another year's number. */
const LONGEST_CLAUSE = 30
const OF_AN_AGE = /入[学园]|升学|巩固|毕业|就业/
/** A rate that is farther off is more likely the rate of something else. */
const FARTHEST_OFF = 1.5

function isNear(whole: Figure, done: Figure, rate: Figure): boolean {
  const truth = ratioOf(done, whole)
  const off = truth ? middle(truth).div(rate.value).toNumber() : 0
  return off < FARTHEST_OFF && off > 1 / FARTHEST_OFF
}

/** 受理40件，办结34件，办结率: the rate is named after what was done. */
function actionOf(text: string, whole: Figure, done: Figure, rate: Figure): string | null {
  const action = DONE.exec(text.slice(whole.end, done.start))?.[1]
  const named = RATE.exec(text.slice(done.end, rate.start))?.[1]
  if (whole.unit !== done.unit || !action || !named || !action.endsWith(named)) return null
  // 未开工3个，开工率 and 不合格4个，合格率: the rate of what was not counted.
  if (/[不未没无]$/.test(action.slice(0, -named.length))) return null
  return OF_AN_AGE.test(named) && !isNear(whole, done, rate) ? null : action
}

function observe(
  context: AuditContext,
  whole: Figure,
  done: Figure,
  rate: Figure,
): Observation | null {
  const { text } = context
  const sameSentence = sentenceAt(context, whole.start)[0] === sentenceAt(context, rate.start)[0]
  if (!sameSentence || whole.unit === '' || whole.approximate || done.approximate) return null
  if (NOT_COUNTED.test(whole.family) || NOT_COUNTED.test(done.family)) return null
  const action =
    actionOf(text, whole, done, rate) ??
    dueOf(text, whole, done, rate) ??
    nounOf(text, whole, done, rate)
  if (!action || isOfSeveral(context, done, rate)) return null
  return compare(text, action, whole, done, rate)
}

const DUE = /应(?:当)?(\p{Script=Han})\p{Script=Han}{0,12}$/u
const ACTUAL = /^[，,、]\s*(?:实际|现已?|已|实)(\p{Script=Han})\p{Script=Han}{0,2}$/u

/** 应配校医64名，实配39名，配备率: due, done and the rate of the same action. */
function dueOf(text: string, whole: Figure, done: Figure, rate: Figure): string | null {
  const due = DUE.exec(text.slice(Math.max(0, whole.start - LONGEST_CLAUSE), whole.start))?.[1]
  const actual = ACTUAL.exec(text.slice(whole.end, done.start))?.[1]
  const named = RATE.exec(text.slice(done.end, rate.start))?.[1]
  const isSame = due !== undefined && due === actual && named?.startsWith(due)
  return isSame && whole.unit === done.unit && named ? named : null
}

/** 隐患64起，当场整改51起，限期整改13起，整改率100%: what was done may be the sum of what is listed. */
function isOfSeveral(context: AuditContext, done: Figure, rate: Figure): boolean {
  const [start] = sentenceAt(context, done.start)
  const listed = figuresIn(context, [start, done.end]).filter(one => one.unit === done.unit)
  return listed.some((whole, at) => {
    const parts = listed.slice(at + 1).map(intervalOf)
    const low = parts.reduce((sum, one) => sum.plus(one.low), new Exact(0))
    const { low: all } = intervalOf(whole)
    return parts.length > 1 && all.gt(0) && meet({ low, high: low }, percentOf(all, rate))
  })
}

/** What a printed rate of a whole stands for. */
function percentOf(whole: Exact, rate: Figure): Interval {
  const { low, high } = intervalOf(rate)
  return { low: whole.times(low).div(100), high: whole.times(high).div(100) }
}

/** 已整改79处: the clause says nothing but that it was done, and since when. */
const NOTHING_BUT_DONE =
  /^\s*(?:(?:截至|截止|到)[^，,。；;]{0,12}?)?(?:\d{1,2}月[底末]|目前|年内|年底|现|已经?|共|实际|累计|全部)*\s*$/
const ENDING = /(?:了|到位|完毕|完成)?\s*$/

/** 共排查隐患86处…。已整改79处，整改率…: the one whole of that unit said before it in its paragraph. */
function observeEarlier(context: AuditContext, done: Figure, rate: Figure): Observation | null {
  const { text } = context
  const action = RATE.exec(text.slice(done.end, rate.start))?.[1]
  if (!action || done.unit === '' || done.approximate || OF_AN_AGE.test(action)) return null
  const [start] = paragraphAt(context, done.start)
  const from = Math.max(start, clauseStart(text, done.start - LONGEST_CLAUSE, done.start))
  const clause = text.slice(from, done.start).replace(ENDING, '')
  if (!clause.endsWith(action) || !NOTHING_BUT_DONE.test(clause.slice(0, -action.length)))
    return null
  const parts = wholesOf(context)
  const wholes = figuresIn(context, [start, done.start]).filter(
    one =>
      one.unit === done.unit && !parts.has(one) && intervalOf(one).high.gte(intervalOf(done).low),
  )
  const [whole] = wholes
  if (wholes.length !== 1 || !whole || whole.approximate || NOT_COUNTED.test(whole.family))
    return null
  return isNear(whole, done, rate) ? compare(text, action, whole, done, rate) : null
}

function compare(
  text: string,
  action: string,
  whole: Figure,
  done: Figure,
  rate: Figure,
): Observation | null {
  const truth = ratioOf(done, whole)
  if (!truth || meet(truth, intervalOf(rate))) return null
  const actual = show(middle(truth), rate.decimals + 1)
  return {
    message: `${action}${printed(text, done)}占${printed(text, whole)}的${actual}%，文中写作${action}率${printed(text, rate)}`,
    spans: [spanOf(whole), spanOf(done), spanOf(rate)],
    computation: `${done.value} ÷ ${whole.value} = ${actual}% ≠ ${rate.value}%`,
    suggestion: `核对总数、${action}数和${action}率`,
  }
}

/** 参加测试18302人，其中优秀2105人、良好7467人，优良率52.3%: the two grades together. */
function observeGood(
  { figures, text }: AuditContext,
  rate: Figure,
  index: number,
): Observation | null {
  const [whole, best, good] = [figures[index - 3], figures[index - 2], figures[index - 1]]
  if (!whole || !best || !good || rate.family !== 'percent' || rate.approximate) return null
  const leads = [
    [whole.end, best.start, /优秀(?:的)?$/],
    [best.end, good.start, /^[、，,]?良好(?:的)?$/],
    [good.end, rate.start, /^[，,]?优良率(?:为|达到|达)?$/],
  ] as const
  if (!leads.every(([from, to, lead]) => lead.test(text.slice(from, to)))) return null
  const both = { ...good, value: best.value.plus(good.value) }
  const truth = whole.unit === best.unit && best.unit === good.unit ? ratioOf(both, whole) : null
  if (!truth || meet(truth, intervalOf(rate))) return null
  const actual = show(middle(truth), rate.decimals + 1)
  return {
    message: `优秀、良好合计占${actual}%，文中写作优良率${printed(text, rate)}`,
    spans: [rate, whole, best, good].map(spanOf),
    computation: `(${best.value} + ${good.value}) ÷ ${whole.value} = ${actual}% ≠ ${rate.value}%`,
    suggestion: '核对总数、优秀数、良好数和优良率',
  }
}

function ratioOf(done: Figure, whole: Figure): Interval | null {
  const [d, w] = [intervalOf(done), intervalOf(whole)]
  if (w.low.lte(0) || d.low.gt(w.high)) return null
  return { low: d.low.div(w.high).times(100), high: d.high.div(w.low).times(100) }
}
