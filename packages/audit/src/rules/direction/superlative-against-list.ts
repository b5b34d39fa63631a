import { lastAt } from '@mingjian/model'
import { type Figure, intervalOf, printed, spanOf } from '../../structure/figures.ts'
import { type Listing, type Member, startOfListing } from '../../structure/listings.ts'
import { once } from '../../structure/once.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, matchesIn, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { betterWay } from './better-way.ts'
import { extremeGrowths } from './extreme-growths.ts'
import { extremesOfColumns } from './extremes-of-columns.ts'
import { extremesOfTables } from './extremes-of-tables.ts'
import { extremesTold } from './extremes-told.ts'
import { type GrowthOf, growthsListed } from './growths-listed.ts'
import { listingsOf } from './listings-of.ts'
import { ANOTHER, coreOf, hasItsOwnValue, isNear, nameAt } from './named-extremes.ts'
import { ordersOfColumns } from './orders-of-columns.ts'
import { wrongPeaks } from './peak-of-years.ts'
import { printedSize } from './printed-size.ts'

const SUPERLATIVE = /最(高|多|大|低|少|小)(?=的|为|[，,。；;、（(]|是|达|$)/gm
/** 位列第一, 居四镇之首, 垫底: a rank, of what is better when there is more of it. */
const RANK =
  /(?:(?:位居|名列|位列|居于?|列|排(?:名|在)?)[^，,。；;\d]{0,6}?(?:首位?|第一(?:位|名)?|末位|最后(?:一位|一名)?|倒数第一)|领跑|垫底)(?=[，,。；;、（(]|$)/gm
const LAST_RANK = /末位|最后|倒数|垫底/
const ORDER = /(?:从|由)(高|多|大|低|少|小)(?:到|至)[高多大低少小][^，,。；;：:\d]{0,10}[:：]?/g
const MOST = /[高多大]/
const FEWEST = 3

export const superlativeAgainstList = defineRule({
  id: 'direction/superlative-against-list',
  category: 'direction',
  severity: 'error',
  title: '“最高”“最低”与列出的数值不符',
  explanation:
    '并列写出几个单位（类别）的数值后（或紧接着），点名其中一个“最高”“最低”，而另有更高、更低的；逐个写出增幅后称“增速最快”“增幅居首”而另有更快的；称“创新高”而随后写出的往年数更高，称某年“达到峰值”而另有更高的年份；或者写“由高到低依次为”而数值没有依次排列。正文点名表中某一行某一列“最高”“最低”而表中另有更高、更低的，也报告。说的是差距等另一件事的，没有写出各单位数值的，不判断。',
  example: {
    text: '一年级达标率95.2%、二年级91.7%、三年级93.1%、四年级90.4%，其中二年级达标率最低。',
  },
  check: context => {
    const told = observed(context)
    const isTold = ({ spans: [own] }: Observation) =>
      told.some(({ spans: [other] }) => own && other && own[0] < other[1] && other[0] < own[1])
    const further = [
      ...extremesOfColumns(context),
      ...ordersOfColumns(context),
      ...extremesTold(context),
    ]
    return [...told, ...further.filter((one, at) => !isTold(one) && isFirstOf(further, one, at))]
  },
})

/** One word is said to be wrong once. */
const isFirstOf = (all: readonly Observation[], { spans: [own] }: Observation, at: number) =>
  all.findIndex(({ spans: [other] }) => own?.[0] === other?.[0]) === at

function observed(context: AuditContext): Observation[] {
  return [
    ...[SUPERLATIVE, RANK].flatMap(pattern =>
      matchesIn(context, pattern).flatMap(match => superlative(context, match)),
    ),
    ...matchesIn(context, SUPERLATIVE).flatMap(match => listedBehind(context, match)),
    ...matchesIn(context, RECORD).flatMap(match => recordHigh(context, match)),
    ...extremeGrowths(context),
    ...extremesOfTables(context),
    ...wrongPeaks(context),
    ...matchesIn(context, ORDER).flatMap(match => ordered(context, match)),
  ]
}

/** Growth may stand between the values of a list: 甲市4215元，增长6.2%；乙市3876元，增长9.8%. */
const listingsWithGrowth = once((context: AuditContext) =>
  [
    ...listingsOf(context),
    ...growthsListed(context).flatMap(({ values }) => (values ? [values] : [])),
  ].sort((a, b) => startOfListing(a) - startOfListing(b)),
)

function superlative(context: AuditContext, match: RegExpExecArray): Observation[] {
  const { text } = context
  const listings = listingsWithGrowth(context)
  const listing = listings[lastAt(listings, match.index, startOfListing)]
  if (!listing || listing.members.length < FEWEST || !isNear(context, listing, match.index))
    return []
  const named = nameAt(text, match, listing)
  if (!named) return []
  if (hasItsOwnValue(context, match.index + match[0].length, named.figure)) return []
  const isRank = match[1] === undefined
  if (isRank && betterWay(context, named.figure) === 'lower') return []
  const isMost = isRank ? !LAST_RANK.test(match[0]) : MOST.test(match[1] ?? '')
  if (isOfItsGrowth(context, listing, named, isMost)) return []
  const own = printedSize(named.figure)
  const other = listing.members.find(({ figure }) => {
    const value = printedSize(figure)
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

/** 乙市最高 may be said of how much each has grown, where that is told as well. */
function isOfItsGrowth(
  context: AuditContext,
  listing: Listing,
  { name }: Member,
  isMost: boolean,
): boolean {
  const growths = growthsListed(context).find(({ values }) => values === listing)?.growths ?? []
  const own = growths.find(one => one.name === name)
  const rates = growths.map(rateOf)
  return own !== undefined && rateOf(own) === (isMost ? Math.max : Math.min)(...rates)
}

const rateOf = ({ figure, isFall }: GrowthOf): number =>
  isFall ? -figure.value.toNumber() : figure.value.toNumber()

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
