import { once } from '../../structure/once.ts'
import type { Clause } from '../../structure/sentences.ts'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, clausesWith } from '../context.ts'
import { defineRule } from '../define-rule.ts'
import { plannedWorks } from './planned-works.ts'

/** 通过国家义务教育优质均衡发展县督导评估 */
const GOAL = /(通过|接受|迎接|完成)(国家|省级?|自治区)级?[^，,。；;\d]{0,24}?(?:评估|认定|验收)/g
const GRADE = /基本均衡|优质均衡|普及普惠/g
const DATE = /(20\d\d)年/g
const AIM = /到|前|底|末|力争|确保|争取|计划|目标|如期|拟|将/
/** The date was moved, and the text says so. */
const MOVED = /原定|原计划|调整|提前|推迟|延[期后]|申请|复[核查评]|再次/
const OWN_PLACE = /[全我本][县市区旗]|(?:均衡|普惠)(?:发展)?县/g
const OTHER_PLACE = /\p{Script=Han}{2}[县市区旗](?![域级])|乡镇|学校/u

interface Deadline {
  goal: string
  year: number
  clause: Clause
}

export const twoDeadlines = defineRule({
  id: 'contradiction/two-deadlines',
  category: 'contradiction',
  severity: 'error',
  title: '同一目标前后期限不一',
  explanation:
    '本县通过国家（省级）评估认定的目标年份，前后两处不同；或者同一所学校计划建成（投用）的年份，前后两处不同，写“按上述计划”而投用比建成晚一年以上。全文谈到两种以上认定（优质均衡、普及普惠）而没有写明是哪一种的，写明期限调整的，分期、单体建筑的，已经过去的年份，不报告。',
  example: {
    text: '到2025年底，全县通过国家义务教育优质均衡督导评估。\n每半年通报一次，确保2027年底如期通过国家评估。',
    level: 'county',
  },
  check: context => [
    ...plannedWorks(context),
    ...deadlinesIn(context).flatMap((one, at, all) => {
      const other = all
        .slice(0, at)
        .find(before => before.goal === one.goal && before.year !== one.year)
      const isAgain = all
        .slice(0, at)
        .some(before => before.goal === one.goal && before.year === one.year)
      if (!other || isAgain) return []
      const say = ({ clause }: Deadline) => clause.text.trim()
      return [
        {
          message: `期限一处写“${say(other)}”，另一处写“${say(one)}”`,
          spans: [other.clause.span, one.clause.span],
          computation: `${other.year}年 ≠ ${one.year}年`,
          suggestion: '核对期限，两处改为一致；期限有调整的写明',
        },
      ]
    }),
  ],
})

const deadlinesIn = once((context: AuditContext): readonly Deadline[] => {
  const { level, year, text } = context
  if (level !== 'county') return []
  const grades = new Set(matchesOf(GRADE, text).map(match => match[0]))
  return clausesWith(context, GOAL).flatMap(clause => {
    const [goal] = matchesOf(GOAL, clause.text)
    const before = text.slice(clause.sentence.span[0], clause.span[0])
    const lead = /[^，,。；;：:\n]{0,12}(?=[，,]$)/.exec(before)?.[0] ?? ''
    const own = matchesOf(DATE, clause.text)
    const dates = own.length > 0 ? own : matchesOf(DATE, lead)
    const written = (own.length > 0 ? '' : lead) + clause.text
    const grade = goal && (matchesOf(GRADE, goal[0])[0]?.[0] ?? (grades.size === 1 ? '' : null))
    if (!goal || grade === null || dates.length !== 1) return []
    if (!AIM.test(written) || MOVED.test(written)) return []
    if (OTHER_PLACE.test(clause.text.replace(OWN_PLACE, ''))) return []
    const due = Number(dates[0]?.[1])
    if (year !== null && due < year) return []
    const named = grade || [...grades][0]
    return [{ goal: `${goal[1]}${goal[2]?.[0]}${named}`, year: due, clause }]
  })
})
