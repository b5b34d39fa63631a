import type { Span } from '@mingjian/model'
import { matchesOf } from '../text/matches.ts'
import { type AnnouncedItems, readEnumerations } from './enumerations.ts'
import { hanOf, type Marker, numberOf, rankOf } from './markers.ts'
import { spanAt } from './segments.ts'

const HAN = '\\p{Script=Han}'
const NUMBER = '([二两三四五六七八九十]|(?<!\\d)[2-9])'
const COUNT = `${NUMBER}(?:个|项|点|大|方面|件|条|类|步|招|种|处|组|批|则|道|块)`
const ASPECT =
  '方面|问题|举措|措施|工作|事|环节|不足|短板|困难|特点|变化|任务|原因|经验|做法|体会|建议|打算|行动|工程|机制|关口?|体系|内容'
const FIRST =
  '一[是要]|(?<=\\n\\s{0,4})一、|[（(][一1][）)]|1[.．、](?!\\d)|①|第一[，,、：:]|其一[，,]'
/** 四个问题，我们作了研究：, 四个问题答复如下。: something is said of them before they are told. */
const BETWEEN = `(?:[，,](?![^：:\\n]{0,40}(?:其中|主要|重点|突出|尤其|特别|包括|第))[^，,。；;：:\\n\\d]{2,30}){0,2}`
/** After a full stop only what is a list of aspects announces one: 抽查了五所学校。一是… does not. */
const ANNOUNCED = new RegExp(
  `(?:${COUNT}|(?<=[有如]下?)${NUMBER}(?=[：:，,]))(?:[${HAN}“”]{0,14}${BETWEEN}[:：]|(?:大?的?(?:主要|突出|重点)?(?:${ASPECT}))[${HAN}”]{0,8}[。，,])\\s*(?=${FIRST})`,
  'gu',
)

/** One way to number items: how the mark of each number is written. */
interface Marks {
  first: RegExp
  of: (number: number) => string
}

