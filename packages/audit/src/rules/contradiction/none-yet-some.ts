import type { Clause } from '../../structure/sentences.ts'
import { type AuditContext, clausesWith } from '../context.ts'
import { defineRule } from '../define-rule.ts'
import { AS_IT_IS, whenOf } from './counted/when.ts'
import { isSpokenOfIn, plain, type Sweeping, sweepingStatements } from './sweeping.ts'

const NUMBER = '(?:[1-9]\\d*|[一二两三四五六七八九十]{1,3})(?:余|多)?'
const COUNTER = '[名人起所个例次家处位间辆件宗栋]'
/** 尚有5名…, 仍存在3处…, …还剩2所: what is left. */
const LEFT = new RegExp(
  `(?:(?:尚|还|仍|仍然|依然|目前仍?|现)(?:有|存有?|剩|余|存在)|剩余|余下|有)(?:[56]\\d人)?[^，,。；;\\d]{0,16}?${NUMBER}${COUNTER}|${NUMBER}${COUNTER}[^，,。；;\\d]{1,16}?(?:尚未|仍未|还未|没有|未)`,
  'g',
)
/** 发生…事故2起: what happened. */
const HAPPENED = new RegExp(
  `(?:发生|出现|查处|查实|通报|处理)[^，,。；;\\d]{0,24}?${NUMBER}${COUNTER}`,
  'g',
)
const REMAINS = /存在|现有的|尚|还|仍|依然|剩|余下|未|没有|不(?!低于|少于|超过)|欠|缺|待/
/** 此外还有3所…获评: more of them, not some left. */
const MORE = /此外|另|获|荣|评为|增|(?<!未|没有|没|不|待|能)(?:新建|建成|达标|完成)/
const NOT_DONE = /未|没有?|尚无|缺|不(?!低于|少于|超过)/
const SETTLED =
  /(?:已|均已|现已|全部|随后)[^，,。；;]{0,6}(?:劝返|返校|复学|整改|完成|解决|消除|化解|销号|拆除|改造)/
const ELSEWHERE = /全国|全省|外[省市县地]|兄弟|周边|邻[县市近]|其[他它][省市县区]/

export const noneYetSome = defineRule({
  id: 'contradiction/none-yet-some',
  category: 'contradiction',
  severity: 'error',
  title: '称没有、全部，后面又写有',
  explanation:
    '前面称“没有一名……”“未发生一起……”“……全部改造”，后面又写同一事项“尚有5名”“还有3所”“发生2起”。年份、时点不同的，前面说的范围较窄（某学段、某类、某地）的，后面写明随后已经解决的，不报告。',
  example: {
    text: '一、成效\n全县没有一名失学辍学学生。\n二、问题\n目前尚有4名辍学学生没有返校。',
  },
  check: context => {
    const sweeping = sweepingStatements(context)
    if (sweeping.length === 0) return []
    const counted = countedByPiece(context)
    return sweeping.flatMap(one => {
      const candidates = counted.get(one.topic.slice(0, 2)) ?? []
      const against = candidates.find(some => contradicts(context, one, some))?.clause
      if (!against) return []
      const said = one.clause.text.trim()
      return [
        {
          message: `前面称“${said}”，后面又写“${against.text.trim()}”`,
          spans: [one.clause.span, against.span],
          suggestion: '核对情况，两处改为一致；时点或范围不同的，分别注明',
        },
      ]
    })
  },
})

/** A clause that counts what is left or what happened, and the words that say of what. */
interface Counted {
  clause: Clause
  words: string
}

/** By every two characters of their words, so that few are looked at for one statement. */
function countedByPiece(context: AuditContext): Map<string, Counted[]> {
  const found = new Map<string, Counted[]>()
  const clauses = new Set([...clausesWith(context, LEFT), ...clausesWith(context, HAPPENED)])
  for (const clause of clauses) {
    // 对现有的12个大班额逐一化解: what a plan is about is there now.
    const isPlanned = clause.sentence.part === 'plans' && !AS_IT_IS.test(clause.text)
    if (isPlanned || ELSEWHERE.test(clause.text)) continue
    const words = plain(clause.text)
    const pieces = new Set([...words].map((_, at) => words.slice(at, at + 2)))
    for (const piece of pieces) {
      const others = found.get(piece)
      if (others) others.push({ clause, words })
      else found.set(piece, [{ clause, words }])
    }
  }
  return found
}

function contradicts(context: AuditContext, one: Sweeping, { clause, words }: Counted): boolean {
  if (clause.span[0] < one.clause.sentence.span[1] || !isSpokenOfIn(one.topic, words)) return false
  const [said, now] = [whenOf(context, one.clause), whenOf(context, clause)]
  if (said.year !== now.year) return false
  HAPPENED.lastIndex = 0
  if (one.kind === 'event' && HAPPENED.test(clause.text)) {
    return said.point === '' || said.point === now.point
  }
  if (one.kind === 'done' && !NOT_DONE.test(clause.text)) return false
  const isThen = now.point === '' || now.point === 'end' || now.point === said.point
  return isThen && isLeft(context, clause)
}

/** Something is still so, and nothing behind it says that it was settled since. */
function isLeft({ text }: AuditContext, { span, text: written, sentence }: Clause): boolean {
  LEFT.lastIndex = 0
  if (!LEFT.test(written) || !REMAINS.test(written) || MORE.test(written)) return false
  return !SETTLED.test(text.slice(span[1], sentence.span[1]))
}
