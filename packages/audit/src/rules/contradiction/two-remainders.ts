import type { Span } from '@mingjian/model'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, clausesWith } from '../context.ts'
import { defineRule } from '../define-rule.ts'

/** 由327家压减到18家, 保留8家, 保留的35所: how many there still are. */
const KEPT =
  /(?:压减|减少|下降|缩减|精简|撤并|压缩|降)(?:到|至|为)了?(?:[^，,。；;\d]{0,4}(?:19|20)\d\d年(?:底|末|\d{1,2}月底?)?的?)?(\d+)[家所个]|(?:保留|留存|现存|(?<!还)[仍尚现]有)(?:了|下来的|的)?(?:学科类)?(?:校外)?(?:培训)?(?:机构)?(\d+)[家所个]/g
/** 原有73家, 由83家清零: how many there were before they were made fewer. */
const WAS =
  /(?:原有|原来有|原先有|(?:压减|整治|治理)前(?:共?有|为))的?(?:学科类)?(?:校外)?(?:培训)?(?:机构|教学点|小规模学校|无证园)?(?:共|共有|总数)?(\d+)[家所个]|[由从](?:原来的?|原有的?)?(\d+)[家所个](?:全部|全面|动态|直接|大幅|统一)*(?:压减|减少|下降|缩减|精简|撤并|压缩|降|减|清零|归零)/g
/** What is made fewer until a known number is left. */
const SUBJECT = /(?<!非)学科类(?:校外)?(?:培训)?机构|教学点|小规模学校|无证园/g
/** A part of them, or what was meant to be. */
const PARTIAL =
  /其中|线[上下]|高中|学前|非营利|营利性|非学科|城区|乡镇|农村|计划|拟|力争|目标|各|每|分别/
const DATE = /((?:19|20)\d\d)年(底|末|\d{1,2}月底?)?/g

interface Remainder {
  /** Left now, or there before. */
  kind: 'left' | 'was'
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
  title: '压减前后的数量前后不一',
  explanation:
    '同一时点，学科类培训机构（教学点……）压减后保留的数量，一处写“压减到18家”，另一处写“保留8家”；或者压减前的数量，一处写“原有73家”，另一处写“由83家清零”。写明线上线下、学段、城乡的，时点不同的，两数之差另有交代的，计划中的，不报告。',
  example: {
    text: '全市原有学科类机构327家，截至2022年7月保留8家。\n至2022年7月，学科类机构由327家压减到18家。',
  },
  check: context => {
    const told: Remainder[] = []
    return remaindersIn(context).flatMap(one => {
      const other = told.find(
        before =>
          before.kind === one.kind &&
          before.subject === one.subject &&
          (before.date === one.date || (one.isTheSame && one.date === '')) &&
          before.sentence !== one.sentence &&
          before.count !== one.count &&
          !(one.kind === 'was' && isGapTold(context, before, one)),
      )
      if (told.length < MOST_TOLD) told.push(one)
      if (!other) return []
      return [
        {
          message: `${one.kind === 'was' ? '原有' : '保留'}的${one.subject}一处为${other.count}，另一处为${one.count}`,
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

/** 另有新增的10家: how they came to be more is told beside one of them. */
function isGapTold({ text }: AuditContext, a: Remainder, b: Remainder): boolean {
  const gap = new RegExp(`(?<!\\d)${Math.abs(a.count - b.count)}[家所个]`)
  return [a, b].some(({ sentence, span }) => gap.test(text.slice(sentence, span[1] + LONGEST_LEAD)))
}

const remaindersIn = (context: AuditContext): Remainder[] =>
  [...countsIn(context, KEPT, 'left'), ...countsIn(context, WAS, 'was')].sort(
    (a, b) => a.span[0] - b.span[0],
  )

function countsIn(context: AuditContext, told: RegExp, kind: Remainder['kind']): Remainder[] {
  return clausesWith(context, told).flatMap(({ text, span, sentence }) => {
    const [from] = sentence.span
    const kept = matchesOf(told, text)
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
        kind,
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
