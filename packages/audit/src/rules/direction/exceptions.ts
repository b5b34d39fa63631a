import type { Span } from '@mingjian/model'
import { commonPiece } from '../../structure/labels.ts'
import { once } from '../../structure/once.ts'
import { type AuditContext, clausesWith } from '../context.ts'

/** 各县均达到…: what is said to hold for every one of them. */
export interface Universal {
  span: Span
  /** 达到, 配齐 … */
  predicate: string
  /** The words that say what is reached. */
  topic: string
}

export interface Exception {
  span: Span
  /** A county or school is named, or their number is. */
  isNamed: boolean
}

const DENIED =
  /(?:未|没有|尚未|没|不|仍未)能?(达到|达标|完成|通过|配齐|配足|配备|建成|实现|设立|开齐|开足|开设|落实|消除|符合)/g
const COUNTED =
  /(?:\d{1,3}|[一二两三四五六七八九])(?:个县|个区|所学校|所小学|所初中|所中学|所幼儿园|个乡镇)/
const NAMED =
  /[\p{Script=Han}]{1,6}?(?:县|区|市|镇|乡)(?![域级内城])|第[一二三四五六七八九十]+(?:中学|小学|幼儿园)/u
const OWN = /[全各本我][县区市]/
const VAGUE = /个别|部分|少数|有的|一些/
/** Words that are in every sentence of such a report say nothing about what it speaks of. */
const COMMON = /国家|规定|标准|要求|学校|幼儿园|各级|中小学|教育|工作|均|都|全部|以上|[\d.%％\s]/g
const SHORTEST_TOPIC = 3

/** Clauses elsewhere that deny of one what the universal says of all. */
export function exceptionsTo(context: AuditContext, universal: Universal): Exception[] {
  const topic = universal.topic.replace(COMMON, '')
  if (topic.length < SHORTEST_TOPIC) return []
  return denials(context)
    .filter(one => one.span[0] !== universal.span[0] && one.verb === universal.predicate[0])
    .filter(one => commonPiece(topic, one.topic).length >= SHORTEST_TOPIC)
}

/** Every clause that denies something of one or of some, plans left out. */
const denials = once((context: AuditContext) =>
  clausesWith(context, DENIED).flatMap(({ span, text, sentence }) => {
    const isVague = VAGUE.test(text)
    const isNamed = !isVague && (COUNTED.test(text) || (NAMED.test(text) && !OWN.test(text)))
    if (sentence.part === 'plans' || !(isNamed || isVague)) return []
    DENIED.lastIndex = 0
    const verb = DENIED.exec(text)?.[1]?.[0]
    return [{ span, isNamed, verb, topic: text.replace(COMMON, '') }]
  }),
)
