import { lastAt } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { type Figure, intervalOf, printed, spanOf } from '../../structure/figures.ts'
import { commonPiece, labelOf } from '../../structure/labels.ts'
import { type Listing, startOfListing, yearsOf } from '../../structure/listings.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, paragraphStart, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { againstRun, isFlowOfOther, type Pair } from './against-runs.ts'
import { isSaidOfGap } from './gap-against-trend.ts'
import { listingsOf } from './listings-of.ts'
import { type SaidOfChange, saidOfChange } from './said-of-change.ts'
import { yearsOfTable } from './trends-of-tables.ts'

export const trendAgainstValues = defineRule({
  id: 'direction/trend-against-values',
  category: 'direction',
  severity: 'error',
  title: '升降趋势用词与列出的数值相反',
  explanation:
    '写“逐年增加”“连年下降”，紧接着（或紧挨着在前面）按年份列出的数值，或者紧挨着的分年度表格，却有一年方向相反；写“近视率稳步下降”“师资配备明显改善”“校际差距缩小”“与上年持平”，同一句里前面或紧接着写出的本期数、上期数却说明相反。好坏按标准库：差异系数、大班额比例以小为好，1:n 的师生、师幼比以 n 小为好；城乡、公民办之间的比值离1越远，差距越大。“基本持平”不判断。说的是另一个项目的、“总体上升”的不判断；各年新增、招聘一类的数不说明总量的升降，也不判断，除非说的就是新增、招聘的数。',
  example: {
    text: '近三年生均图书逐年增加：2021年26.2册，2022年25.8册，2023年27.5册。',
  },
  check: context => {
    // 稳步扩大：…，一年比一年多: the same said twice of one pair.
    const told = new Set<Figure>()
    return collect(saidOfChange(context), said => {
      const wrong =
        (said.isSteady ? (againstYears(context, said) ?? againstTable(context, said)) : null) ??
        againstRun(context, said)
      if (!wrong || told.has(wrong[0]) || isSaidOfGap(context, said.span[1] - 1)) return []
      told.add(wrong[0])
      return [observe(context.text, said, wrong)]
    })
  },
})

function observe(text: string, { span }: SaidOfChange, [now, before]: Pair): Observation {
  const [a, b] = [printed(text, now), printed(text, before)]
  const isRise = now.value.times(now.scale).gt(before.value.times(before.scale))
  return {
    message: `称“${text.slice(...span).trim()}”，但由${b}到${a}${now.ratio ? '与此相反' : isRise ? '是上升' : '是下降'}`,
    spans: [span, spanOf(now), spanOf(before)],
    computation: now.ratio ? `${b} → ${a}` : `${a} ${isRise ? '>' : '<'} ${b}`,
    suggestion: '改正升降用词，或核对各期数值',
  }
}

function isAgainst({ way }: SaidOfChange, [now, before]: Pair): boolean {
  const [n, b] = [intervalOf(now), intervalOf(before)]
  return way === 'more' ? n.high.lt(b.low) : way === 'less' && n.low.gt(b.high)
}

/** Nothing but where the values are from: 。问卷显示： */
const UP_TO_LIST =
  /^[，,：:；;。]\s*(?:其中|具体(?:来?看)?|[\p{Script=Han}]{2,10}(?:显示|表明|[来上]看|统计|监测|如下))?[，,：:]?\s*$/u
const AFTER_LIST = /^[，,]\s*(?:总体|整体)?[\p{Script=Han}]{0,6}$/u

/** The first year whose value goes the other way than the trend, with the year before. */
function againstYears(context: AuditContext, said: SaidOfChange): Pair | null {
  const isInOrder = /逐级|依次/.test(context.text.slice(...said.span))
  return (
    listingsFor(context, said)
      .map(listing => (isInOrder ? listing.members : yearsOf(listing)))
      .filter(members => !members.some(({ name }) => isFlowOfOther(name, said.subject)))
      .flatMap(members => pairsOf(members.map(({ figure }) => figure)).slice(said.isTurn ? -1 : 0))
      .find(pair => isAgainst(said, pair)) ?? null
  )
}

/** A row of the table beside the words that has a year the other way. */
const againstTable = (context: AuditContext, said: SaidOfChange): Pair | null =>
  yearsOfTable(context, said)
    .flatMap(figures => pairsOf(figures).slice(said.isTurn ? -1 : 0))
    .find(pair => isAgainst(said, pair)) ?? null

const pairsOf = (figures: readonly Figure[]): Pair[] =>
  figures.slice(1).map((now, index): Pair => [now, figures[index] as Figure])

/** The list right behind the words, or right before them; or those before them that their subject names. */
function listingsFor(context: AuditContext, said: SaidOfChange): readonly Listing[] {
  const { text } = context
  const [from, to] = said.span
  const listings = listingsOf(context)
  const at = lastAt(listings, from, startOfListing)
  const next = listings[at + 1]
  const behind = next && text.slice(to, clauseStart(text, to, startOfListing(next)))
  if (next && behind !== undefined && UP_TO_LIST.test(behind) && isOfTheSame(said, next, behind))
    return [next]
  const last = listings[at]
  const end = last?.members.at(-1)?.figure.end ?? from
  if (last && end < from && AFTER_LIST.test(text.slice(end, from))) return [last]
  const reach = Math.max(
    paragraphStart(context, from),
    sentenceAt(context, sentenceAt(context, from)[0] - 1)[0],
  )
  return listings
    .slice(Math.max(0, at + 1 - MOST_LISTS), at + 1)
    .filter(one => startOfListing(one) >= reach && isNamed(text, said, one))
}

const MOST_LISTS = 4

/** A list that is a sentence of its own names nothing else than the words do, or nothing at all: 2021年底登记在册4318人. */
function isOfTheSame({ subject }: SaidOfChange, { members }: Listing, between: string): boolean {
  if (!between.startsWith('。')) return true
  const name = members[0]?.name.replace(/^.*?\d{4}年(?:度|末|底|秋|春|季)*/, '') ?? ''
  return name.length <= LONGEST_VERB || commonPiece(subject, name).length >= SHORTEST_WORD
}

/** 登记在册, 实际完成 */
const LONGEST_VERB = 4

/** 小学、初中生均支出均实现逐年增长: every list that one of the words leads to. */
function isNamed(text: string, { subject }: SaidOfChange, { members }: Listing): boolean {
  const [first] = members
  const label = first ? `${labelOf(text, first.figure)}${first.name}` : ''
  return commonPiece(subject, label.replace(/\d{4}年|全[县市区省]/g, '')).length >= SHORTEST_WORD
}

const SHORTEST_WORD = 2
