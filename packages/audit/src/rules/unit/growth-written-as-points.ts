import { collect } from '../../structure/collect.ts'
import {
  type Figure,
  type Interval,
  intervalOf,
  meet,
  printed,
  spanOf,
} from '../../structure/figures.ts'
import { middle } from '../../structure/intervals.ts'
import { labelOf } from '../../structure/labels.ts'
import { show } from '../../structure/run-proof.ts'
import { type AuditContext, figuresIn, paragraphStart, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

/** 大班额比例下降: a rate, and which way it went. */
const RATE_CHANGED =
  /(?:比例|占比|比重|率)(?:比[上去]年|较[上去]年|同比)?(下降|降低|减少|回落|提高|上升|提升|增长|增加)了?\s*$/
const FALLS = /降|减|落/
const LONGEST_LEAD = 24

export const growthWrittenAsPoints = defineRule({
  id: 'unit/growth-written-as-points',
  category: 'unit',
  severity: 'error',
  title: '升降幅度写成百分点',
  explanation:
    '同段写了前后两个占比，后面称比例“下降30.0个百分点”，而两数之差远小于它，它正好是前数的百分之几：那是下降的幅度，应写百分数。任何两个占比之差合得上所写百分点的，不报告。',
  example: {
    text: '2021年秋季有大班额班级46个，占8.4%。到2023年秋季减为31个，占5.6%，大班额比例下降33.33个百分点。',
  },
  needs: RATE_CHANGED,
  check: context => collect(context.figures, points => observe(context, points) ?? []),
})

function observe(context: AuditContext, points: Figure): Observation | null {
  const { text } = context
  if (points.family !== 'point' || points.approximate) return null
  const lead = text.slice(Math.max(0, points.start - LONGEST_LEAD), points.start)
  const word = RATE_CHANGED.exec(lead)?.[1]
  if (!word) return null
  const start = paragraphStart(context, points.start)
  const rates = figuresIn(context, [start, points.start]).filter(
    one => one.family === 'percent' && !one.approximate,
  )
  const now = rates.at(-1)
  if (!now || now.start < sentenceAt(context, points.start)[0]) return null
  const said = intervalOf(points)
  const isDifference = rates.some((a, at) =>
    rates.slice(at + 1).some(b => meet(between(a, b), said)),
  )
  const before = rates.findLast(
    one => one !== now && labelOf(text, one) === labelOf(text, now) && meet(growth(one, now), said),
  )
  const isDown = before && intervalOf(now).high.lt(intervalOf(before).low)
  if (isDifference || !before || isDown !== FALLS.test(word)) return null
  const [a, b, c] = [before, now, points].map(one => printed(text, one))
  const actual = show(middle(between(before, now)), 2)
  return {
    message: `${a}到${b}相差${actual}个百分点，“${c}”是${word}的幅度，应为百分数`,
    spans: [before, now, points].map(spanOf),
    computation: `|${now.value} − ${before.value}| = ${actual}个百分点 ≠ ${c}`,
    suggestion: `改为“${word}${actual}个百分点”，或写${word}百分之几`,
  }
}

/** How many points lie between two rates. */
function between(a: Figure, b: Figure): Interval {
  const [low, high] = [intervalOf(a), intervalOf(b)].sort((x, y) => (x.low.lt(y.low) ? -1 : 1))
  return low && high
    ? { low: high.low.minus(low.high), high: high.high.minus(low.low) }
    : intervalOf(a)
}

/** By how many per cent of the first the second is farther. */
function growth(first: Figure, second: Figure): Interval {
  const base = intervalOf(first)
  const { low, high } = between(first, second)
  if (base.low.lte(0)) return { low: base.low, high: base.low }
  return { low: low.div(base.high).times(100), high: high.div(base.low).times(100) }
}
