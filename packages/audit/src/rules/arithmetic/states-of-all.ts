import type { Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { type Figure, intervalOf, meet, printed, spanOf } from '../../structure/figures.ts'
import { sumOf } from '../../structure/intervals.ts'
import { labelOf } from '../../structure/labels.ts'
import { show } from '../../structure/run-proof.ts'
import { type AuditContext, figuresIn, paragraphStart, sentencesWith } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { ratioOf } from './shares/pairs.ts'
import { judgeDivisions } from './whole-and-row.ts'

/** How far a thing has come, from done to not begun; each thing is in one of these states. */
const STATES: readonly RegExp[] = [
  /^(?:其中)?(?:现?已经?|现已)?(?:全部|全面)?(?:完成(?:整改|建设|改造|验收|任务)?|整改(?:完成|到位|完毕)|办结|销号|(?:建成|竣工|完工|交付|通过验收|投入?使?用)(?:并|且|后)?(?:竣工|交付|验收|投入?使?用|使用)?)的?$/,
  /^(?:(?:基本|阶段性|部分)(?:完成|整改|建成|完工)(?:整改|到位|建设)?|主体(?:结构|工程)?(?:已|已经)?(?:完工|完成|封顶|竣工|建成))的?$/,
  /^(?:(?:正在|正|持续|仍在|尚在)(?:推进|整改|办理|实施|落实|进行|施工|建设|改造|装修)(?:整改|施工|建设|中|之中)?|在建|(?:施工|建设|推进|整改|实施|办理)中)的?$/,
  /^(?:(?:尚未|还未|暂未|仍未|未|没有)(?:完成|启动|整改|开始|开工|动工|开建|实施|办理)(?:整改|建设|实施)?)的?$/,
]
const NOT_BEGUN = STATES.length - 1
/** One of these stands in every row of states: what is neither done nor on the way, and what has not begun. */
const TOLD =
  /(?:基本|阶段性|部分)(?:完成|整改|建成|完工)|主体(?:结构|工程)?已?(?:完工|完成|封顶|竣工|建成)|[尚还暂仍]?未(?:启动|整改|开始|开工|动工|开建|实施)/g
const WHOLE = /(?:问题|事项|任务|隐患|线索|案件|项目|工程|工地|校舍|建议|提案|举措)(?:清单)?$/
const GIVEN = /占/
const LONGEST_GIVEN = 6
const OTHERS = /其余|另有|另外|其他|剩余|还有|除/
const FEWEST_STATES = 3
/** The lists are short: what is farther off is of something else. */
const FARTHEST_OFF = 0.2
/** From done to not begun there is nothing else. */
const COMPLETE_FARTHEST_OFF = 0.3

export const statesOfAll = defineRule({
  id: 'arithmetic/states-of-all',
  category: 'arithmetic',
  severity: 'error',
  title: '完成、基本完成、正在推进之和不等于总数',
  explanation:
    '先写问题（任务、事项）共多少个，后按进展写“已完成……个，基本完成……个，正在推进……个”，各数之和与总数不一致。每个问题只在一种进展里。从已完成（已投用）一直列到未启动（未开工）的，或有“已完成的占……%”印证总数的，才是错误；其余只是警告。另写“其余”“还有”的，不判断。',
  example: {
    text: '督导反馈问题共28个。已完成整改21个，基本完成4个，正在推进2个，已完成的占75.00%。',
  },
  needs: TOLD,
  check: context =>
    collect(sentencesWith(context, TOLD), ({ span }) => observe(context, span) ?? []),
})

function observe(context: AuditContext, [start, end]: Span): Observation | null {
  const { text } = context
  if (OTHERS.test(text.slice(start, end))) return null
  const inside = figuresIn(context, [start, end])
  const states = inside.filter(one => one.family !== 'percent' && stateOf(text, one) >= 0)
  const order = states.map(one => stateOf(text, one))
  const isRow = order.every((state, index) => index === 0 || state > (order[index - 1] ?? 0))
  const [first] = states
  if (!first || order[0] !== 0 || states.length < FEWEST_STATES || !isRow) return null
  const from = paragraphStart(context, start)
  const before = figuresIn(context, [from, first.start]).filter(
    one => one.unit === first.unit && one.depth === first.depth,
  )
  const wholes = before.filter(one => WHOLE.test(labelOf(text, one)))
  const [whole] = wholes
  if (!whole || wholes.length > 1 || whole.approximate) return null
  if (states.some(one => one.approximate || one.unit !== whole.unit || one.depth !== whole.depth))
    return null
  const sum = sumOf(states.map(intervalOf))
  // 三年规划项目48个，今年实施36个: of those told last.
  if (before.some(one => meet(sum, intervalOf(one)))) return null
  const isComplete = order.at(-1) === NOT_BEGUN && before.at(-1) === whole
  const farthest = isComplete ? COMPLETE_FARTHEST_OFF : FARTHEST_OFF
  if (sum.low.minus(whole.value).abs().gt(whole.value.times(farthest))) return null
  if (judgeDivisions(context).some(one => one.whole === whole)) return null
  const share = inside.find(
    one => one.family === 'percent' && GIVEN.test(text.slice(one.start - LONGEST_GIVEN, one.start)),
  )
  const isProved = states
    .map(one => ratioOf(one, whole))
    .some(ratio => share !== undefined && meet(ratio, intervalOf(share)))
  const actual = show(sum.low, 0)
  return {
    severity: isComplete || isProved ? 'error' : 'warning',
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
