import { lastAt } from '@mingjian/model'
import { type Figure, intervalOf, printed, spanOf } from '../../structure/figures.ts'
import { type Listing, type Member, startOfListing } from '../../structure/listings.ts'
import { hanNumber } from '../../structure/markers.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, matchesIn, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { betterWay } from './better-way.ts'
import { listingsOf } from './listings-of.ts'

const SUPERLATIVE = /最(高|多|大|低|少|小)(?=的|为|[，,。；;、（(]|是|达|$)/gm
/** 位列第一, 居四镇之首, 垫底: a rank, of what is better when there is more of it. */
const RANK =
  /(?:(?:位居|名列|位列|居于?|列|排(?:名|在)?)[^，,。；;\d]{0,6}?(?:首位?|第一(?:位|名)?|末位|最后(?:一位|一名)?|倒数第一)|领跑|垫底)(?=[，,。；;、（(]|$)/gm
const LAST_RANK = /末位|最后|倒数|垫底/
const ORDER = /(?:从|由)(高|多|大|低|少|小)(?:到|至)[高多大低少小][^，,。；;：:\d]{0,10}[:：]?/g
const MOST = /[高多大]/
/** Superlative of something else than the values listed. */
const ANOTHER =
  /幅|增|减|提高|提升|下降|变化|进步|差距|缺口|压力|学历|标准|投入|贡献|问题|难度|潜力/
const GROUP =
  /([二三四五六七八九十]|\d{1,2})(?:个|所|类|项|县|校|镇|家|学段|片区)[\p{Script=Han}]{0,6}中/u
const FEWEST = 3

export const superlativeAgainstList = defineRule({
  id: 'direction/superlative-against-list',
  category: 'direction',
  severity: 'error',
  title: '“最高”“最低”与列出的数值不符',
  explanation:
    '并列写出几个单位（类别）的数值后（或紧接着），点名其中一个“最高”“最低”，而另有更高、更低的；称“创新高”而随后写出的往年数更高；或者写“由高到低依次为”而数值没有依次排列。说的是增幅、差距等另一件事的，没有写出各单位数值的，不判断。',
  example: {
    text: '一年级达标率95.2%、二年级91.7%、三年级93.1%、四年级90.4%，其中二年级达标率最低。',
  },
  check: context => [
    ...[SUPERLATIVE, RANK].flatMap(pattern =>
      matchesIn(context, pattern).flatMap(match => superlative(context, match)),
    ),
    ...matchesIn(context, SUPERLATIVE).flatMap(match => listedBehind(context, match)),
    ...matchesIn(context, RECORD).flatMap(match => recordHigh(context, match)),
    ...matchesIn(context, ORDER).flatMap(match => ordered(context, match)),
  ],
})

function superlative(context: AuditContext, match: RegExpExecArray): Observation[] {
  const { text } = context
  const listings = listingsOf(context)
  const listing = listings[lastAt(listings, match.index, startOfListing)]
  if (!listing || listing.members.length < FEWEST || !isNear(context, listing, match.index))
    return []
  const named = nameAt(text, match, listing)
  if (!named) return []
  if (hasItsOwnValue(context, match.index + match[0].length, named.figure)) return []
  const isRank = match[1] === undefined
  if (isRank && betterWay(context, named.figure) === 'lower') return []
  const isMost = isRank ? !LAST_RANK.test(match[0]) : MOST.test(match[1] ?? '')
  const own = intervalOf(named.figure)
  const other = listing.members.find(({ figure }) => {
    const value = intervalOf(figure)
    return isMost ? value.low.gt(own.high) : value.high.lt(own.low)
  })
  if (!other) return []
  const [a, b] = [printed(text, named.figure), printed(text, other.figure)]
  return [
    {
      message: `称${coreOf(named, listing.members)}“${match[0]}”，但${other.name}为${b}，${isMost ? '高' : '低'}于${a}`,
      spans: [
        [match.index, match.index + match[0].length],
        spanOf(named.figure),
        spanOf(other.figure),
      ],
      computation: `${b} ${isMost ? '>' : '<'} ${a}`,
      suggestion: '核对各单位的数值，改正“最高”“最低”所指的单位',
    },
  ]
}

/** 学生最多的是南湖区，达9.8万人: not what the list before it counts. */
function hasItsOwnValue({ text, figures }: AuditContext, end: number, named: Figure): boolean {
  const next = figures[lastAt(figures, end - 1, one => one.start) + 1]
  if (!next || next.start - end > LONGEST_NAME_AND_VERB) return false
  const gap = text.slice(end, next.start)
  const isBehind = /^的?(?:是|为)?[^，,。；;]{0,16}[，,（(]?(?:为|达到?|有)?$/.test(gap)
  return isBehind && !(next.value.eq(named.value) && next.unit === named.unit)
}

const LONGEST_NAME_AND_VERB = 20

/** 城东片区在校生最多，为6120人；城西片区4870人、河口片区6312人: the others are listed behind the most. */
function listedBehind(context: AuditContext, match: RegExpExecArray): Observation[] {
  const { text } = context
  const end = match.index + match[0].length
  const listings = listingsOf(context)
  const listing = listings[lastAt(listings, match.index, startOfListing) + 1]
  const [own, ...others] = listing?.members ?? []
  if (!own || others.length === 0 || own.figure.start > sentenceAt(context, match.index)[1])
    return []
  if (!/^[，,]?(?:为|达到?|有|是|共)?$/.test(text.slice(end, own.figure.start))) return []
  const before = text.slice(clauseStart(text, Math.max(0, match.index - 40), match.index), end)
  if (ANOTHER.test(before)) return []
  const isMost = MOST.test(match[1] ?? '')
  const o = intervalOf(own.figure)
  const other = others.find(({ name, figure }) => {
    const kind = KIND.exec(name)?.[0]
    const value = intervalOf(figure)
    const isBeyond = isMost ? value.low.gt(o.high) : value.high.lt(o.low)
    return kind !== undefined && before.includes(kind) && isBeyond
  })
  if (!other) return []
  const [a, b] = [printed(text, own.figure), printed(text, other.figure)]
  return [
    {
      message: `称${a}“${match[0]}”，但${other.name}为${b}`,
      spans: [[match.index, end], spanOf(own.figure), spanOf(other.figure)],
      computation: `${b} ${isMost ? '>' : '<'} ${a}`,
      suggestion: '核对各单位的数值，改正“最高”“最低”所指的单位',
    },
  ]
}

/** 41.8%，再创新高，2020年为43.2%: an earlier year had more. */
const RECORD =
  /[，,](?:再|又|均)?创(?:下|造)?(?:了)?(?:历史|历年|近年|近年来)?新高|[，,]为历(?:史|年)最高/g
const EARLIER = /^[，,、；;（(\s]*(?:19|20)\d\d年度?(?:为|是)?$/

function recordHigh(context: AuditContext, match: RegExpExecArray): Observation[] {
  const { text, figures } = context
  const end = match.index + match[0].length
  const at = lastAt(figures, match.index, one => one.start)
  const own = figures[at]
  if (!own || own.end !== match.index || own.approximate || own.ratio) return []
  const stop = sentenceAt(context, match.index)[1]
  let from = end
  for (const figure of figures.slice(at + 1)) {
    const isEarlier = EARLIER.test(text.slice(from, figure.start)) && figure.family === own.family
    if (figure.end > stop || !isEarlier || figure.approximate) return []
    from = figure.end
    if (!intervalOf(figure).low.gt(intervalOf(own).high)) continue
    const [a, b] = [printed(text, own), printed(text, figure)]
    return [
      {
        message: `称${a}“${match[0].slice(1)}”，但此前有${b}`,
        spans: [spanOf(own), [match.index + 1, end], spanOf(figure)],
        computation: `${b} > ${a}`,
        suggestion: '核对各年数值和“新高”的说法',
      },
    ]
  }
  return []
}

/** What the members of a list are: 片区, 镇, 小学. */
const KIND = /(?:片区|小学|中学|学校|学段|年级|[县区市镇乡校园班])$/

/** In the sentence of the listing, or in the next one. */
function isNear(context: AuditContext, listing: Listing, offset: number): boolean {
  const end = listing.members.at(-1)?.figure.end ?? 0
  const start = sentenceAt(context, offset)[0]
  if (end > offset || /\n/.test(context.text.slice(end, offset))) return false
  return end >= start || sentenceAt(context, Math.max(0, start - 1))[0] <= startOfListing(listing)
}

/** The member said to be the most or the least: 家长最低, 四类群体中家长评价最低, 最低的是家长. */
function nameAt(text: string, match: RegExpExecArray, { members }: Listing): Member | null {
  const from = clauseStart(text, Math.max(0, match.index - 40), match.index)
  const before = text.slice(from, match.index)
  const after = /^的?(?:是|为|在)?[\p{Script=Han}]{0,16}/u.exec(
    text.slice(match.index + match[0].length, match.index + 24),
  )?.[0]
  const count = GROUP.exec(before)?.[1]
  if (count && numberOf(count) !== members.length) return null
  const isNamed = (words: string) =>
    members.filter(member => {
      const core = coreOf(member, members)
      return core !== '' && words.includes(core)
    })
  const [ahead, behind] = [isNamed(before), isNamed(after ?? '')]
  const own =
    ahead.length > 0 ? ahead : behind.length > 0 ? behind : isNamed(clauseBefore(text, from))
  const [only] = own.length === 1 ? own : []
  if (!only) return null
  const core = coreOf(only, members)
  const between = ahead.length === 1 ? before.slice(before.indexOf(core) + core.length) : ''
  const rest = between.replace(AMONG, '')
  const isPlain =
    rest === '' || count !== undefined || isMeasure(rest, members) || isTold(text, rest, members)
  return isPlain && !isOfAnother(text, before + between, members) ? only : null
}

/** 增幅最高 of a list of values; of a list that opens with 增幅依次为 it is the most of what is listed. */
function isOfAnother(text: string, words: string, members: readonly Member[]): boolean {
  const start = members[0]?.figure.start ?? 0
  const head = text.slice(clauseStart(text, Math.max(0, start - LONGEST_HEAD), start), start)
  return ANOTHER.test(words) && !(ANOTHER.exec(head)?.[0] === ANOTHER.exec(words)?.[0])
}

/** 红石镇因近年新建两所小学，在四镇中居首: the name may stand a clause before. */
function clauseBefore(text: string, end: number): string {
  const words = text.slice(clauseStart(text, Math.max(0, end - 41), end - 1), end - 1)
  return text[end - 1] === '，' || text[end - 1] === ',' ? words.slice(words.search(/[^\d]*$/)) : ''
}

/** 是五年里, 在四镇中: among those that are listed. */
const AMONG =
  /(?:[是为在]|属于)?(?:[近这其]?[一二两三四五六七八九十\d]{1,3}(?:年|个|所|县|区|镇|校|者|类)\p{Script=Han}{0,3}|全[县市区省镇])(?:中|里|内|间|来|当中)?$|(?:[是为]|属于)$/u

/** 的新生数: what the list is of by the words before it. */
function isTold(text: string, words: string, members: readonly Member[]): boolean {
  const name = words.replace(/^的|的$/g, '')
  const start = members[0]?.figure.start ?? 0
  return name.length >= 2 && text.slice(Math.max(0, start - LONGEST_HEAD), start).includes(name)
}

const LONGEST_HEAD = 40

/** 满意度 stands in the name of the first: 学生满意度95.1%、家长92.4%. */
function isMeasure(words: string, members: readonly Member[]): boolean {
  return words.length >= 2 && members.some(({ name }) => name.includes(words.replace(/^的/, '')))
}

/** 学生满意度 → 学生, 生均用地青山中学 → 青山中学: the first is named together with what is measured. */
function coreOf({ name }: Member, members: readonly Member[]): string {
  const next = members[1]?.name ?? ''
  const isFirst = name === members[0]?.name
  if (isFirst && name.length > next.length && areOfOneKind(name, next))
    return name.slice(-next.length)
  return name.replace(/(?<=\p{Script=Han}{2})(?:\p{Script=Han}{2,4}[率度]|人数)$/u, '')
}

/** 岚谷县 and 青塘区 are places. */
const areOfOneKind = (a: string, b: string) =>
  a.at(-1) === b.at(-1) || [a, b].every(one => PLACE.test(one))

const PLACE = /[县区市州旗镇乡]$/

const numberOf = (written: string) => (/\d/.test(written) ? Number(written) : hanNumber(written))

/** 由高到低依次为…: every value below the one before it. */
function ordered(context: AuditContext, match: RegExpExecArray): Observation[] {
  const { text } = context
  const end = match.index + match[0].length
  const listings = listingsOf(context)
  const listing = listings[lastAt(listings, match.index, startOfListing) + 1]
  if (!listing || startOfListing(listing) > sentenceAt(context, match.index)[1]) return []
  const lead = text.slice(end, startOfListing(listing))
  if (listing.members.length < FEWEST || !/^\s*[\p{Script=Han}]{0,12}$/u.test(lead)) return []
  const isFalling = MOST.test(match[1] ?? '')
  const figures = listing.members.map(({ figure }) => figure)
  const at = figures.findIndex((now, index) => {
    const previous = figures[index - 1]
    if (!previous) return false
    const [n, p] = [intervalOf(now), intervalOf(previous)]
    return isFalling ? n.low.gt(p.high) : n.high.lt(p.low)
  })
  const [previous, now] = [figures[at - 1], figures[at]] as (Figure | undefined)[]
  if (!previous || !now) return []
  const [a, b] = [printed(text, previous), printed(text, now)]
  return [
    {
      message: `称“${match[0].replace(/[:：]$/, '')}”，但${b}排在${a}之后`,
      spans: [[match.index, end], spanOf(previous), spanOf(now)],
      computation: `${b} ${isFalling ? '>' : '<'} ${a}`,
      suggestion: '核对数值，重新排列',
    },
  ]
}
