import type { Span } from '@mingjian/model'
import { answersOf, type ItemAnswer } from '../../structure/framework.ts'
import type { Section } from '../../structure/sections.ts'
import { defineRule } from '../define-rule.ts'

/** Fewer headings than this do not show that the report follows the framework. */
const ENOUGH_ANSWERS = 5

type Answered = ItemAnswer & { section: Section }

export const frameworkOrder = defineRule({
  id: 'numbering/framework-order',
  category: 'numbering',
  severity: 'warning',
  title: '评价内容的次序与评价方案不一致',
  explanation:
    '报告按评价方案逐项设标题，个别标题的先后与方案不同。标题不足五个的、按自己的结构写的（半数以上次序不同）不报告。',
  example: {
    text: [
      '1. “教育强国”战略落实情况。召开会议4次。',
      '2. 教育投入“两个只增不减”落实情况。增长1.98%。',
      '3. 教育投入“事权划分”落实情况。预算2386万元。',
      '4. 校园食品安全情况。食堂22个。',
      '5. 县域学前教育普及普惠发展推进情况。幼儿园11所。',
      '6. 义务教育优质均衡发展推进情况。学校26所。',
    ].join('\n'),
    level: 'county',
    framework: 'heilongjiang-county-2024',
  },
  check: ({ framework, sections }) => {
    if (!framework) return []
    const answered = answersOf(framework, sections).filter(
      (one): one is Answered => one.section !== null,
    )
    const places = answered.map(one => one.section.span[0])
    const isOnce = new Set(places).size === places.length
    if (answered.length < ENOUGH_ANSWERS || !isOnce) return []
    const kept = longestRise(places)
    const moved = answered.filter((_, at) => !kept.has(at))
    if (moved.length === 0 || moved.length * 2 > answered.length) return []
    return moved.map(({ item, section }) => {
      const before = answered.findLast(
        (one, at) => kept.has(at) && one.section.span[0] < section.span[0],
      )
      const spans: Span[] = [section.heading, ...(before ? [before.section.heading] : [])]
      return {
        message: `“${section.title}”对应评价方案第${item.code}项，排在了${before ? `第${before.item.code}项之后` : '最前'}`,
        spans,
        suggestion: '按评价方案的次序排列，便于逐项对照',
      }
    })
  },
})

/** Indexes of a longest rising subsequence. */
function longestRise(values: readonly number[]): Set<number> {
  const best: { length: number; previous: number }[] = []
  let last = -1
  values.forEach((value, at) => {
    let [length, previous] = [1, -1]
    for (let earlier = 0; earlier < at; earlier++) {
      const one = best[earlier]
      if (!one || (values[earlier] ?? 0) >= value || one.length < length) continue
      length = one.length + 1
      previous = earlier
    }
    best.push({ length, previous })
    if (last < 0 || length > (best[last]?.length ?? 0)) last = at
  })
  const kept = new Set<number>()
  for (let at = last; at >= 0; at = best[at]?.previous ?? -1) kept.add(at)
  return kept
}
