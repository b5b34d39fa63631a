import { collect } from '../../structure/collect.ts'
import { type Figure, intervalOf, meet, printed, spanOf } from '../../structure/figures.ts'
import { sumOf } from '../../structure/intervals.ts'
import { labelOf } from '../../structure/labels.ts'
import { show } from '../../structure/run-proof.ts'
import { type AuditContext, figuresIn, matchesIn, paragraphStart, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { ratioOf } from './shares/pairs.ts'

/** How far a thing has come, from done to not begun; each thing is in one of these states. */
const STATES: readonly RegExp[] = [
  /^(?:其中)?(?:已经?)?(?:全部|全面)?(?:完成(?:整改)?|整改(?:完成|到位|完毕)|办结|销号)$/,
  /^(?:基本|阶段性|部分)(?:完成|整改)(?:整改|到位)?$/,
  /^(?:正在|正|持续)(?:推进|整改|办理|实施|落实|进行)(?:整改|中)?$/,
  /^(?:尚未|未|没有)(?:完成|启动|整改|开始)(?:整改)?$/,
]
const PARTLY = /(?:基本|阶段性|部分)(?:完成|整改)/g
const WHOLE = /(?:问题|事项|任务|隐患|线索|案件|项目)(?:清单)?$/
const GIVEN = /占/
const LONGEST_GIVEN = 6
const OTHERS = /其余|另有|另外|其他|剩余|还有|除/
const FEWEST_STATES = 3
/** The lists are short: what is farther off is of something else. */
const FARTHEST_OFF = 0.2

export const statesOfAll = defineRule({
  id: 'arithmetic/states-of-all',
  category: 'arithmetic',
  severity: 'error',
  title: '完成、基本完成、正在推进之和不等于总数',
  explanation:
    '先写问题（任务、事项）共多少个，后按进展写“已完成……个，基本完成……个，正在推进……个”，各数之和与总数不一致。每个问题只在一种进展里。要有“已完成的占……%”印证总数；没有的，只是警告。另写“其余”“还有”的，不判断。',
  example: {
    text: '督导反馈问题共28个。已完成整改21个，基本完成4个，正在推进2个，已完成的占75.00%。',
  },
  needs: PARTLY,
  check: context =>
    collect(matchesIn(context, PARTLY), match => observe(context, match.index) ?? []),
})

function observe(context: AuditContext, at: number): Observation | null {
  const { text } = context
  const [start, end] = sentenceAt(context, at)
  if (OTHERS.test(text.slice(start, end))) return null
  const inside = figuresIn(context, [start, end])
  const states = inside.filter(one => one.family !== 'percent' && stateOf(text, one) >= 0)
  const order = states.map(one => stateOf(text, one))
  const isRow = order.every((state, index) => index === 0 || state > (order[index - 1] ?? 0))
  const [first] = states
  if (!first || order[0] !== 0 || states.length < FEWEST_STATES || !isRow) return null
  const from = paragraphStart(context, at)
  const wholes = figuresIn(context, [from, first.start]).filter(
    one => one.unit === first.unit && one.depth === first.depth && WHOLE.test(labelOf(text, one)),
  )
  const [whole] = wholes
  if (!whole || wholes.length > 1 || whole.approximate) return null
  if (states.some(one => one.approximate || one.unit !== whole.unit || one.depth !== whole.depth))
    return null
  const sum = sumOf(states.map(intervalOf))
  if (meet(sum, intervalOf(whole))) return null
  if (sum.low.minus(whole.value).abs().gt(whole.value.times(FARTHEST_OFF))) return null
  const share = inside.find(
    one => one.family === 'percent' && GIVEN.test(text.slice(one.start - LONGEST_GIVEN, one.start)),
  )
  const isProved = states
    .map(one => ratioOf(one, whole))
    .some(ratio => share !== undefined && meet(ratio, intervalOf(share)))
  const actual = show(sum.low, 0)
  return {
    severity: isProved ? 'error' : 'warning',
    message: `各种进展之和为${actual}${whole.unit}，与总数${printed(text, whole)}不符`,
    spans: [whole, ...states].map(spanOf),
    computation: `${states.map(one => one.value).join(' + ')} = ${actual} ≠ ${whole.value}`,
    suggestion: '核对总数和各种进展的数',
  }
}

function stateOf(text: string, figure: Figure): number {
  const label = labelOf(text, figure)
  return STATES.findIndex(state => state.test(label))
}
