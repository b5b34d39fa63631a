import { YEAR_RANGE } from '../lexicon/year-range.ts'
import type { Figure } from './figures.ts'
import { hanNumber } from './markers.ts'
import { clauseStart, namesIn } from './series.ts'

/** 石桥镇98.7%、龙潭镇97.9%、青山乡96.8%: values of one kind side by side, each behind its name. */
export interface Listing {
  members: Member[]
}

export interface Member {
  /** 石桥镇, 2021年 */
  name: string
  figure: Figure
}

/** Where a listing stands in the text. */
export const startOfListing = ({ members }: Listing): number => members[0]?.figure.start ?? 0

const NAME =
  /^[\s、，,；;]*(?:和|及|以及|与)?\s*((?:(?:19|20)\d\d年度?)?[\p{Script=Han}“”"·]{0,16})$/u
/** What is a slice, a change or a yardstick of the one before stands in no list with it. */
const NO_MEMBER =
  /其中|占|增|减|升(?!学)|降|提高|比(?!例)|较|上年|去年|标准|要求|规定|全[国省市县区]|平均|目标|共计|合计|总计|以上|以下|达到|差|[高低多少大小]于|超过|均|都/
const LONGEST_NAME = 24
/** ，到2023年降为, ,今年达到: when, and what became of it by then; whatever verb that is, the value is that of a time. */
const DATED =
  /^[\s、，,；;]*(?:而|但|到|至|截至)?了?((?:19|20)\d\d年|[今去前本上]年|目前|如今)(?:度|[年]?[末底初]|同期|[春秋]季)*(?:又|则|仅|已经?|再)?(?:(?:[增升降减回缩扩提攀下上压变]\p{Script=Han}{0,3}?)?(?:达到|达|[至到为是有])|为|是|有|只有|仅有)?\s*$/u
const FEWEST = 2
const LONGEST_LABEL = 60
/** Years of one list. */
const LONGEST_SPAN = 15

/** Reads the listings among figures that stand in text order. */
export function readListings(text: string, figures: readonly Figure[]): Listing[] {
  const listings: Listing[] = []
  let members: Member[] = []
  const close = () => {
    if (members.length >= FEWEST) listings.push({ members: named(text, members) })
    members = []
  }
  for (const figure of figures) {
    const last = members.at(-1)?.figure
    const name = last ? nameBetween(text, last, figure) : null
    if (name === null) {
      close()
      members = [{ name: firstName(text, figure), figure }]
    } else members.push({ name, figure })
  }
  close()
  return listings
}

function nameBetween(text: string, last: Figure, figure: Figure): string | null {
  if (figure.family !== last.family || figure.depth !== last.depth || figure.ratio !== last.ratio)
    return null
  if (figure.approximate || figure.start - last.end > LONGEST_NAME) return null
  const gap = text.slice(last.end, figure.start)
  const when = DATED.exec(gap)?.[1]
  if (when !== undefined) return when
  const name = NAME.exec(gap)?.[1]
  return name === undefined || gap.includes('\n') || NO_MEMBER.test(gap) ? null : bare(name)
}

/** 小学、初中分别为28册和36册, 2021—2023年依次为…: the names stand together before the values. */
function named(text: string, members: Member[]): Member[] {
  const [first, ...others] = members
  if (!first || others.some(({ name }) => name !== '')) return members
  const from = Math.max(0, first.figure.start - LONGEST_LABEL)
  const start = clauseStart(text, from, first.figure.start)
  const label = /^(.*?)(?:分别|依次)[^\d]*$/.exec(text.slice(start, first.figure.start))?.[1]
  const names =
    label === undefined
      ? null
      : (yearsIn(label) ??
        latelyIn(label, members.length) ??
        namesIn(label) ??
        yearsBefore(text, start))
  return names?.length === members.length
    ? members.map((member, at) => ({ ...member, name: names[at] ?? '' }))
    : members
}

/** 2020年至2022年，经费分别为: the years may be a clause of their own. */
function yearsBefore(text: string, end: number): string[] | null {
  const from = Math.max(0, end - LONGEST_LABEL)
  return yearsIn(text.slice(clauseStart(text, from, end - 1), end - 1))
}

/** 近三年: as many years as there are values, one behind the other. */
function latelyIn(label: string, count: number): string[] | null {
  const years = hanNumber(/近([两二三四五六七八九十])年/.exec(label)?.[1] ?? '')
  // 近两年小学、初中分别为: of two things, and not of two years.
  return years === count && namesIn(label)?.length !== count
    ? Array.from({ length: count }, (_, at) => `近年${at + 1}`)
    : null
}

/** 2021—2023年 → 2021年, 2022年, 2023年. */
function yearsIn(label: string): string[] | null {
  const range = YEAR_RANGE.exec(label)
  if (!range) return null
  const [from, to] = [Number(range[1]), Number(range[2])]
  return to > from && to - from < LONGEST_SPAN
    ? Array.from({ length: to - from + 1 }, (_, at) => `${from + at}年`)
    : null
}

/** The clause before the first value, of which the name is the end or the beginning; as a whole where it opens with a year. */
function firstName(text: string, figure: Figure): string {
  const start = clauseStart(text, Math.max(0, figure.start - LONGEST_LABEL), figure.start)
  const from = YEAR_FIRST.test(text.slice(start, start + 12))
    ? start
    : Math.max(0, figure.start - LONGEST_NAME)
  return bare(text.slice(clauseStart(text, from, figure.start), figure.start).trim())
}

const bare = (name: string) => name.replace(/(?:分别)?(?:为|是|有|达|只有|仅)?$/, '').trim()

const YEAR_FIRST = /^\s*(?:其中[，,]?)?(?:19|20)\d\d年/
/** 2021年, or 今年 behind such; a list of years may be written without 年. */
const TIME = /((?:19|20)\d\d)(?:年|$)|([去上]年)|([今本]年|目前|如今)|近年(\d+)$/
/** After every year that is named. */
const LAST_YEAR = 9_998
const THIS_YEAR = 9_999

function timeOf(name: string): number {
  const [, year, last, now, lately] = TIME.exec(name) ?? []
  if (lately) return Number(lately)
  return year ? Number(year) : last ? LAST_YEAR : now ? THIS_YEAR : Number.NaN
}

/** Each value behind its year, where the years stand in order; what stands before the first of them is none. */
export function yearsOf({ members }: Listing): readonly Member[] {
  const from = members.findIndex(({ name }) => !Number.isNaN(timeOf(name)))
  const dated = from < 0 ? [] : members.slice(from)
  const years = dated.map(({ name }) => timeOf(name))
  const isInOrder = years.every((year, index) => index === 0 || year > (years[index - 1] ?? year))
  // 2021年68.47亿元，上年65.92亿元: 去年 is the year before this one only where this one follows.
  const isKnown = !years.includes(LAST_YEAR) || years.at(-1) === THIS_YEAR
  return isInOrder && isKnown && dated.length > 1 ? dated : []
}
