import type { Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { type Figure, intervalOf, meet, printed, spanOf } from '../../structure/figures.ts'
import { middle, sumOf } from '../../structure/intervals.ts'
import { commonPiece, labelOf } from '../../structure/labels.ts'
import { hanNumber } from '../../structure/markers.ts'
import { show } from '../../structure/run-proof.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, figuresIn, paragraphStart, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { divisionsOf } from './whole-and-row.ts'

const SUMMED_UP = /(?:累计|合计|共计|总计|总共|一共|(?<!公)共(?!同|享|建))[^，,。；;：:\d]{0,12}$/
/** 三年合计, 近三年, 两年间: over how many years. */
const COUNT = /(?<![\d十第前后每])([两二三四五六七八九十]|\d)年(?!级|制|期|度计划)/
const YEAR = /.*(?<!\d)((?:19|20)\d\d)年/s
/** 2023年共投入: what one year had is no sum over years. */
const IN_A_YEAR = /(?:19|20)\d\d年?(?!\d*年?(?:[至到~～—–-]|以来|起))/
/** What is added, compared or planned is no year's own amount; 其中 tells of a part of it. */
const NOT_ITS_OWN =
  /其中|比(?!例)|较|占|增|减|升|降|平均|均|每|计划|预计|拟|力争|目标|累计|以上|达到/
/** Words that say when and how much, and not what. */
const FRAME =
  /(?:19|20)\d\d年(?:度|全年)?|[两二三四五六七八九十\d]年(?:来|间|内)?|累计|合计|共计|总计|总共|一共|共|近|[全我][省市县区旗州]|[，,\s]/g
const FEWEST_YEARS = 2
/** Farther off than this something else is summed up. */
const FARTHEST_OFF = 1.5

export const yearsAndSum = defineRule({
  id: 'arithmetic/years-and-sum',
  category: 'arithmetic',
  severity: 'error',
  title: '各年数之和与累计数不符',
  explanation:
    '同一段里逐年写出同一事项的数（“2021年完成投资……；2022年完成投资……”），随后写“三年合计”“累计”多少，各年之和与它不一致。年份不连续、年数与所写的不合、同一年写了两个数的，不判断。',
  example: {
    text: '2021年投入1.26亿元，建成学校9所；2022年投入1.48亿元，建成学校12所。两年累计投入2.94亿元。',
  },
  check: context => {
    // What stands in one row with its sum is told of as its parts.
    const summed = new Set(divisionsOf(context).map(one => (one.isSummedUp ? one.whole : null)))
    return collect(context.figures, total =>
      summed.has(total) ? [] : (observe(context, total) ?? []),
    )
  },
})

function observe(context: AuditContext, total: Figure): Observation | null {
  const { text } = context
  if (total.approximate || /percent|point|ratio|times/.test(total.family)) return null
  const [from] = sentenceAt(context, total.start)
  const clause = text.slice(clauseStart(text, from, total.start), total.start)
  if (!SUMMED_UP.test(clause) || IN_A_YEAR.test(clause)) return null
  const parts = yearsBefore(context, total)
  if (parts.length < FEWEST_YEARS || !isOverThem(text.slice(from, total.start), parts)) return null
  const sum = sumOf(parts.map(({ figure }) => intervalOf(figure)))
  if (meet(sum, intervalOf(total))) return null
  const off = middle(sum)
    .div(middle(intervalOf(total)))
    .toNumber()
  if (off > FARTHEST_OFF || off < 1 / FARTHEST_OFF) return null
  const actual = show(middle(sum).div(total.scale), 8)
  return {
    message: `各年之和为${actual}${total.unit}，文中写作${printed(text, total)}`,
    spans: [total, ...parts.map(({ figure }) => figure)].map(spanOf),
    computation: `${parts.map(({ figure }) => printed(text, figure)).join(' + ')} = ${actual}${total.unit} ≠ ${printed(text, total)}`,
    suggestion: '核对各年数和累计数',
  }
}

interface YearsPart {
  year: number
  figure: Figure
}

/** The one amount of each year that the words of the total speak of, from the first year on. */
function yearsBefore(context: AuditContext, total: Figure): YearsPart[] {
  const { text } = context
  const start = paragraphStart(context, total.start)
  const wanted = coreOf(labelOf(text, total))
  const found: YearsPart[] = []
  for (const figure of figuresIn(context, [start, total.start])) {
    if (figure.family !== total.family || figure.depth > 0) continue
    const label = labelOf(text, figure)
    const core = coreOf(label)
    const isSame = wanted === core || (wanted !== '' && commonPiece(wanted, core).length >= 2)
    if (!isSame) continue
    const group: Span = [groupStart(text, start, figure.start), figure.start]
    const year = Number(YEAR.exec(text.slice(...group))?.[1] ?? Number.NaN)
    // A figure of the same thing that is of no year, or that is rough, leaves the sum open.
    if (Number.isNaN(year) || figure.approximate || NOT_ITS_OWN.test(label)) return []
    found.push({ year, figure })
  }
  const isRow = found.every(({ year }, at) => at === 0 || year === (found[at - 1]?.year ?? 0) + 1)
  return isRow ? found : []
}

/** 2021年投入1.26亿元，建成学校9所；: the year stands in front of all that is told of it. */
function groupStart(text: string, start: number, end: number): number {
  return Math.max(start, ...[...'；;。'].map(mark => text.lastIndexOf(mark, end) + 1))
}

const coreOf = (label: string) => label.replace(FRAME, '')

/** 三年合计 of three years; without a number of years the sum has to follow in the list's own sentence. */
function isOverThem(words: string, parts: readonly YearsPart[]): boolean {
  const written = COUNT.exec(words.replace(/(?:19|20)\d\d年/g, ''))?.[1]
  if (written === undefined) return parts.every(({ year }) => words.includes(`${year}年`))
  const count = /\d/.test(written) ? Number(written) : hanNumber(written.replace('两', '二'))
  return count === parts.length
}
