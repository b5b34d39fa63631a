import type { Span } from '@mingjian/model'
import type { Figure } from '../../structure/figures.ts'
import { type AuditContext, figuresIn } from '../context.ts'

/** One thing of a row and what it was. */
export type InTwoYears = readonly [now: Figure, before: Figure]

const EARLIEST = 0
const TIME =
  /(?<!\d)((?:19|20)\d\d)年(?!级)|([上去]年|上一?学年|此前|[一二两三四五六七八九十]年前|同期)|([今本当]年|目前)/g
/** What is no value of a year: its change, its share, what was planned. */
const NO_VALUE = /增|减|升|降|提高|占|标准|要求|目标|计划|比/
const FEWEST = 2
const LONGEST_ROW = 6

/**
 * 2022年发生事故14起、伤16人，2021年为21起、伤25人: two rows of the same units one behind the other, each of a time of its own that stands
 * before its first value only; the values in the same place are those of one thing.
 */
export function rowsInTwoYears(context: AuditContext, span: Span): readonly InTwoYears[] {
  const figures = figuresIn(context, span).filter(({ depth }) => depth === 0)
  const count = figures.length / 2
  if (!Number.isInteger(count) || count < FEWEST || count > LONGEST_ROW) return []
  const leads = figures.map((one, at) =>
    context.text.slice(figures[at - 1]?.end ?? span[0], one.start),
  )
  const rows = [figures.slice(0, count), figures.slice(count)] as const
  const [first, second] = [timeOf(leads[0] ?? ''), timeOf(leads[count] ?? '')]
  const isRow = leads.every(
    (lead, at) => (at === 0 || !NO_VALUE.test(lead)) && (at % count === 0 || timeOf(lead) === null),
  )
  const areAlike = rows[0].every((one, at) => {
    const other = rows[1][at]
    return other && one.unit === other.unit && !one.ratio && !one.approximate && !other.approximate
  })
  if (!isRow || !areAlike || second === null || first === second) return []
  const isLaterFirst = (first ?? Number.POSITIVE_INFINITY) > second
  return rows[0].map((one, at): InTwoYears => {
    const other = rows[1][at] as Figure
    return isLaterFirst ? [one, other] : [other, one]
  })
}

/** The last time named in some words: its year, before all years or after them; null where none is. */
function timeOf(lead: string): number | null {
  const [, year, before, now] = [...lead.matchAll(TIME)].at(-1) ?? []
  if (year) return Number(year)
  return before ? EARLIEST : now ? Number.POSITIVE_INFINITY : null
}