const marks: readonly Marks[] = [
  { first: /^一[是要]/, of: number => `${hanOf(number)}[是要](?!否)` },
  { first: /^一、/, of: number => `${hanOf(number)}、` },
  { first: /^[（(]一/, of: number => `[（(]${hanOf(number)}[）)]` },
  { first: /^[（(]1/, of: number => `[（(]${number}[）)]` },
  { first: /^1/, of: number => `${number}[.．、](?!\\d)` },
  { first: /^①/, of: number => String.fromCharCode('①'.charCodeAt(0) + number - 1) },
  { first: /^第一/, of: number => `第${hanOf(number)}[，,、：:]` },
  { first: /^其一/, of: number => `其${hanOf(number)}[，,]` },
]

/** Lists that follow the words announcing how many there are. */
export function readAnnouncedItems(
  text: string,
  paragraphs: readonly Span[],
  markers: readonly Marker[],
): AnnouncedItems[] {
  const marked = matchesOf(ANNOUNCED, text).flatMap(
    match => markedList(text, paragraphs, markers, match) ?? [],
  )
  return [...marked, ...plainLists(text), ...readEnumerations(text)]
}

function markedList(
  text: string,
  paragraphs: readonly Span[],
  markers: readonly Marker[],
  match: RegExpExecArray,
): AnnouncedItems | null {
  const from = match.index + match[0].length
  const way = marks.find(one => one.first.test(text.slice(from, from + 3)))
  const isName = QUOTE.test(text[match.index - 1] ?? '') && !ONE_BY_ONE.test(match[0])
  if (!way || isName) return null
  const [, end] = spanAt(paragraphs, match.index)
  // Items in the paragraph that announces them end with it; those on lines of their own with their chapter.
  const until = from < end ? end : chapterEnd(text, markers, from)
  if (until - from > LONGEST_LIST) return null
  const places: Span[] = []
  for (let at = from; places.length < MOST_ITEMS; ) {
    const next = markAfter(text, way.of(places.length + 1), at, until)
    if (!next) break
    places.push(next)
    at = next[1]
  }
  const last = places.at(-1)
  const isSkipped = [2, 3].some(
    step => last && markAfter(text, way.of(places.length + step), last[1], until),
  )
  const isRestarted = last && markAfter(text, way.of(1), places[0]?.[1] ?? from, last[0])
  if (!last || places.length < 2 || isSkipped || isRestarted) return null
  if (new RegExp(`^\\s*${way.of(places.length + 1)}`).test(text.slice(until, until + 12)))
    return null
  const announced = numberOf(match[1] ?? match[2])
  // 3个方面9个问题。（一）…（二）…（三）…: those are gone through.
  const counted = /([二两三四五六七八九十]|\d)个?(?:方面|部分|类)\s*$/.exec(
    text.slice(Math.max(0, match.index - LONGEST_COUNT), match.index),
  )?.[1]
  if (counted && numberOf(counted) === places.length) return null
  // On lines of their own more may follow that was not announced: 五、下一步打算.
  if (from >= end && places.length > announced) return null
  return { span: [match.index, from], announced, listed: places.length, last }
}

/** “三个增长”的落实: a name, and no announcement unless they are told one by one. */
const QUOTE = /[“"]/
const ONE_BY_ONE = /逐[项一个条]|如下|分别/
const MOST_ITEMS = 12
const LONGEST_COUNT = 6
/** Whether a longer chapter has no more items nobody asks. */
const LONGEST_LIST = 8_000

function markAfter(text: string, mark: string, from: number, until: number): Span | null {
  const found = new RegExp(`(?<![^，,。；;：:\\n])[ \\t\\u3000]*${mark}`).exec(
    // The stop before the first mark belongs to what is searched.
    text.slice(Math.max(0, from - 1), until),
  )
  if (!found) return null
  const start = Math.max(0, from - 1) + found.index
  return [start, start + found[0].length]
}

/** Up to the next heading above the items, as far as it is known. */
function chapterEnd(text: string, markers: readonly Marker[], from: number): number {
  const own = markers.find(({ span }) => span[0] >= from)
  if (!own) return text.length
  const next = markers.find(
    one => one.opensLine && one.span[0] > own.span[0] && rankOf(one) < rankOf(own),
  )
  return next?.span[0] ?? text.length
}

const LISTED_NOUN = `${ASPECT}|制度|强化|原则|模式|平台|抓手|转变|提升|坚持|到位|结合|统一|优先|重点|维度|保障|突破|清单|板块|要素|计划|项目`
/** 建立五项机制，即：甲机制、乙机制、丙机制。 */
const PLAIN = new RegExp(
  `${COUNT}(?:[${HAN}]{0,6}?(?:${LISTED_NOUN}))[”"]?[，,]?(?:即|分别是|分别为|(?=[：:]))[：:]?(?!一[是要]|[第其]一)(“?[${HAN}“”"]{2,18}(?:[、，,]“?[${HAN}“”"]{2,18}){1,11})[。；;\\n]`,
  'gu',
)
/** 推出五项举措：新建幼儿园2所、扩建小学3所、调整学区，合计新增学位1480个。: items with figures; what sums them up is none. */
const ITEM = `(?!合计|总计|共|累计|总|均|全部|以上|上述|预计|各项)[${HAN}\\d.%％“”（）()]{2,24}`
const FIGURED = new RegExp(
  `${COUNT}(?:[${HAN}]{0,6}?(?:${LISTED_NOUN}))[”"]?[，,]?(?:即|分别是|分别为|(?=[：:]))[：:]?(?!一[是要]|[第其]一)(${ITEM}(?:、${ITEM}){1,11})(?:[。；;\\n]|[，,](?=合计|总计|共|累计|总|均|全部|以上|上述|预计|各项))`,
  'gu',
)
/** 强化领导、强化投入: a count before words that stand in quotes has none of 个 or 项. */
const QUOTED = new RegExp(
  `[“"]([二两三四五六七八九十])(?:个|项|大)?([${HAN}]{2})[”"][：:]((?:\\2[${HAN}]{2,8}[、，,])+\\2[${HAN}]{2,8})[。；;\\n]`,
  'gu',
)
/** 五支撑为经费支撑、师资支撑、…: each ends in the word that is counted. */
const ENDING_ALIKE = new RegExp(
  `(?<![第\\d一二两三四五六七八九十])([二两三四五六七八九十])(?:个|项|大|支|种|类|张|条|本|块|道)?([${HAN}]{2})[”"]?(?:[${HAN}]{0,4}[，,])?(?:分别)?(?:为|即|是|[：:])(“?(?:[${HAN}]{2,6}\\2[、和及，,]){1,11}[${HAN}]{2,6}\\2)[”"]?(?=[。；;，,\\n])`,
  'gu',
)
const JOINED = /以及|(?<![共总温])和(?!谐)|(?<![普涉触顾危以])及(?![格时])|[与或]/

/** Of items that say what was done one may hold 、, so that more of them prove nothing. */
const isShorter = (match: RegExpExecArray, list: string): boolean =>
  list.split('、').length < numberOf(match[1])

/** Lists whose items are plain nouns; those that could be divided in two ways prove nothing. */
function plainLists(text: string): AnnouncedItems[] {
  const found = [
    ...matchesOf(PLAIN, text).map(match => ({ match, list: match[2] ?? '' })),
    ...matchesOf(FIGURED, text)
      .map(match => ({ match, list: match[2] ?? '' }))
      .filter(({ match, list }) => /\d/.test(match[0]) && isShorter(match, list)),
    ...[QUOTED, ENDING_ALIKE].flatMap(pattern =>
      matchesOf(pattern, text).map(match => ({ match, list: match[3] ?? '' })),
    ),
  ]
  return found.flatMap(({ match, list }) => {
    if (/等|的|其中|主要/.test(list) || (list.includes('、') && /[，,]/.test(list))) return []
    // 加强领导，成立专班；加大投入，…: what a half stop ends is one item.
    if (/[；;]$/.test(match[0]) && /[，,]/.test(list)) return []
    const items = list.split(/[、，,]/)
    const most = items.reduce((sum, item) => sum + item.split(JOINED).length, 0)
    const announced = numberOf(match[1])
    if (announced >= items.length && announced <= most) return []
    const start = match.index + match[0].indexOf(list)
    const end = start + list.length
    const listed = announced > most ? most : items.length
    return [{ span: [match.index, start] as Span, announced, listed, last: [start, end] as Span }]
  })
}
