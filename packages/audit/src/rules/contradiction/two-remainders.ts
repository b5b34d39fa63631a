import type { Span } from '@mingjian/model'
import { conceptsIn, kindOf, meaningsOf } from '../../lexicon/concepts.ts'
import { onePlace } from '../../lexicon/counting-words.ts'
import { once } from '../../structure/once.ts'
import { clauseStart } from '../../structure/series.ts'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, clausesWith } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { restOf } from './counted/readings.ts'

/** 原有73家, 由83家清零: how many there were before they were made fewer. */
const WAS =
  /(?:原有|原来有|原先有|(?:压减|整治|治理)前(?:共?有|为))的?(?:学科类)?(?:校外)?(?:培训)?(?:机构|教学点|小规模学校|无证园)?(?:共|共有|总数)?(\d+)[家所个]|[由从](?:原来的?|原有的?)?(\d+)[家所个](?:全部|全面|动态|直接|大幅|统一)*(?:压减|减少|下降|缩减|精简|撤并|压缩|降|减|清零|归零)/g
/** What is made fewer until a known number is left. */
const SUBJECTS =
  '(?<!非)学科类(?:校外)?(?:培训)?机构|教学点|小规模学校|无证(?:幼儿园|园)|超大班额|(?<!超)大班额(?:班级)?'
/** 由327家压减到18家, 保留8家, 现有的9个, 目前保留资质的学科类机构共有27家: how many there still are. */
const KEPT = new RegExp(
  [
    '(?:压减|减少|下降|缩减|精简|撤并|压缩|消减|降|减)(?:到|至|为)了?(?:[^，,。；;\\d]{0,4}(?:19|20)\\d\\d年(?:底|末|\\d{1,2}月底?)?的?)?(\\d+)[家所个]',
    '(?:保留|留存|现存|(?<!还)[仍尚现]有)(?:了|下来的|的)?(?:学科类)?(?:校外)?(?:培训)?(?:机构)?(\\d+)[家所个]',
    `(?:保留|留存|现存)[^，,。；;\\d]{0,24}?的[^，,。；;\\d]{0,4}?(?:${SUBJECTS})(?:共计|共有|合计|总计|[共尚有为计])?(\\d+)[家所个]`,
  ].join('|'),
  'g',
)
const SUBJECT = new RegExp(SUBJECTS, 'g')
/** A part of them, or what was meant to be. */
const PARTIAL = /其中|学前|非营利|营利性|非学科|计划|拟|力争|目标|各|每|分别/
const DATE = /((?:19|20)\d\d)年(底|末|\d{1,2}月底?)?/g
/** Times that need no year to be others. */
const POINT =
  /[上下]半年|[一二三四]季度|年[底末初]|(?<!\d)\d{1,2}月|[春秋]季|去年|上年|第[一二三四]批/g
/** 仍有12个, 保留资质的机构共有12家: those may be some of all that are left. */
const SOME_LEFT = /^[仍尚]有\d/
/** What narrows them beside the words of the lexicon. */
const NARROWER = /线[上下]|[一二三四五六七八九]年级|[初高][一二三](?!中)|[46]\d人/g

interface Remainder {
  /** Left now, or there before. */
  kind: 'left' | 'was'
  subject: string
  /** 线下, 九年级, 青山镇: what makes them some of all; '' where nothing does. */
  narrow: string
  count: number
  date: string
  /** 保留的15家: those that were told of. */
  isTheSame: boolean
  /** Fewer than all may be meant. */
  isSome: boolean
  sentence: number
  span: Span
}

export const twoRemainders = defineRule({
  id: 'contradiction/two-remainders',
  category: 'contradiction',
  severity: 'error',
  title: '压减前后的数量前后不一',
  explanation:
    '同一时点，学科类培训机构（教学点、大班额……）压减后保留的数量，一处写“压减到18家”，另一处写“保留8家”；或者压减前的数量，一处写“原有73家”，另一处写“由83家清零”。一处是线下、某学段、某年级、某地的，只在多于全部时报告；时点不同的，两数之差另有交代的，计划中的，不报告。',
  example: {
    text: '全市原有学科类机构327家，截至2022年7月保留8家。\n至2022年7月，学科类机构由327家压减到18家。',
  },
  check: context => [...differingRemainders(context)],
})

