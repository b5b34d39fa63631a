import { printed, spanOf } from '../../structure/figures.ts'
import { once } from '../../structure/once.ts'
import type { Clause } from '../../structure/sentences.ts'
import { type AuditContext, clausesWith } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { gapTrend, pairsInTwoYears } from './gaps-of-pairs.ts'
import { gapsInTwoYears, rangeBehind, sizeOfGap } from './gaps-told.ts'
import { isGapIn } from './ratio-of-two.ts'

/** 差距逐步缩小, and 缩小了城乡差距. */
const TREND =
  /(?:差距|差额|差值|差)[^，,。；;\d]{0,8}?(缩小|收窄|缩减|缩短|收敛|扩大|拉大|加大)|(缩小|收窄|缩减|缩短|扩大|拉大|加大)了?[^，,。；;\d]{0,10}差距(?=[，,。；;：:\s]|$)/g
const NARROWER = /缩小|收窄|缩减|缩短|收敛/
export const gapAgainstTrend = defineRule({
  id: 'direction/gap-against-trend',
  category: 'direction',
  severity: 'error',
  title: '称差距缩小而差距变大',
  explanation:
    '写“两者相差多少，某年（上年）相差多少，差距缩小（扩大）”，先后两个差距的大小却与所说相反；或者先后两年各写出两方的数值，算出的差距与所说相反。两个差距的年份分不出先后的、约数、差额与倍数变化不一致的不判断。',
  example: { text: '城区与乡村初中生均设备值相差318元，2021年相差296元，差距缩小。' },
  check: context => [...gapsAgainstTrend(context)],
})

export const gapsAgainstTrend = once((context: AuditContext): readonly Observation[] =>
  clausesWith(context, TREND).flatMap(clause => {
    const told = observe(context, clause)
    return told.length > 0 ? told : observePairs(context, clause)
  }),
)

/** Whether the words at an offset are found to be wrong of a gap. */
export const isSaidOfGap = (context: AuditContext, at: number): boolean =>
  gapsAgainstTrend(context).some(({ spans }) => {
    const [start, end] = spans.at(-1) ?? [at, at]
    return start <= at && at < end
  })

function observe(context: AuditContext, { text, span, sentence }: Clause): Observation[] {
  const found = TREND_AT.exec(text)
  const word = found?.[1] ?? found?.[2]
  if (!found || !word || NOT_SAID.test(text.slice(0, found.index))) return []
  const order = gapsInTwoYears(context, sentence.span, span, text)
  if (!order) return []
  const [before, now] = order
  const [a, b] = order.map(sizeOfGap)
  const isOpposite = a && b && (NARROWER.test(word) ? b.low.gt(a.high) : b.high.lt(a.low))
  if (!isOpposite) return []
  const [was, is] = [before, now].map(one => printed(context.text, one))
  const sign = b.low.gt(a.high) ? '>' : '<'
  return [
    {
      message: `差距由${was}变为${is}，文中写作“${text.trim()}”`,
      spans: [spanOf(now), spanOf(before), span],
      computation: `${is} ${sign} ${was}`,
      suggestion: '核对先后两个差距，或改正“缩小”“扩大”的说法',
    },
  ]
}

/** Not yet, or not of the two that were told. */
const NOT_SAID =
  /未|没有|力争|争取|预计|将|应|须|需|努力|推动|促进|着力|为了?|目标|下一步|若|如果|其中|除|与全|和全/
const MOST_BEHIND = 30

/** 2020年分别为9.8平方米、6.2平方米，2023年分别为10.4平方米、6.3平方米，差距缩小: two gaps that are worked out. */
function observePairs(context: AuditContext, { text, span, sentence }: Clause): Observation[] {
  const found = TREND_AT.exec(text)
  const word = found?.[1] ?? found?.[2]
  if (!found || !word || NOT_SAID.test(text.slice(0, found.index))) return []
  const at = span[0] + found.index
  const ahead = pairsInTwoYears(context, [sentence.span[0], at])
  const last = Math.max(...(ahead?.flat().map(({ end }) => end) ?? [0]))
  const behind = ahead ? null : rangeBehind(context, sentence.span, span)
  const pairs = ahead ?? (behind ? pairsInTwoYears(context, behind) : null)
  if (!pairs || (ahead && at - last > MOST_BEHIND)) return []
  const said = text.slice(0, found.index).replace(/^[，,\s]+/, '')
  const told = behind ?? [sentence.span[0], span[0]]
  if (!isGapIn(said, context.text.slice(...told))) return []
  const [before, now] = pairs
  const trend = gapTrend(before, now)
  if (trend === null || (trend === 'narrower') === NARROWER.test(word)) return []
  const [was, is] = [before, now].map(pair =>
    pair
      .map(one => printed(context.text, one))
      .toSorted((a, b) => Number.parseFloat(b) - Number.parseFloat(a))
      .join(' − '),
  )
  return [
    {
      message: `先后两个差距为${was}、${is}，后者更${trend === 'wider' ? '大' : '小'}，文中写作“${text.trim()}”`,
      spans: [spanOf(now[0]), spanOf(now[1]), spanOf(before[0]), spanOf(before[1]), span],
      computation: `${is} ${trend === 'wider' ? '>' : '<'} ${was}`,
      suggestion: '核对先后两组数值，或改正“缩小”“扩大”的说法',
    },
  ]
}

const TREND_AT = new RegExp(TREND.source)
