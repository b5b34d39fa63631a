import type { Span } from '@mingjian/model'
import { type AuditContext, clauseAt, matchesIn } from '../context.ts'
import { defineRule } from '../define-rule.ts'
import { whenOf } from './counted/when.ts'

const NOUN = '[\\p{Script=Han}（()）]{1,12}?'
const DONE = '(?:已经?|顺利|如期|提前|按期|实现了?|完成了?)*'
/** 11个县（区）全部通过国家认定: how many, of what, and what they did. */
const ALL = new RegExp(
  `(?<!\\d)(\\d{1,5})[个所家名]的?(${NOUN})(?:目前|现|已经?)*(?:全部|均|都|悉数)${DONE}(\\p{Script=Han}{2})`,
  'gu',
)
/** 11个县（区）中已有9个通过认定. */
const PART = new RegExp(
  `(?<!\\d)(\\d{1,5})[个所家名]的?(${NOUN})(?:当中|之中|中|里)[，,]?(?:目前|现|只|仅|已经?|共|累计)*有?(\\d{1,5})[个所家名]${DONE}(\\p{Script=Han}{2})`,
  'gu',
)

export const allYetPart = defineRule({
  id: 'contradiction/all-yet-part',
  category: 'contradiction',
  severity: 'error',
  title: '称全部，后面又写其中几个',
  explanation:
    '前面写“11个县全部通过认定”，后面又写“11个县中已有9个通过认定”：总数、对象、所做的事相同，后面的个数却比总数少。年份、时点不同的不报告。',
  example: {
    text: '全市8个县区全部通过省级验收。下一步工作中，8个县区中已有6个通过省级验收，其余抓紧整改。',
  },
  check: context => {
    const parts = matchesIn(context, PART)
    if (parts.length === 0) return []
    return matchesIn(context, ALL).flatMap(all => {
      const part = parts.find(one => contradicts(context, all, one))
      if (!part) return []
      const [said, later] = [all, part].map(one => one[0])
      return [
        {
          message: `前面称“${said}”，后面又写“${later}”`,
          spans: [all, part].map(({ index, 0: written }): Span => [index, index + written.length]),
          computation: `${part[3]} ≠ ${all[1]}`,
          suggestion: '核对个数，两处改为一致；时点不同的，分别注明',
        },
      ]
    })
  },
})

function contradicts(context: AuditContext, all: RegExpExecArray, part: RegExpExecArray): boolean {
  const [, count, noun, deed] = all
  const isSame = part[1] === count && part[2] === noun && part[4] === deed
  if (!isSame || part.index < all.index || Number(part[3]) >= Number(count)) return false
  const [said, now] = [all, part].map(({ index }) => {
    const clause = clauseAt(context, index)
    return clause && clause.sentence.part !== 'plans' ? whenOf(context, clause) : null
  })
  return Boolean(said && now && said.year === now.year && said.point === now.point)
}
