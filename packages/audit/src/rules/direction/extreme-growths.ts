import { lastAt } from '@mingjian/model'
import { type Figure, type Interval, intervalOf, printed, spanOf } from '../../structure/figures.ts'
import { commonPiece } from '../../structure/labels.ts'
import { hanNumber } from '../../structure/markers.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, matchesIn, sentenceAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { type GrowthOf, type GrowthsListed, growthsListed } from './growths-listed.ts'
import { coreOf, hasItsOwnValue, isNear, nameAt } from './named-extremes.ts'

const MANNER = '(?:也|均|仍|则|上|排名|排位|位次|水平|分别)*'
const PLACED = '(?:位居|居于?|名列|位列|列|排(?:名|在)?)[^，,。；;\\d]{0,4}?'
const MOST = `最[快高大]|${PLACED}(?:首位?|第一(?:位|名)?|榜首)|领跑`
const LEAST = `最[慢低小]|${PLACED}(?:末位|最后(?:一?位|一名)?|倒数第一)|垫底`
/** 增速最快, 增幅居首位, 最慢: of rates of growth, which alone are quick or slow. */
const EXTREME = new RegExp(
  `(?:(?:增[幅速]|涨幅|增长(?:率|幅度|速度)?|(?<fall>降幅|下降幅度))${MANNER}(?:(?<most>${MOST})|${LEAST})|(?<quick>最快)|最慢)(?=的|为|是|[，,。；;、（(\\n]|$)`,
  'gu',
)
const COUNT =
  /(?<!第)([二三四五六七八九十]|\d{1,2})(?:个|所|类|项|大)?\p{Script=Han}{1,5}?(?:之中|中|里|当中)[，,]?\p{Script=Han}{0,12}$/u

/** What is said to have grown most or least, where its growth and that of the others are listed. */
export const extremeGrowths = (context: AuditContext): readonly Observation[] =>
  matchesIn(context, EXTREME).flatMap(match => {
    const lists = growthsListed(context)
    const list = lists[lastAt(lists, match.index, startOf)]
    return list ? (observe(context, match, list) ?? []) : []
  })

const startOf = ({ growths }: GrowthsListed): number => growths[0]?.figure.start ?? 0

function observe(
  context: AuditContext,
  match: RegExpExecArray,
  { growths }: GrowthsListed,
): Observation | null {
  const { text } = context
  const { fall, most, quick } = match.groups ?? {}
  const end = match.index + match[0].length
  const listing = { members: [...growths] }
  if (!isNear(context, listing, match.index) || !areAllMeant(text, match.index, growths))
    return null
  const named = growths.find(one => one === nameAt(text, match, listing))
  if (!named || hasItsOwnValue(context, end, named.figure)) return null
  if (!isOfList(context, match.index, growths, coreOf(named, growths))) return null
  const isMost = most !== undefined || quick !== undefined
  // A fall is the greater the lower it is; of growth and falls together the least is not clear.
  const areFalls = growths.every(({ isFall }) => isFall)
  if (fall ? !areFalls : areFalls || (!isMost && growths.some(({ isFall }) => isFall))) return null
  const own = rateOf(named, fall !== undefined)
  const other = growths.find(one => {
    const rate = rateOf(one, fall !== undefined)
    return isMost ? rate.low.gt(own.high) : rate.high.lt(own.low)
  })
  if (!other) return null
  const [a, b] = [named, other].map(({ figure }) => printed(text, figure))
  const words = match[0].trim()
  return {
    message: `称${coreOf(named, growths)}“${words}”，但${coreOf(other, growths)}为${b}，${isMost ? '高' : '低'}于${a}`,
    spans: [[match.index, end], spanOf(named.figure), spanOf(other.figure)],
    computation: `${b} ${isMost ? '>' : '<'} ${a}`,
    suggestion: '核对各单位的增幅，改正“最快”“最慢”所指的单位',
  }
}

/** 兴远市支出增速最快 of a list of 支出: besides the name nothing is said that the list is not of. */
function isOfList(
  context: AuditContext,
  at: number,
  growths: readonly GrowthOf[],
  core: string,
): boolean {
  const { text } = context
  const clause = text.slice(clauseStart(text, Math.max(0, at - LONGEST_LEAD), at), at)
  const words = clause.replace(core, '').replace(OF_ALL, '')
  if (words === '') return true
  const first = growths[0]?.figure.start ?? 0
  const [sentence] = sentenceAt(context, first)
  const head = text.slice(Math.max(sentence, first - LONGEST_HEAD), growths.at(-1)?.figure.end)
  return words.length > 1 && commonPiece(words, head).length > 1
}

const OF_ALL =
  /[\s，,]|其中|[是为的在]|从\p{Script=Han}{0,4}看|[近这上述]*(?:[二三四五六七八九十]|\d{1,2}|各|全)(?:个|所|类|项|大)?(?:[县市区省镇校园]|学段|地区|单位)(?:之?[中里内间]|当中)?|相比之下|同比|年度/gu
const LONGEST_HEAD = 80

/** 六市之中: as many as are listed. */
function areAllMeant(text: string, at: number, growths: readonly GrowthOf[]): boolean {
  const clause = clauseStart(text, Math.max(0, at - LONGEST_LEAD), at)
  const from = clauseStart(text, Math.max(0, clause - LONGEST_LEAD), clause - 1)
  const count = COUNT.exec(text.slice(Math.min(from, clause), at))?.[1]
  if (count === undefined) return true
  return (/\d/.test(count) ? Number(count) : hanNumber(count)) === growths.length
}

const LONGEST_LEAD = 40

function rateOf({ figure, isFall }: { figure: Figure; isFall: boolean }, isOfFalls: boolean) {
  const { low, high } = intervalOf(figure)
  return isFall && !isOfFalls ? ({ low: high.neg(), high: low.neg() } as Interval) : { low, high }
}
