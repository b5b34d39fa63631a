import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, clausesWith } from '../context.ts'
import { defineRule } from '../define-rule.ts'

const DONE = /实现|达到|完成|建成|全部|达标/
const PLANNED = /计划|将|力争|拟|确保|预计|争取|目标|规划|打算|要求|方案|到\s*20\d\d|前|有望|困难/
const FUTURE = /(20\d\d)\s*年(?:\s*(\d{1,2})\s*月)?(底|末)?/g

export const futureStatedAsDone = defineRule({
  id: 'plan/future-stated-as-done',
  category: 'plan',
  severity: 'question',
  title: '把将来的事写成已完成',
  explanation: '正文中“实现”“达到”的日期晚于成文日期，又没有“计划”“力争”等字样。',
  example: {
    text: '2023年底全市学校食堂视频监控达到全覆盖。\n\n青山市人民政府\n\n2023年5月6日',
    level: 'city',
  },
  check: context => {
    const written = dateOf(context)
    if (written === null) return []
    return clausesWith(context, FUTURE).flatMap(({ span, text, sentence }) => {
      if (sentence.part !== 'body' || !DONE.test(text) || PLANNED.test(text)) return []
      const future = matchesOf(FUTURE, text).find(match => monthOf(match) > written)
      const date = context.letterhead.date
      if (!future || !date) return []
      return [
        {
          message: `“${text.trim()}”的日期晚于成文日期，属于计划而不是已完成的工作`,
          spans: [span, date],
          suggestion: '改为计划表述，另写截至成文日的实际数',
        },
      ]
    })
  },
})

function dateOf({ letterhead, text }: AuditContext): number | null {
  const match = letterhead.date
    ? /(\d{4})\s*年\s*(\d{1,2})\s*月/.exec(text.slice(...letterhead.date))
    : null
  return match ? Number(match[1]) * 12 + Number(match[2]) : null
}

/** Months since year 0; a bare year with 底 counts as its December, without it as its January. */
function monthOf(match: RegExpExecArray): number {
  const month = match[2] ? Number(match[2]) : match[3] ? 12 : 1
  return Number(match[1]) * 12 + month
}
