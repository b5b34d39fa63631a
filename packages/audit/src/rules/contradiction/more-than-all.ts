import type { Span } from '@mingjian/model'
import { isReordered } from '../../structure/digit-slips.ts'
import { once } from '../../structure/once.ts'
import type { Clause } from '../../structure/sentences.ts'
import { type AuditContext, clausesWith } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { whenOf } from './counted/when.ts'

/** 西岭市辖7个县, at the head of a clause, is the whole place as well. */
const PLACE =
  '(?:(?:全|我|本)[省市县区旗州盟]|^\\s*\\p{Script=Han}{2,4}[市县区旗州盟](?=现?[下所管]?辖))'
const NOUN =
  '(?:公办|民办|普惠性|乡镇|农村|义务教育|普通|中等职业|特殊教育|中心)*(?:县(?:[（(][市区旗、]{1,4}[）)]|市区|区)|市县区|区县|乡镇|街道|行政村|社区|幼儿园|小学|初中|高中|中学|教学点|义务教育(?:阶段)?学校|职业学校|特殊教育学校|中小学)'
/** 我县辖9个乡镇, 全县11个乡镇. */
const COUNT_FIRST = new RegExp(
  `${PLACE}((?:现|共|目前|下|总共|所有|全部|的|有|管|辖)*)(\\d+)[个所](${NOUN})(.{0,3})`,
  'u',
)
/** 全县共有幼儿园58所. */
const NOUN_FIRST = new RegExp(
  `${PLACE}((?:现有|共有|现|共|有|目前)*)(${NOUN})(?:现有|共有|总数|共计|共|有|达到?|为|已)*(\\d+)[个所](.{0,3})`,
  'u',
)
const COUNTED = /[全我本市县区旗州盟][^，,。；;：:\d]{1,13}\d+[个所]/g
/** Nothing is said of them but their number. */
const IS_ALL_SAID = /^\s*(?:$|[、（(，,。；;])/
/** 全县61所幼儿园和小学: the count is of both. */
const GOES_ON = /^(?:[、和与及](?!\d)|[（(])/

const EVERY = /全覆盖|全部|[均都]|一律|无一/

/** More totals of one noun than this are no slip. */
const MOST_TOLD = 8

interface Whole {
  clause: Clause
  span: Span
  noun: string
  count: number
  /** Said of every one of them: 实现全覆盖. */
  isEvery: boolean
  /** How many there are, rather than something done with all of them. */
  defines: boolean
}

export const moreThanAll = defineRule({
  id: 'contradiction/more-than-all',
  category: 'contradiction',
  severity: 'error',
  title: '全县总数前后不一',
  explanation:
    '一处写明全县（我县）共有几个乡镇、几所幼儿园，另一处又写了不同的总数，或者所说的“全县几个”比总数还多。年份不同的、所数对象不同的（幼儿园与公办幼儿园）、只说其中一部分的不报告。',
  example: { text: '一、概况。我县辖8个乡镇。\n二、督导。责任督学覆盖全县10个乡镇。' },
  check: context => differingTotals(context),
})

/** Totals of one noun that differ. */
export const differingTotals = once((context: AuditContext): Observation[] => {
  const known = new Map<string, Whole[]>()
  return wholesIn(context).flatMap(one => {
    const earlier = known.get(one.noun) ?? []
    const other = earlier.find(before => contradicts(context, before, one))
    if (earlier.length < MOST_TOLD && !earlier.some(before => isAgain(before, one)))
      known.set(one.noun, [...earlier, one])
    if (!other) return []
    return [
      {
        message: `${one.noun}总数一处为${other.count}，另一处为${one.count}`,
        spans: [other.span, one.span],
        computation: `${other.count} ≠ ${one.count}`,
        suggestion: '核对总数，两处改为一致；时点或口径不同的，分别注明',
      },
    ]
  })
})

function wholesIn(context: AuditContext): Whole[] {
  return clausesWith(context, COUNTED).flatMap(clause => {
    if (clause.sentence.part === 'plans') return []
    const first = COUNT_FIRST.exec(clause.text)
    const found = first ?? NOUN_FIRST.exec(clause.text)
    if (!found) return []
    const [how = '', digits, noun = ''] = first
      ? [found[1], found[2], found[3]]
      : [found[1], found[3], found[2]]
    const after = found[4] ?? ''
    if (first && GOES_ON.test(after)) return []
    const says = !first || /有|辖/.test(how)
    if (says && !IS_ALL_SAID.test(after)) return []
    const start = clause.span[0] + found.index
    const span: Span = [start, start + found[0].length - after.length]
    const isEvery = EVERY.test(clause.text.slice(found.index + found[0].length - after.length))
    const name = noun.replace(/[（()）、]/g, '').replace('义务教育阶段', '义务教育')
    return [{ clause, span, noun: name, count: Number(digits), defines: says, isEvery }]
  })
}

const isAgain = (a: Whole, b: Whole) => a.count === b.count && a.defines === b.defines

function contradicts(context: AuditContext, a: Whole, b: Whole): boolean {
  if (a.count === b.count || !(a.defines || b.defines)) return false
  const [said, now] = [whenOf(context, a.clause), whenOf(context, b.clause)]
  if (said.year !== now.year || said.point !== now.point) return false
  if (a.defines && b.defines) return true
  const [whole, told] = a.defines ? [a, b] : [b, a]
  return told.count > whole.count || (told.isEvery && isTurned(told.count, whole.count))
}

/** 全县34所义务教育学校……实现全覆盖, of the 43 there are: two digits turned round. */
const isTurned = (a: number, b: number) => a > 9 && a < 100 && isReordered(String(a), String(b))
