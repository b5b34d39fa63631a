import type { Span } from '@mingjian/model'
import { matchesOf } from '../text/matches.ts'
import { hanNumber } from './markers.ts'
import { spanAt } from './segments.ts'

/** 从以下四个方面加强管理：一是…，二是…，三是…. */
export interface AnnouncedItems {
  /** The words that announce them. */
  span: Span
  announced: number
  /** How many follow, one after the other from the first. */
  listed: number
  last: Span
}

const COUNT = '([二两三四五六七八九十])(?:个|项|点|大|方面|件|条)'
const ASPECT =
  '方面|问题|举措|措施|工作|事|环节|不足|短板|困难|特点|变化|任务|原因|经验|做法|体会|建议|打算|行动|工程|机制|关口?|体系'
/** After a full stop only what is a list of aspects announces one: 抽查了五所学校。一是… does not. */
const ANNOUNCED = new RegExp(
  `${COUNT}(?:\\p{Script=Han}{0,14}[:：]|(?:大?的?(?:主要|突出|重点)?(?:${ASPECT}))\\p{Script=Han}{0,8}[。，,])\\s*(?=一[是要])`,
  'gu',
)
const SPOKEN = /(?<=^|[，,。；;：:\n])\s*([一二三四五六七八九十])[是要](?!否)/g
const GOES_ON = /^\s*[二三四五六七八九十][是要]/

/** Lists of 一是, 二是 … in the paragraph that announces how many there are. */
export function readAnnouncedItems(text: string, paragraphs: readonly Span[]): AnnouncedItems[] {
  return matchesOf(ANNOUNCED, text).flatMap(match => {
    const from = match.index + match[0].length
    const [, end] = spanAt(paragraphs, match.index)
    const items = matchesOf(SPOKEN, text.slice(from, end))
    const numbers = items.map(one => hanNumber(one[1] ?? ''))
    const isWhole = numbers.every((number, at) => number === at + 1)
    const last = items.at(-1)
    if (!last || numbers.length < 2 || !isWhole || GOES_ON.test(text.slice(end, end + 12)))
      return []
    const start = from + last.index
    return [
      {
        span: [match.index, from] as Span,
        announced: hanNumber(match[1] ?? ''),
        listed: numbers.length,
        last: [start, start + last[0].length] as Span,
      },
    ]
  })
}
