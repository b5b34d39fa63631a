import { YEAR_RANGE } from '../../lexicon/year-range.ts'
import { collect } from '../../structure/collect.ts'
import { type Division, summedApart } from '../../structure/divisions.ts'
import type { Figure } from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { yearsOf } from '../../structure/listings.ts'
import { hanNumber, numberOf } from '../../structure/markers.ts'
import { addsUp, hasTurnedDigits, offBySize } from '../../structure/part-sums.ts'
import { plainParts } from '../../structure/parts.ts'
import { isAddable, isChange, rowsOf } from '../../structure/rows.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, figuresIn, paragraphStart, sentenceAt } from '../context.ts'
import { listingsOf } from '../direction/listings-of.ts'

/** What each year had, in the order of the years. */
interface YearRow {
  first: number
  figures: readonly Figure[]
}

const YEAR = /(?:19|20)\d\d(?=年)/
/** A whole may stand so many paragraphs before its years. */
const FARTHEST_BACK = 2
/** 2021年以来, 自2019年起: from which year on. */
const SINCE = /((?:19|20)\d\d)年(?:以来|起|至今|开始)/
/** 五年来, 三年累计, 近三年: over how many years. */
const OVER = /(?<![\d十第前后每])([两二三四五六七八九十]|\d{1,2})年(?!级|制|期|度计划)/
/** 2019年至2023年: from which year to which. */
const SUMMED_UP = /累计|合计|共计|总计|总共|一共|共/
/** “十三五”时期: five years, by the number of the plan. */
const PLAN_PERIOD = /(十[一二三四五六]?|[七八九])五[”"」』]?(?:规划|计划)?(?:时期|期间|期末|五年)/
const YEARS_OF_A_PLAN = 5
/** The last year before the first plan, counted back from those of today. */
const BEFORE_PLANS = 1951
/** Words that say when and how much, and not what. */
const FRAME =
  /(?:19|20)\d\d年?(?:度|全年|以来|起)?(?:至|到|[—–~～-]+)?|[两二三四五六七八九十\d]年(?:来|间|内)?|累计|合计|共计|总计|总共|一共|共|近|全[省市县区国]|其中|分别|依次|逐年|[，,\s]/g
/** 补充, 新增: what was done in each year, by the word that its name begins with. */
const VERB = 2
/** Farther off than this something else is summed up. */
const FARTHEST_OFF = 0.3
/** What an average or a plan has to do with is no sum of years. */
const NO_SUM = /平均|均|每|计划|预计|拟|力争|目标|比|占/

/**
 * 五年来新增学位30560个。其中，2019年至2023年依次新增…: a whole over several years told before what each of them had,
 * whatever stands between. The years have to be those that the whole is said to be over.
 */
export function yearSums(context: AuditContext): Division[] {
  return collect(yearRows(context), row => {
    const parts = plainParts(row.figures)
    const wholes = wholesBefore(context, row)
    const held = wholes.find(one => addsUp(parts, one))
    const near = wholes.filter(
      one => offBySize(parts, one) <= FARTHEST_OFF || hasTurnedDigits(parts, one),
    )
    const whole = held ?? (near.length === 1 ? near[0] : undefined)
    return whole ? [summedApart(whole, parts, true)] : []
  })
}

function yearRows(context: AuditContext): YearRow[] {
  const { text, segments } = context
  const listed = listingsOf(context).map(({ members }) => members)
  const rows = segments.sentences.flatMap(span =>
    text.slice(...span).includes('年')
      ? rowsOf(text, span, figuresIn(context, span).filter(isAddable)).map(row =>
          row.map(({ figure, label }) => ({ figure, name: label })),
        )
      : [],
  )
  const seen = new Set<Figure>()
  return [...listed, ...rows].flatMap(members => {
    const dated = yearsOf({ members })
    const years = dated.map(({ name }) => Number(YEAR.exec(name)?.[0] ?? Number.NaN))
    const [first] = dated
    const isRow =
      years.every((year, at) => at === 0 || year === (years[at - 1] ?? 0) + 1) &&
      dated.every(({ figure }) => isAddable(figure) && figure.unit === dated[0]?.figure.unit)
    if (!first || !isRow || seen.has(first.figure)) return []
    seen.add(first.figure)
    return [{ first: years[0] ?? Number.NaN, figures: dated.map(({ figure }) => figure) }]
  })
}

/** Figures told before the years under the same noun, of which it is said that they are over just these years. */
function wholesBefore(context: AuditContext, { first, figures }: YearRow): Figure[] {
  const { text } = context
  const [head] = figures
  if (!head) return []
  const start = paragraphStart(context, head.start, FARTHEST_BACK)
  const noun = coreOf(labelOf(text, head)) || coreOf(clauseBefore(context, head))
  const told = figuresIn(context, [start, head.start])
  return told.filter(one => {
    if (one.unit !== head.unit || one.depth !== head.depth || !isAddable(one)) return false
    if (isChange(text, one) && !/新增$|增加$/.test(labelOf(text, one))) return false
    const said = clauseBefore(context, one)
    // 累计下达86.2亿元，其中2016年至2020年分别为…: what is not named again is what was told last.
    const isSame = noun === '' ? one === told.at(-1) : coreOf(said).includes(noun.slice(0, VERB))
    return isSame && !NO_SUM.test(said) && isOverYears(context, one, said, first, figures.length)
  })
}

/** Over just the years that follow, by the words of its sentence, or else by those of its paragraph: 五年来，…。新增… */
function isOverYears(
  context: AuditContext,
  { start }: Figure,
  clause: string,
  first: number,
  count: number,
): boolean {
  const own = context.text.slice(sentenceAt(context, start)[0], start)
  const words = [own, context.text.slice(paragraphStart(context, start), start)].find(
    one => SINCE.test(one) || YEAR_RANGE.test(one) || PLAN_PERIOD.test(one) || OVER.test(one),
  )
  if (words === undefined) return false
  const since = SINCE.exec(words)?.[1]
  if (since) return Number(since) === first
  const [, from, to] = YEAR_RANGE.exec(words) ?? []
  if (from) return Number(from) === first && Number(to) === first + count - 1
  const plan = PLAN_PERIOD.exec(words)?.[1]
  if (plan)
    return count === YEARS_OF_A_PLAN && first === BEFORE_PLANS + YEARS_OF_A_PLAN * hanNumber(plan)
  const over = OVER.exec(words.replace(/(?:19|20)\d\d年/g, ''))?.[1]
  return over !== undefined && SUMMED_OR_OVER.test(clause + words) && numberOf(over) === count
}

const SUMMED_OR_OVER = new RegExp(`${SUMMED_UP.source}|年来|年间|近`)

const clauseBefore = (context: AuditContext, { start }: Figure): string =>
  context.text.slice(clauseStart(context.text, sentenceAt(context, start)[0], start), start)

const coreOf = (words: string) => words.replace(FRAME, '').replace(/^(?:为|是|达到?|有)$/, '')
