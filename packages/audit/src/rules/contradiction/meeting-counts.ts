import type { Span } from '@mingjian/model'
import { hanNumber } from '../../structure/markers.ts'
import type { Clause } from '../../structure/sentences.ts'
import { type AuditContext, clausesWith, paragraphStart } from '../context.ts'
import { defineRule } from '../define-rule.ts'
import { whenOf } from './counted/when.ts'

const BODY = '(?:领导小组|工作专班|委员会|联席会议?|常委会(?:会议)?|常务会(?:议)?)'
const NUMBER = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})次'
/** 领导小组召开会议四次, 领导小组召开了4次会议 */
const HELD = new RegExp(
  `([\\p{Script=Han}]{0,12}${BODY})[^，,。；;：:\\d]{0,4}?(?:召开|举行)了?(?:全体|工作|专题)*(?:会议?)?${NUMBER}(?:全体|工作)?(?:会议)?$`,
  'u',
)
/** 领导小组3次会议确定的事项均已办结 */
const MEETINGS = new RegExp(
  `([\\p{Script=Han}]{0,12}${BODY})(?:的|召开的)?${NUMBER}(?:全体|工作)?会议`,
  'u',
)
const SEARCHED = /次/g
const ONLY_SOME =
  /其中|专题|视频|第[\d一二三四五六七八九十]|最近|近\d|前\d|后\d|上半年|下半年|季度|每/
/** Who the body belongs to, and when it met, is not its name. */
const BEFORE_NAME = /^.*(?:[省市县区]委|[省市县区]政府|全年|年度|成立|教育局)/u

interface Met {
  clause: Clause
  name: string
  count: number
}

export const meetingCounts = defineRule({
  id: 'contradiction/meeting-counts',
  category: 'contradiction',
  severity: 'error',
  title: '同一机构会议次数前后不一',
  explanation:
    '同一领导小组（委员会、常务会）同一年召开会议的次数，两段里写得不同。年份或时段不同的、专题会议、文中有几个领导小组的，不报告。',
  example: {
    text: '一、领导。县委教育工作领导小组召开会议五次。\n二、成效。领导小组4次会议议定的事项全部办结。',
  },
  check: context => {
    const all = meetingsOf(context)
    if (new Set(all.map(one => one.name).filter(name => !isBare(name))).size > 1) return []
    const [first] = all
    const other = all.find(one => first && contradicts(context, first, one))
    if (!first || !other) return []
    const said = [first, other].map(({ clause }): Span => clause.span)
    return [
      {
        message: `${first.name}会议一处为${first.count}次，另一处为${other.count}次`,
        spans: said,
        computation: `${first.count}次 ≠ ${other.count}次`,
        suggestion: '核对会议次数，两处改为一致；时段不同的，分别注明',
      },
    ]
  },
})

const isBare = (name: string) => new RegExp(`^${BODY}$`).test(name)

function meetingsOf(context: AuditContext): Met[] {
  return clausesWith(context, SEARCHED).flatMap(clause => {
    const text = clause.text.trim()
    if (clause.sentence.part === 'plans' || ONLY_SOME.test(text)) return []
    const [, name = '', count = ''] = HELD.exec(text) ?? MEETINGS.exec(text) ?? []
    if (name === '') return []
    return [
      { clause, name: name.replace(BEFORE_NAME, ''), count: Number(count) || hanNumber(count) },
    ]
  })
}

function contradicts(context: AuditContext, a: Met, b: Met): boolean {
  const sameBody = a.name.endsWith(b.name) || b.name.endsWith(a.name)
  const [p, q] = [a, b].map(({ clause }) => paragraphStart(context, clause.span[0]))
  if (!sameBody || a.count === b.count || p === q) return false
  const [said, now] = [whenOf(context, a.clause), whenOf(context, b.clause)]
  return said.year === now.year && said.point === now.point
}
