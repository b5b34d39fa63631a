import { withoutBrackets } from './brackets.ts'
import type { Figure } from './figures.ts'
import type { Run } from './run.ts'
import { changeOf } from './run-changes.ts'
import { IN_YEARS, UNATTACHED_CHANGE } from './run-words.ts'

/** 2023年612.84亿元，2022年588.17亿元: nothing but the year stands before the second. */
export const YEAR_ONLY = /^\s*[，,、/／]?\s*((?:19|20)\d\d)年(?:度|末|底)?(?:的|为|是|达)?\s*$/
/** ，三年前为92.1% */
export const YEARS_AGO =
  /^[，,]\s*[一二两三四五六七八九十\d]年(?:之?前|以前)(?:同期)?(?:的|为|是|仅|只有)*\s*$/
export const LAST_YEAR_NAMED = /.*(?<!\d)((?:19|20)\d\d)年/s

/**
 * ，增长3.8%, ，两年间增长3.8%; not of a year that is named once more, nor, of a value of more years before, since last year.
 */
export function isFollowedByChange(
  text: string,
  figure: Figure,
  next: Figure | undefined,
  years: number,
): boolean {
  if (!next || next.depth > figure.depth) return false
  const said = withoutBrackets(text.slice(figure.end, next.start))
  const lead = withoutYears(said)
  if (years !== 1 && /同比|[上去]年/.test(said)) return false
  // A growth rate behind two values years apart may be that of one year.
  if (years > 1 && next.family === 'percent' && lead === said) return false
  return !lead.includes('年') && changeOf(lead, next) !== null
}

/** By how much something changed, since whatever year: it says nothing of the year in the bracket. */
export const isFollowedByAmount = (
  text: string,
  { end }: Figure,
  next: Figure | undefined,
): boolean =>
  next !== undefined &&
  (next.family === 'point' || UNATTACHED_CHANGE.test(text.slice(end, next.start)))

/** 2022年362人，2020年391人，2018年402人: the second of a list of years is no level, and neither is what is planned. */
export const isFirstOfYears = (run: Run, lead: string, last: Run | undefined): boolean =>
  !PLANNED.test(lead) && !(last?.level.family === run.level.family && YEAR_ONLY.test(lead))

const PLANNED = /目标|计划|规划|预期|要求|标准|力争|预计|拟/

/** ，两年间; what was added up over years, 三年累计增加, need not be what lies between two of them. */
export const withoutYears = (lead: string) =>
  lead.includes('累计') ? lead : lead.replace(IN_YEARS, '，')

/** Held against the value of a year, so that a change over years is between the two. */
export const isBetweenYears = ({ previous, amount, percent, points }: Run): boolean =>
  previous !== null && !amount && !percent && !points

/** The year before, told right behind the level and before any change of it. */
export function isYearBefore(run: Run, figure: Figure, years: number): boolean {
  const isOpen = !run.previous && !run.amount && !run.percent && !run.points && !run.misfit
  return years === 1 && isOpen && run.level.family === figure.family
}

const DATED_NOUN =
  /(?:(\d{4})\s*年度?|(今年|本年)|(去年|上年))(?:全[省市县区])?([\p{Script=Han}]{2,14})$/u

/** 上年在园幼儿4627人，本年4092人: what this year is told of was named with last year's value. */
const THIS_YEAR = /^[，,]\s*(?:今年|本年|当年|本学年)度?(?:的|为|是|有|达到|达|只有|仅有)?\s*$/

/** 2022年在园幼儿4210人，2023年在园幼儿3980人 and 今年招生…，去年招生…: the second lead is a year before the first. */
export function isEarlierYear(now: string, before: string, level: Figure, other: Figure): boolean {
  if (level.family !== other.family || !before.includes('年') || !now.includes('年')) return false
  const [a, b] = [DATED_NOUN.exec(now), DATED_NOUN.exec(before)]
  if (level.start > other.start && b && THIS_YEAR.test(now)) return Boolean(b[3])
  // 今年招聘教师126人，去年招聘138人: the second need not say it all again.
  const [full, short] = level.start < other.start ? [a, b] : [b, a]
  if (!a || !b || !short?.[4] || !full?.[4]?.startsWith(short[4])) return false
  if (a?.[1] && b[1]) return Number(a[1]) - Number(b[1]) === 1
  return Boolean(a?.[2] && b[3])
}
