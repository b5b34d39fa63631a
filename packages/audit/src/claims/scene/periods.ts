import type { TimeMark } from '../quantities/time-marks.ts'

/** The period in force at a point of the text. */
export interface Clock {
  /** The year the report is about; null when nobody said. */
  reportYear: number | null
  year: number | null
  label: string | null
  /** Year of the section, to which every new sentence returns. */
  sectionYear: number | null
  /** Year that changes of the present sentence are measured from. */
  baseYear: number | null
}

export interface SaidPeriod {
  period: string | null
  isPrevious: boolean
}

export function newClock(reportYear: number | null, sectionYear = reportYear): Clock {
  return { reportYear, year: sectionYear, label: null, sectionYear, baseYear: null }
}

/** A period said in one sentence is not carried into the next, unless nothing else is known. */
export function startSentenceAt(clock: Clock): void {
  clock.label = null
  clock.baseYear = null
  clock.year = clock.sectionYear ?? clock.year
}

/** Moves the clock by the marks of a stretch of text that name a period of their own. */
export function advance(clock: Clock, marks: readonly TimeMark[]): void {
  for (const mark of marks) {
    if (mark.role !== 'at' || mark.offset === -1) continue
    if (mark.year !== null || mark.label !== null) {
      clock.year = mark.untilYear ?? mark.year ?? clock.year
      clock.label = mark.label
    } else if (mark.part !== null) {
      clock.label = clock.year === null ? mark.part : `${clock.year}年${mark.part}`
    } else if (mark.offset === 0) {
      clock.year = clock.reportYear
      clock.label = null
    }
  }
}

/**
 * Period of a figure whose lead holds `marks`. A change against a named year spans both years; a level
 * of 上年 is the year before.
 */
export function periodOf(
  clock: Clock,
  marks: readonly TimeMark[],
  isChange: boolean,
  isFrom: boolean,
): SaidPeriod {
  const current = clock.label ?? (clock.year === null ? null : String(clock.year))
  const base = marks.findLast(mark => mark.role === 'base' && mark.year !== null)
  const from = marks.findLast(mark => mark.role === 'from' && mark.year !== null)
  const relative = marks.some(mark => mark.offset === -1)
  if (isChange) {
    if (relative) clock.baseYear = null
    else if (base?.year != null) clock.baseYear = base.year
    const { baseYear, year } = clock
    // A change against the year before is a yearly one and belongs to its year.
    const spans = baseYear !== null && year !== null && year - baseYear > 1
    return { period: spans ? `${baseYear}-${year}` : current, isPrevious: false }
  }
  if (from?.year != null) return { period: String(from.year), isPrevious: from.year !== clock.year }
  if (base?.year != null) return { period: String(base.year), isPrevious: base.year !== clock.year }
  if (relative || (isFrom && marks.every(mark => mark.year === null))) {
    const before = clock.year === null ? null : clock.year - 1
    const year = isFrom && !relative ? (clock.baseYear ?? before) : before
    return { period: year === null ? null : String(year), isPrevious: true }
  }
  return { period: current, isPrevious: false }
}
