import type { Span } from '@mingjian/model'
import { better, less, more, same, worse } from '../../lexicon/ways.ts'
import { once } from '../../structure/once.ts'
import { clauseStart } from '../../structure/series.ts'
import { withoutEnd } from '../../text/without-end.ts'
import { type AuditContext, matchesIn, sentenceAt } from '../context.ts'

/** 近视率稳步下降, 师资配备明显改善: what a clause says became of a thing, without saying how much. */
export interface SaidOfChange {
  /** From its subject to its last word. */
  span: Span
  word: string
  /** More or less of it, or as much; or better or worse. */
  way: 'more' | 'less' | 'same' | 'better' | 'worse'
  /** What it is said of, in its own clause: 近视率, 师资配备, or nothing. */
  subject: string
  /** The word is followed by how much: 同比下降12%. */
  isMeasured: boolean
  /** 逐年, 连续: said of every year. */
  isSteady: boolean
  /** 触底回升: said of the last year only. */
  isTurn: boolean
}

const WORD = new RegExp(
  `(${more})|(?:${less})|(${better})|(${worse})|(?<=稳中[有趋]|不[降减]反)([升增])|(?<=稳中[有趋]|不[升增]反)[降减]|(${same})`,
  'g',
)
/** It ends its clause, or how much follows. */
const END =
  /^了?(?:(?:的\p{Script=Han}{0,4}|\p{Script=Han}{0,2})(?:态势|趋势|势头|局面|走势))?(?=[，,。；;：:！、\n)）]|$)/u
const MEASURED = /^了?约?(?=\d)/
/** How, compared with when, and since when it is said to have changed. */
const MANNER =
  /(?:触底|止[跌降升滑]|见底|筑底|不[降减升增]反|[再又均]?创(?:下|造)?了?(?:历史|历年|近年来?)?|有所|略有|略|明显|显著|大幅|小幅|稳中[有趋]?|稳步|逐步|逐渐|逐年|连年|逐级|进一步|继续|持续|不断|连续(?:[一二两三四五六七八九十\d]年)?|保持|保持了|呈现?出?|实现了?|得到了?|获得了?|有了?|较大|较快|较为|比较|更|更加|相应|随之|同步|同比|较|[比较与和](?:上年|去年|上一?学年|同期|上年同期|往年)(?:同期)?(?:相比)?(?:的)?|相比(?:之下)?|总量|也|又|再|仍|还|已经?|均|都|年均|[一二两三四五]年(?:来|间)?)$/
/** What was not, is not yet, or holds on the whole only. */
const NOT_SAID =
  /未|没有|无法|不(?!断|[降减升增]反)|难以|防止|避免|遏制|扭转|停止|力争|争取|预计|有望|将|应当?|须|需|(?<![主重首])要|计划|拟|下一步|促进|推动|推进|旨在|为了?|目标|要求|建议|总体|整体|基本|大体|除|个别|部分|其他|其余/
/** 触底回升, 先降后升, 由升转降: the last of the values only, and not all of them. */
const TURNED =
  /触底|止[跌降升滑]|见底|筑底|先[\p{Script=Han}]{1,4}后|[由从][\p{Script=Han}]{1,4}[转变]|转(?:为|而)?$|扭转|V形|V型/u
/** 创新高: the last of the values is above the one before it, too. */
const RECORD = /新[高低]$/
/** 大致持平: not to the last of them. */
const ROUGHLY = /大致|几乎|接近|近乎|略|相对|比较|左右/
const STEADY = /一年比一年|年年|逐年|连年|逐级|依次递|持续|不断|稳步|连续/
const LONGEST_SUBJECT = 40

/** Reads what clauses say of changes, in text order. */
export const saidOfChange = once((context: AuditContext): readonly SaidOfChange[] => {
  const { text } = context
  return matchesIn(context, WORD).flatMap(match => {
    const end = match.index + match[0].length
    const behind = text.slice(end, end + 16)
    const isMeasured = MEASURED.test(behind)
    if (!isMeasured && !END.test(behind)) return []
    const [from] = sentenceAt(context, match.index)
    const start = clauseStart(text, Math.max(from, match.index - LONGEST_SUBJECT), match.index)
    const before = text.slice(start, match.index)
    const own = before.slice(before.search(/[^\d%％]*$/))
    if (NOT_SAID.test(own)) return []
    const [word, up, good, bad, rise, level] = match
    const way = up || rise ? 'more' : good ? 'better' : bad ? 'worse' : level ? 'same' : 'less'
    if (way === 'same' && ROUGHLY.test(own)) return []
    const words = own.length < before.length ? own.replace(UNIT_LEFT, '') : own
    const subject = withoutEnd(words, MANNER).replace(LEADING, '')
    const isTurn = TURNED.test(own) || RECORD.test(word)
    const isSteady = isTurn || STEADY.test(`${own}${word}`)
    return [
      { span: [match.index - words.length, end], word, way, subject, isMeasured, isSteady, isTurn },
    ]
  })
})

/** The unit of the figure before: 71件减少. */
const UNIT_LEFT = /^\s*(?:个百分点|[万亿]?[元人名个所册台件起项间班次]|平方米|‰)/
const LEADING =
  /^(?:[\s，,）)、．.]|目前|当前|使得?|从而|因此|由此|可见|说明|表明|体现了?|其中|且|并且?|而且?|全[县市区省校]|我[县市区省]|本[县市区])+/
