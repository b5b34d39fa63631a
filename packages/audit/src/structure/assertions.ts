import type { Span } from '@mingjian/model'
import { matchesOf } from '../text/matches.ts'
import type { Sentence } from './sentences.ts'
import { clauseStart } from './series.ts'

/** The text says that a norm is met: 均达到国家规定标准. */
export interface Assertion {
  /** From the start of the clause (or its adverbs) to the end of the norm's words. */
  span: Span
  sentence: Span
  /** 均、全部、各项: speaks of everything listed before it. */
  isUniversal: boolean
  /** The clause has no subject of its own but words such as 各项指标. */
  isBare: boolean
  /** Words naming the norm: 国家规定, 优质均衡, 省定 … */
  norm: string
}

const VERB = '(?:达到|达|符合|满足|优于|高于|超过|不低于|处于|均在|在)'
const NORM =
  '[^，,。；;：:\\d]{0,40}(?:标准|要求|规定|指标|范围(?:之?内)?|目标|底线|验收|国标|省标)(?:要求|标准|以上|之内|范围|比例)?'
/** What every assertion needs: sentences without it need not be read. */
export const ASSERTING = /标准|要求|规定|指标|范围|目标|底线|验收|国标|省标|达标|合格/g
const ASSERTION = new RegExp(
  `(?:${VERB}(?:了)?(${NORM})|(?:已经?|均|都|全部|全面|实现)+(?:达标|合格))`,
  'g',
)
/** What may stand before the verb when the clause speaks of what was said before it. */
const BARE =
  /^(?:以上|上述|这|其|该|各项?|[一二两三四五六七八九十\d]+|多|项|个|类|指标|数据|数值|比例|主要|核心|关键|均|都|全部|全面|全|已经?|也|完全|分别|基本|且|并|从而|整体|总体|实现|继续|持续|保持|控制|稳定|中学|初中|小学|幼儿园|[\s“”"'、])*$/
const DENIED =
  /未|没有|尚|不(?!低于|超过)|难以|无法|距|力争|确保|争取|将|预计|计划|拟|应|须|必须|需要|努力|推动|促进|逐步|按照|根据|对照|依据|围绕|为了?|如|若|是否|能否|争创|目标|高标准/
const RELATIVE = /^(?:的(?!$)[\p{Script=Han}]|率|比例|情况|工作|进行|开展|予以|组织|验收工作)/u

/** Every assertion of the text that a norm is met; plans, denials and relative clauses are none. */
export function readAssertions(text: string, sentences: readonly Sentence[]): Assertion[] {
  return sentences.flatMap(({ span: sentence, part, text: written }) => {
    if (part !== 'body') return []
    return matchesOf(ASSERTION, written).flatMap(match => {
      const start = sentence[0] + match.index
      const end = start + match[0].length
      const clause = clauseStart(text, sentence[0], start)
      const before = text.slice(clause, start)
      if (DENIED.test(before) || RELATIVE.test(text.slice(end, end + 6))) return []
      const universal = /均|都|全部|各项|全面|一律/.test(before + match[0].slice(0, 4))
      const subjectEnd = lastFigureEnd(before)
      const own = before.slice(subjectEnd)
      const isBare = BARE.test(own)
      return [
        {
          span: [clause + subjectEnd, end] as Span,
          sentence,
          isUniversal: universal,
          isBare,
          norm: match[1] ?? '',
        },
      ]
    })
  })
}

/** 41.49%，已达到 and 41.49%达到 alike: the subject of the assertion is the figure before it. */
function lastFigureEnd(clause: string): number {
  const match = /^.*\d(?:\.\d+)?(?:[%％]|个?百分点|[万亿]?[元人所名台册]|平方米)?/s.exec(clause)
  return match ? match[0].length : 0
}

const SWEEPING_SUBJECT = /各项|全部|所有|全面|履行教育职责|职责|工作|指标|各方面/
const SWEEPING_NORM = /要求|标准|规定|目标|指标/

/**
 * A general assertion about the whole report: 各项工作……全部达到了……要求. It names no subject of its
 * own and says 全部 or 均. Of a sentence with a figure it is said of that figure.
 */
export function isSweeping(text: string, assertion: Assertion): boolean {
  const before = text.slice(assertion.sentence[0], assertion.span[0])
  return (
    assertion.isUniversal &&
    assertion.isBare &&
    SWEEPING_NORM.test(assertion.norm) &&
    SWEEPING_SUBJECT.test(before + text.slice(...assertion.span)) &&
    /各项|履行|职责|各方面|全面/.test(before + text.slice(...assertion.span))
  )
}
