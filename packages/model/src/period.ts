import { z } from 'zod'

/**
 * 统计期. Three different kinds of year exist and are never mixed silently:
 * calendar and fiscal years coincide in China but answer different questions;
 * the school year 2023 runs from September 2023.
 */
export const periodKindSchema = z.enum([
  'calendar-year',
  'fiscal-year',
  'school-year',
  'quarter',
  'half-year',
  'as-of',
  'span',
])
export type PeriodKind = z.infer<typeof periodKindSchema>

export const periodKindNames: Record<PeriodKind, string> = {
  'calendar-year': '自然年',
  'fiscal-year': '财政年度',
  'school-year': '学年',
  quarter: '季度',
  'half-year': '半年',
  'as-of': '时点',
  span: '时段',
}

/**
 * A period as text: `2023` · `2024Q1` · `2024H1` · `2024-07` · `2024-07-30` · `2021-2023`.
 * Its kind of year is that of the data element it belongs to.
 */
export const periodSchema = z
  .string()
  .regex(
    /^\d{4}(Q[1-4]|H[12]|-\d{2}(-\d{2})?|-\d{4})?$/,
    '统计期应写作 2023、2024Q1、2024H1、2024-07、2024-07-30 或 2021-2023',
  )
export type Period = z.infer<typeof periodSchema>

/** The same period `years` earlier: previousPeriod('2024Q1') is '2023Q1'. */
export function periodYearsBefore(period: Period, years: number): Period {
  return period.replace(/\d{4}(?!\d)/g, (year, offset: number) =>
    offset === 0 || period[offset - 1] === '-' ? String(Number(year) - years) : year,
  )
}

/**
 * The newest year worth opening first: the latest with at least half as many values as the fullest one,
 * since the newest year may only just have begun. Null without years.
 */
export function latestFullYear(
  years: readonly { period: Period; values: number }[],
): Period | null {
  const fullest = Math.max(...years.map(year => year.values))
  const full = years.filter(year => year.values * 2 >= fullest).map(year => year.period)
  return full.sort().at(-1) ?? null
}
