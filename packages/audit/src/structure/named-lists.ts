import type { Span } from '@mingjian/model'
import { keepsToItself, leadsToNames, promises, undertakings } from '../lexicon/announcements.ts'
import { stageWords } from '../lexicon/slices.ts'
import { matchesOf } from '../text/matches.ts'
import { hanOf, numberOf } from './markers.ts'
import { namesIn } from './series.ts'

/** 甲、乙、丙三项指标, 三个问题：一是甲，二是乙，三是丙: things a text names before it goes through them. */
export interface NamedList {
  /** The names, with the words that count them or undertake to tell of them. */
  span: Span
  names: readonly string[]
  /** Their number is written beside them, and it is theirs. */
  isCounted: boolean
  /** The text says that it tells of each: 现将……公布如下, 逐一答复. */
  isPromised: boolean
  /** Where it may begin to tell of them. */
  after: number
  /** Questions for a number each; what they are named after does not stand in the text. */
  isQuestions?: boolean
}

const NUMBER = '([二两三四五六七八九]|(?<!\\d)[2-9])'
const UNIT =
  '(?:个|项|类|大|种|门|所|家|名|条|件|点|批|块|科|地(?!区)|方面|部分|(?=[县区镇乡校年]))(?!月|百分点)'
const COUNT = new RegExp(`(?:等|这|共|上述)*${NUMBER}${UNIT}`, 'g')
const NAME = '[^、，,。；;：:\\n\\d]{2,24}'

/** What a clause that lists names and counts them, or undertakes to tell of them, cannot lack. */
export const LISTED = new RegExp(
  `、[^、，,。；;：:\\n]{2,40}?(?:${undertakings.source}|[二两三四五六七八九2-9]${UNIT})`,
  'g',
)

/** The names before their count, or before the words that undertake to tell of them. */
export function listInClause(text: string, [start, end]: Span): NamedList | null {
  const clause = text.slice(start, end)
  const from = clause.lastIndexOf('、')
  for (const match of matchesOf(COUNT, clause)) {
    const names = match.index > from ? namesBefore(clause.slice(0, match.index)) : []
    const counted = names.find(one => one.length === numberOf(match[1]))
    const after = match.index + match[0].length
    // 三项指标全面提升 says something of all of them; 三项考查中 begins to tell of some.
    const isStatement =
      !leadsToNames.test(clause.slice(0, clause.indexOf('、'))) ||
      after + LONGEST_NOUN < clause.length ||
      /(?<![初高])中$/.test(clause)
    const list = counted && listOf(text, [start, end], counted, start + after)
    if (list) return isStatement && !list.isPromised ? null : list
  }
  const stop = undertakings.exec(clause)
  const names = stop && stop.index > from ? namesBefore(clause.slice(0, stop.index), endName) : []
  const open = names.find(one => one.length >= FEWEST)
  return open && stop ? listOf(text, [start, end], open, null) : null
}

/** What stands before the names is none of the first, and what behind them is none of the last. */
function namesBefore(words: string, ended = (last: string, _: readonly string[]) => last) {
  const [first = '', ...others] = words.split('、')
  const last = others.pop()
  if (last === undefined) return []
  const open = first.replace(leadsToNames, '')
  const bare = isYear(last) ? open : open.replace(FRAME, '').replace(/^.*的/, '')
  const before = [bare.length > 1 ? bare : first, ...others]
  return readingsOf([...before, ended(last, before)].join('、'))
}

/** Names read with 和 between them, and with 、 alone: the count tells which is right. */
function readingsOf(words: string): (readonly string[])[] {
  const pieces = words.split('、').map(one => one.replace(MARK, '').trim())
  if (pieces.every(isYear)) return [pieces.map(one => one.slice(0, YEAR_LENGTH))]
  const isPlain = pieces.length > 1 && pieces.every(one => /^[^\d（()）]{2,24}$/.test(one))
  const joined = namesIn(pieces.join('、'))
  return [...(joined ? [joined] : []), ...(isPlain ? [pieces] : [])]
}

const MARK = /^\s*[（(][一二三四五六七八九\d][）)]|^\d[.．]/
const YEAR_LENGTH = 4
const isYear = (words: string) => /^(?:19|20)\d\d年?$/.test(words)

const FRAME = /^(?:.*(?:19|20)\d\d年度?)?(?:[全我本各][省市县区州旗校]|上述|下列|以下)*的?/
const FEWEST = 3
const LONGEST_NOUN = 10

/** 三项指标，即甲、乙、丙。 */
const BEHIND_COUNT = new RegExp(
  `${NUMBER}${UNIT}[\\p{Script=Han}]{0,14}?(?:[：:，,]\\s*(?:即|分别[是为]|包括|是)?|即|分别[是为]|包括)[：:]?(${NAME}(?:、${NAME}){1,8})(?=[。；;，,\\n])`,
  'gu',
)
/** 三个问题：一是甲，二是乙，三是丙。 */
const SPOKEN = new RegExp(`${NUMBER}${UNIT}[\\p{Script=Han}]{0,14}[：:，,。]\\s*(?=一是)`, 'gu')

