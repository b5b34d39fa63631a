import type { TimeMark } from './time-marks.ts'

/** The period in force at a point of the text. */
export interface Clock {
  /** The year the report is about; null when nobody said. */
  reportYear: number | null
  year: number | null
  label: string | null
}

export interface SaidPeriod {
  period: string | null
  isPrevious: boolean
}

export function newClock(reportYear: number | null): Clock {
  return { reportYear, year: reportYear, label: null }
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
    const spans = base?.year != null && clock.year !== null && base.year !== clock.year
    return { period: spans ? `${base.year}-${clock.year}` : current, isPrevious: false }
  }
  if (from?.year != null) return { period: String(from.year), isPrevious: from.year !== clock.year }
  if (base?.year != null) return { period: String(base.year), isPrevious: base.year !== clock.year }
  if (relative || (isFrom && marks.every(mark => mark.year === null))) {
    return { period: clock.year === null ? null : String(clock.year - 1), isPrevious: true }
  }
  return { period: current, isPrevious: false }
}
