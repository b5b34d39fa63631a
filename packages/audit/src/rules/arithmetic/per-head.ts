import type { Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import {
  type Figure,
  type Interval,
  intervalOf,
  meet,
  printed,
  spanOf,
} from '../../structure/figures.ts'
import { middle, productOf } from '../../structure/intervals.ts'
import { labelOf } from '../../structure/labels.ts'
import { show } from '../../structure/run-proof.ts'
import { powerOff } from '../../structure/slipped-values.ts'
import type { AuditContext } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { type Average, averageOf } from './averages/average-of.ts'
import { AVERAGED, headAverages } from './averages/head-averages.ts'
import { listedMeans } from './averages/listed-mean.ts'
import { RATIO, staffRatios } from './averages/staff-ratios.ts'
import { stageRatios } from './averages/stage-ratios.ts'
import { isCountedBetween } from './counts-anywhere.ts'
import { distantAverages } from './distant-averages.ts'
import { ratiosByName } from './ratios-by-name.ts'

/** Farther off than this the average is most likely of something else. */
const FARTHEST_OFF = 2
/** So far off it is of something else without doubt. */
const OF_ANOTHER = 10

export const perHead = defineRule({
  id: 'arithmetic/per-head-does-not-follow',
  category: 'arithmetic',
  severity: 'error',
  title: '生均、人均、班均、每校数与总数不符',
  explanation:
    '同一句中写了总数（经费、面积、册数、台数）、人数（校数、班数）和生均（人均、班均、每校）数，总数除以人数与所写的不一致。用分号分开的几组数各算各的。同段里任何一组总数、人数能算出所写的数，或者一句里有几个总数、几个人数分不清的，不报告；总数、人数不在一句的，要有附近另一个生均数印证人数；相差一倍以上、多半口径不同的降为警告。逐一列出几个县（校）的得分、又写其平均分的，也核对：像是笔误的报告，其余降为警告。',
  example: { text: '全县拨付小学公用经费351万元，小学在校生4875人，生均公用经费780元。' },
  needs: AVERAGED,
  check: context => [
    ...collect(averagesIn(context), one => {
      const truth = averageOf(one.amount, one.heads)
      const off = middle(truth).div(one.average.value.times(one.average.scale)).toNumber()
      if (powerOf(one) !== null || off >= OF_ANOTHER || off <= 1 / OF_ANOTHER) return []
      // Just half of it, or twice, is what one of two terms takes.
      const isFar = off >= FARTHEST_OFF || off <= 1 / FARTHEST_OFF
      const isWeak = isFar || isStaffing(one) || meet(truth, cutOff(one.allowed))
      return [say(context, one, { severity: isWeak ? 'warning' : 'error' })]
    }),
    ...listedMeans(context),
  ],
})

export const perHeadInAnotherUnit = defineRule({
  id: 'unit/per-head-in-another-unit',
  category: 'unit',
  severity: 'error',
  title: '总数、人数与生均数单位不合',
  explanation:
    '总数除以人数与所写的生均（人均）数数字相同，只差十倍、百倍、万倍，是单位或小数点写错。',
  example: { text: '全县拨付小学公用经费351元，小学在校生4875人，生均公用经费720元。' },
  needs: AVERAGED,
  check: context =>
    collect(averagesIn(context), one => {
      const power = powerOf(one)
      return power === null
        ? []
        : [say(context, one, { suggestion: '核对总数、人数和生均数的单位和小数点' })]
    }),
})

/** What is an average itself, 校均1307人, is nothing to take another one of. */
const averagesIn = (context: AuditContext): Average[] =>
  [...headAverages(context), ...distantAverages(context)].filter(
    ({ amount }) => !AVERAGED.test(labelOf(context.text, amount)),
  )

/** 每校配备2名保安 is what each has at least; large schools have more. */
const isStaffing = ({ average, word }: Average) => average.family === 'people' && /配/.test(word)

/** 44.6人 written as 44人 is cut off, not wrong; a rate that was set has no last digit to cut. */
function cutOff({ low, high }: Interval): Interval {
  return { low, high: high.plus(high.minus(low).div(2)) }
}

/** By which power of ten the average is off; null when its digits are others. */
const powerOf = ({ amount, heads, allowed }: Average): number | null =>
  powerOff(allowed, averageOf(amount, heads))

function say(
  { text }: AuditContext,
  { amount, heads, average, word }: Average,
  extra: Partial<Observation>,
): Observation {
  const actual = show(middle(averageOf(amount, heads)).div(average.scale), average.decimals + 1)
  const [a, b, c] = [amount, heads, average].map(one => printed(text, one))
  const spans: Span[] = [average, amount, heads].map(spanOf)
  return {
    message: `${a}除以${b}，${word}${actual}${average.unit}，文中写作${c}`,
    spans,
    computation: `${a} ÷ ${b} = ${actual}${average.unit} ≠ ${c}`,
    suggestion: '核对总数、人数和所写的平均数，注明口径',
    ...extra,
  }
}

/** By the words beside them, and by what the library says they are of. */
function ratiosIn(context: AuditContext): Average[] {
  const beside = staffRatios(context)
  const known = new Set(beside.map(({ average }) => average.start))
  const all = [...beside, ...ratiosByName(context).filter(one => !known.has(one.average.start))]
  return all.filter(
    ({ heads, allowed }) => !isCountedBetween(context, productOf(intervalOf(heads), allowed)),
  )
}

export const staffRatio = defineRule({
  id: 'arithmetic/staff-ratio-does-not-follow',
  category: 'arithmetic',
  severity: 'error',
  title: '师生比与人数不符',
  explanation:
    '同一句（同一段同一学段）写了学生（幼儿）数、教师（教职工）数和二者之比，按人数算得的比与所写的不一致。教职工、专任教师分开对应；同段里任何一组人数能算出所写的比，或者一句里有几个人数分不清的，不报告。普通高中、中职在校生（招生）数与普职比（职普比）也核对。',
  example: { text: '在园幼儿2650人，专任教师241人，专任教师与在园幼儿之比为1:10。' },
  needs: new RegExp(`${RATIO.source}|普职|职普`),
  check: context => [
    ...stageRatios(context).map(({ ratio, first, second, truth }) => {
      const [a, b, c] = [first, second, ratio].map(one => printed(context.text, one))
      const actual = show(middle(truth), 3)
      return {
        message: `${a}与${b}之比为${actual}∶1，文中写作${c}`,
        spans: [ratio, first, second].map((one: Figure) => spanOf(one)),
        computation: `${first.value} ÷ ${second.value} = ${actual}`,
        suggestion: '核对两类人数和所写的比',
      }
    }),
    ...ratiosIn(context).map(({ amount, heads, average }) => {
      const ratio = show(middle(averageOf(amount, heads)), average.decimals + 1)
      const [a, b, c] = [amount, heads, average].map(one => printed(context.text, one))
      return {
        message: `${b}与${a}之比为1:${ratio}，文中写作${c}`,
        spans: [average, amount, heads].map((one: Figure) => spanOf(one)),
        computation: `${amount.value} ÷ ${heads.value} = ${ratio}`,
        suggestion: '核对两类人数和所写的比',
      }
    }),
  ],
})
