import type { Span } from '@mingjian/model'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, clausesWith } from '../context.ts'
import { defineRule } from '../define-rule.ts'

/** 由327家压减到18家, 保留8家, 保留的35所: how many there still are. */
const KEPT =
  /(?:压减|减少|下降|缩减|精简|撤并|压缩|降)(?:到|至|为)了?(?:[^，,。；;\d]{0,4}(?:19|20)\d\d年(?:底|末|\d{1,2}月底?)?的?)?(\d+)[家所个]|(?:保留|留存|现存|(?<!还)[仍尚现]有)(?:了|下来的|的)?(?:学科类)?(?:校外)?(?:培训)?(?:机构)?(\d+)[家所个]/g
/** What is made fewer until a known number is left. */
const SUBJECT = /(?<!非)学科类(?:校外)?(?:培训)?机构|教学点|小规模学校|无证园/g
/** A part of them, or what was meant to be. */
const PARTIAL =
  /其中|线[上下]|高中|学前|非营利|营利性|非学科|城区|乡镇|农村|计划|拟|力争|目标|各|每|分别/
const DATE = /((?:19|20)\d\d)年(底|末|\d{1,2}月底?)?/g

interface Remainder {
  subject: string
  count: number
  date: string
  /** 保留的15家: those that were told of. */
  isTheSame: boolean
  sentence: number
  span: Span
}

export const twoRemainders = defineRule({
  id: 'contradiction/two-remainders',
  category: 'contradiction',
  severity: 'error',
  title: '压减后保留的数量前后不一',
  explanation:
    '同一时点，学科类培训机构（教学点……）压减后保留的数量，一处写“压减到18家”，另一处写“保留8家”。写明线上线下、学段、城乡的，时点不同的，计划中的，不报告。',
  example: {
    text: '全市原有学科类机构327家，截至2022年7月保留8家。\n至2022年7月，学科类机构由327家压减到18家。',
  },
  check: context => {
    const told: Remainder[] = []
    return remaindersIn(context).flatMap(one => {
      const other = told.find(
        before =>
          before.subject === one.subject &&
          (before.date === one.date || (one.isTheSame && one.date === '')) &&
          before.sentence !== one.sentence &&
          before.count !== one.count,
      )
      if (told.length < MOST_TOLD) told.push(one)
      if (!other) return []
      return [
        {
          message: `保留的${one.subject}一处为${other.count}，另一处为${one.count}`,
          spans: [other.span, one.span],
          computation: `${other.count} ≠ ${one.count}`,
          suggestion: '核对数量，两处改为一致；时点或范围不同的，分别注明',
        },
      ]
    })
  },
})

/** More than these are a list of places. */
const MOST_TOLD = 12

function remaindersIn(context: AuditContext): Remainder[] {
  return clausesWith(context, KEPT).flatMap(({ text, span, sentence }) => {
    const [from] = sentence.span
    const kept = matchesOf(KEPT, text)
    const [match] = kept
    if (!match || kept.length > 1 || PARTIAL.test(text)) return []
    // 对保留的15家逐一开展年检: what a plan is about is there now.
    if (sentence.part === 'plans' && !match[0].includes('的')) return []
    const lead = context.text.slice(from, span[0] + match.index + match[0].length)
    const behind = context.text.slice(span[0] + match.index, span[1])
    const named = matchesOf(SUBJECT, lead).at(-1) ?? matchesOf(SUBJECT, behind)[0]
    const subject = named?.[0].replace(/校外|培训/g, '')
    const date = matchesOf(DATE, lead).at(-1)?.[0].replace('末', '底') ?? ''
    const count = Number(match[1] ?? match[2])
    if (!subject || PARTIAL.test(lead.slice(-LONGEST_LEAD))) return []
    const start = span[0] + match.index
    return [
      {
        subject,
        count,
        date,
        isTheSame: match[0].includes('的'),
        sentence: from,
        span: [start, start + match[0].length] as Span,
      },
    ]
  })
}

/** How far before the figure a word that divides them may stand. */
const LONGEST_LEAD = 40