/** Lists behind their count. */
export function listsBehindCount(text: string): NamedList[] {
  const plain = matchesOf(BEHIND_COUNT, text).flatMap(match => {
    const names = readingsOf(match[2] ?? '').find(one => one.length === numberOf(match[1]))
    const end = match.index + match[0].length
    return (names && listOf(text, [match.index, end], names, end)) ?? []
  })
  const spoken = matchesOf(SPOKEN, text).flatMap(match => {
    const from = match.index + match[0].length
    const items = itemsFrom(text, from, numberOf(match[1]))
    return (items && listOf(text, [match.index, items.end], items.names, items.end)) ?? []
  })
  return [...plain, ...spoken]
}

/** 一是甲，二是乙，三是丙: as many, with nothing said of any of them. */
function itemsFrom(text: string, from: number, count: number) {
  const names: string[] = []
  let at = from
  for (let number = 1; number <= count; number++) {
    const mark = `${hanOf(number)}是`
    const item = text.startsWith(mark, at) ? ITEM.exec(text.slice(at + 2, at + LONGEST_ITEM)) : null
    if (!item) return null
    names.push(item[1] ?? '')
    at += mark.length + item[0].length
  }
  return { names, end: at - 1 }
}

const ITEM = /^([^，,。；;：:\n\d]{2,24})[，,。；;\n]\s*/
const LONGEST_ITEM = 32

/** 请写明：甲、乙、丙。: what is asked for stands behind a colon, and nothing else. */
const ASKED =
  /(?:请|应|须|需|要求)[^。；;：:，,\n]{0,6}(?:写明|说明|填写|填报|回答|报告|提供|列明)[^。；;：:\n]{0,8}[：:]([^。；;：:\n]{8,120})[。\n]/g

/** 请填报2021年、2022年、2023年的招生人数。 */
const ASKED_AT_ONCE =
  /(?:请|应|须|需|要求)(?:[（(][^（）()]*[）)]|[^。；;：:，,、\n各]){0,16}?(?:写明|说明|填写|填报|回答|报告|提供|列明|报送)((?:[^。；;：:，,、\n]{2,16}、){2,8}[^。；;：:，,、\n]{2,24})[。\n]/g

/** Lists of what is asked for. */
export function listsAskedFor(text: string): NamedList[] {
  const atOnce = matchesOf(ASKED_AT_ONCE, text).flatMap(match => {
    const [all, list = ''] = match
    const end = match.index + all.length - 1
    const names = namesBefore(list, endName).find(one => one.length >= FEWEST)
    return names
      ? [
          {
            span: [end - list.length, end] as Span,
            names,
            isCounted: false,
            isPromised: true,
            after: end,
          },
        ]
      : []
  })
  const behindColon = matchesOf(ASKED, text).flatMap(match => {
    const names = namesIn(match[1] ?? '')
    const end = match.index + match[0].length - 1
    const span: Span = [end - (match[1] ?? '').length, end]
    return names && names.length >= FEWEST
      ? [{ span, names, isCounted: false, isPromised: true, after: end }]
      : []
  })
  return [...behindColon, ...atOnce]
}

/** The list, unless what it names has been told already or is to be told by others. */
function listOf(
  text: string,
  span: Span,
  names: readonly string[],
  counted: number | null,
): NamedList | null {
  const before = text.slice(Math.max(0, span[0] - LONGEST_BEFORE), span[0])
  const behind = text.slice(span[0], span[1] + LONGEST_PROMISE)
  const said = `${before.replace(/^.*[。；;\n]/s, '')}${behind}`
  const isSelection = /(?<![初高])中$/.test(names.at(-1) ?? '')
  const isCounted = counted !== null
  const isColon = COLON.test(text.slice(counted ?? span[1], span[1] + 1))
  const isPromised = !isCounted || isColon || promises.test(said)
  if (isSelection || keepsToItself.test(said)) return null
  if (!isPromised && isYear(names[0] ?? '')) return null
  return { span, names, isCounted, isPromised, after: counted ?? span[1] }
}

const COLON = /^[^，,。；;：:\n]*[：:]/
/** 收悉，现逐一答复如下 may follow the names. */
const LONGEST_PROMISE = 20
const LONGEST_BEFORE = 40

/** What may stand behind the last name, and is none of it. */
const TAIL =
  /(?:(?:19|20)\d\d年|近?[两三四五六]年|本年|当年|(?<![高中初同])等|的|落实|执行|完成|推进|开展|进展|资助|工作|情况|问题|数据|指标|方面).*$/

/** The last name without what is told of all of them: 普通高中 of 普通高中生均经费. */
function endName(last: string, before: readonly string[]): string {
  const cut = last.replace(TAIL, '') || last
  if (!before.every(name => stageWords[name] !== undefined)) return cut
  for (let length = cut.length; length > 1; length--) {
    if (stageWords[cut.slice(0, length)] !== undefined) return cut.slice(0, length)
  }
  return cut
}
