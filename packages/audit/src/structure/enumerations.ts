import type { Span } from '@mingjian/model'
import { matchesOf } from '../text/matches.ts'
import { numberOf } from './markers.ts'

/** 从以下四个方面加强管理：一是…，二是…，三是…. */
export interface AnnouncedItems {
  /** The words that announce them. */
  span: Span
  announced: number
  /** How many follow, one after the other from the first. */
  listed: number
  last: Span
}

/** 下列五项指标……： how many are announced, up to the colon behind which they stand. */
const LEAD =
  /(?<![第\d两二三四五六七八九十百前后每各])([二两三四五六七八九十]|[2-9])(?:个|项|类|所|家|点|件|条|处|名|大|方面|部分|个?(?=[县镇乡校]))(?!月|小时|百分点|学期|年(?!级))([\p{Script=Han}（）()“”]{0,24}(?:[，,](?!其中|主要|重点|包括)\p{Script=Han}{2,16})?)[：:](?=\s*([^\n]))/gu
/** Only some of them, or what becomes of them, and no list of them. */
const NO_LIST = /其中|之一|中的|等$|共|各有|占|平均|比(?![例率重])|例如|如$|主要有/
/** A list with these may not name each, or tells of all at once behind them. */
const OPEN =
  /等[。；;，,]?$|[合总共]计|其[他余]|另|(?<![生人师班校平])均|都|除|[二两三四五六七八九十][个项所家]/
/** What has a number of its own is read by its numbers. */
const MARKED =
  /^\s*(?:[一二三四五六七八九十]{1,2}[、是要]|[（(][\d一二三四五六七八九十]{1,2}[）)]|第[一二三]|其[一二三]|[①-⑳]|\d{1,2}[.．、](?!\d))/
const FIGURE_UNIT = /\d(?:\.\d+)?\s*(所|家|个|名|项|件|条|处)/
const FEWEST_ITEMS = 2
/** How many may be left out by a slip. */
const MOST_LEFT_OUT = 2
const LONGEST_LIST = 1_200
const LONGEST_LINE = 300

/** Lists behind a colon whose items are parted by half stops, stand on lines of their own, or are titles. */
export function readEnumerations(text: string): AnnouncedItems[] {
  return matchesOf(LEAD, text).flatMap(match => {
    const from = match.index + match[0].length
    const announced = numberOf(match[1])
    const items =
      titlesIn(text, from) ??
      (OF_MATTERS.test(match[0]) ? namesIn(text, from) : null) ??
      piecesIn(text, from) ??
      valuesIn(text, from, announced)
    if (!items || NO_LIST.test(match[2] ?? '') || items.length < FEWEST_ITEMS) return []
    // 甲、乙、丙三项情况如下: what is named is held against the names.
    if (isNamed(text, match.index)) return []
    const left = announced - items.length
    const [first = ''] = items
    const last = items.at(-1) ?? ''
    // 9所学校获奖情况：一等奖3所；二等奖6所 divides them by their number.
    const unit = /[项个类所家点件条处名大方县镇乡校]/.exec(match[0])?.[0]
    if (left < 1 || left > MOST_LEFT_OUT) return []
    if (items.some(item => FIGURE_UNIT.exec(item)?.[1] === unit)) return []
    if (items.some(item => OPEN.test(item)) || MARKED.test(first)) return []
    const end = text.indexOf(last, from) + last.length
    return [
      {
        span: [match.index, from],
        announced,
        listed: items.length,
        last: [end - last.length, end],
      },
    ]
  })
}

/** 一年级12.1%，二年级18.6%: a name and its value each, of one kind. */
const VALUED =
  /^\s*((?!上年|比|较|同比|增|减|其中|合计|共|占|为)[\p{Script=Han}（）“”]{2,12}?)(?:为|是|达到?)?\d+(?:\.\d+)?([%％\p{Script=Han}]{1,3})\s*$/u
/** 1.2亿元 and 3650万元 are of one kind. */
const kindOf = (unit = '') => unit.replace(/^[百千万亿]+/, '')
const JOINED = /[和与及至到]|以上|以下|合计|平均/
const NOT_ALL =
  /^[。；;]?[^。\n]{0,30}(?:另|其[余他它]|余下|不含|暂|未|没有|无|停|撤|取消|推迟|在建|筹|缺)/
const FEWEST_VALUES = 3

/** Values side by side, of which one fewer is told than there are. */
function valuesIn(text: string, from: number, announced: number): string[] | null {
  const list = /^[^。；;\n]*/.exec(text.slice(from, from + LONGEST_LINE))?.[0] ?? ''
  const items = list.split(/[，,]/.test(list) ? /[，,]/ : '、')
  if (announced <= FEWEST_VALUES - 1 || items.length !== announced - 1) return null
  const read = items.map(item => VALUED.exec(item))
  const [first] = read
  const areAlike = read.every(
    one => one && kindOf(one[2]) === kindOf(first?.[2]) && !JOINED.test(one[1] ?? ''),
  )
  return first && areAlike && !NOT_ALL.test(text.slice(from + list.length)) ? items : null
}

const LONGEST_NAMES = 60

function isNamed(text: string, at: number): boolean {
  const clause = /[^，,。；;：:\n]*$/.exec(text.slice(Math.max(0, at - LONGEST_NAMES), at))?.[0]
  return clause?.includes('、') ?? false
}

/** 《……》《……》: nothing but titles. */
function titlesIn(text: string, from: number): string[] | null {
  const list = /^(?:[、和及，,]?《[^》\n]{2,60}》(?:（[^）]*）)?)+(?=[。；;\n]|$)/.exec(
    text.slice(from, from + LONGEST_LIST),
  )
  return list ? (list[0].match(/《[^》]*》/g) ?? []) : null
}

/** 学校管理、教师队伍、教学质量、安全稳定。: nothing but names up to the full stop, none of them of two. */
function namesIn(text: string, from: number): string[] | null {
  const list =
    /^\s*([^。；;\n]+)(?=[。\n]|$)/.exec(text.slice(from, from + LONGEST_LINE))?.[1] ?? ''
  const names = list.trim().split('、')
  return names.length >= FEWEST_NAMES && names.every(name => PLAIN_NAME.test(name)) ? names : null
}

/** 五项指标, 四个方面: matters, and no schools or places, which are counted elsewhere. */
const OF_MATTERS = /[项类点条大]|方面|部分/
const FEWEST_NAMES = 3
const PLAIN_NAME = /^(?!\p{Script=Han}*(?:[和与及]|以及|两|双|各))\p{Script=Han}{2,10}$/u

/** Up to the full stop, on one line or on several of which each but the last ends in a half stop. */
function piecesIn(text: string, from: number): string[] | null {
  const rest = text.slice(from, from + LONGEST_LIST)
  if (!/^\s*\n/.test(rest)) {
    const list = /^[^。\n]*/.exec(rest)?.[0] ?? ''
    return list.includes('；') || list.includes(';') ? list.split(/[；;]/) : null
  }
  const items: string[] = []
  for (const line of rest
    .split('\n')
    .map(one => one.trim())
    .filter(one => one !== '')) {
    if (line.length > LONGEST_LINE) return null
    items.push(line)
    if (/[；;]$/.test(line)) continue
    return /。$/.test(line) && items.length > 1 ? items : null
  }
  return null
}