/** Read for whoever else might find the same two numbers. */
export const differingRemainders = once((context: AuditContext): readonly Observation[] => {
  const told: Remainder[] = []
  return remaindersIn(context).flatMap(one => {
    const other = told.find(before => contradicts(context, before, one))
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
})

/** More than these are a list of places. */
const MOST_TOLD = 12

function contradicts(context: AuditContext, before: Remainder, one: Remainder): boolean {
  if (before.kind !== one.kind || (one.kind === 'was' && isGapTold(context, before, one)))
    return false
  const isThen = before.date === one.date || (one.isTheSame && one.date === '')
  if (before.subject !== one.subject || before.sentence === one.sentence || !isThen) return false
  if (before.isSome && one.isSome) return false
  // A part is never more than all of them.
  const isPart = one.isSome || (before.narrow === '' && one.narrow !== '')
  if (isPart) return isOfOne(before, one) && one.count > before.count
  if (before.isSome) return before.narrow === one.narrow && before.count > one.count
  return before.narrow === one.narrow && before.count !== one.count
}

/** Of all that are left, though 高中 need not be among those of compulsory education. */
const isOfOne = ({ narrow }: Remainder, one: Remainder): boolean =>
  narrow === one.narrow || (narrow === '' && !LATER_STAGES.test(one.narrow))

const LATER_STAGES = /高中|中职|幼儿园|高[一二三]/

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
    const start = span[0] + match.index
    const lead = context.text.slice(from, start + match[0].length)
    if (PARTIAL.test(lead.slice(-LONGEST_LEAD))) return []
    const named = matchesOf(SUBJECT, lead).at(-1)
    const rest = context.text.slice(start, span[1])
    const [behind] = named ? [] : matchesOf(SUBJECT, rest)
    const subject = (named ?? behind)?.[0].replace(/校外|培训|(?<=大班额)班级/g, '')
    if (!subject) return []
    const at = named ? from + named.index : start
    // 保留的13个不足10人的教学点.
    const between = behind ? rest.slice(match[0].length, behind.index) : ''
    const own = context.text.slice(Math.max(span[0], named ? at + named[0].length : 0), start)
    if (hasOtherNoun(own, behind !== undefined)) return []
    const dated = matchesOf(DATE, lead).at(-1)?.[0].replace('末', '底')
    return [
      {
        kind,
        subject,
        narrow: narrowingIn(
          context.text.slice(clauseStart(context.text, from, at), at) + own + between,
          between,
        ),
        count: Number(match[1] ?? match[2] ?? match[3]),
        date: dated ?? matchesOf(POINT, lead).at(-1)?.[0] ?? '',
        isTheSame: match[3] === undefined && match[0].includes('的'),
        isSome: match[3] !== undefined || SOME_LEFT.test(match[0]),
        sentence: from,
        span: [start, start + match[0].length] as Span,
      },
    ]
  })
}

/** How far before the figure a word that divides them may stand. */
const LONGEST_LEAD = 40

/** 大班额整治成效明显，班级由1215个减少到1208个: something else became fewer. */
const hasOtherNoun = (own: string, isNamedBehind: boolean): boolean =>
  !isNamedBehind && conceptsIn(own).some(one => one.role === 'head')

/** 公办, 城区, 小学, 线下, 九年级, 青山镇, and whatever stands right before its name. 大班额 are counted in compulsory education. */
function narrowingIn(words: string, own: string): string {
  const told = conceptsIn(words)
  const known = meaningsOf(told).filter(
    one => (kindOf.has(one) || one === '乡镇') && one !== COMPULSORY,
  )
  const others = matchesOf(NARROWER, words).map(([one]) => one)
  const place = onePlace.exec(restOf(words, told))?.[0] ?? ''
  const rest = restOf(own, conceptsIn(own))
  return [...new Set([...known, ...others, place, rest])].filter(Boolean).sort().join()
}

const COMPULSORY = '义务教育'
