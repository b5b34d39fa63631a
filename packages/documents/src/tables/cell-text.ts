import { Exact } from '@mingjian/model'
import type { NumberKind } from './number-kinds.ts'

/** A stored number as its reader sees it: without binary noise, percent as percent, dates as ISO. */
export function numberText(raw: string, kind: NumberKind, date1904: boolean): string {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw
  if (kind === 'date') return dateText(value, date1904) ?? plainNumber(value)
  // The value keeps all its digits: rounding to the format would change what was reported.
  return kind === 'percent' ? `${plainNumber(value, 100)}%` : plainNumber(value)
}

/** Spreadsheets keep 15 significant digits; what comes after is the noise of binary fractions. */
function plainNumber(value: number, factor = 1): string {
  if (value === 0) return '0'
  return new Exact(value).toSignificantDigits(15).times(factor).toFixed()
}

const DAY_MS = 86_400_000
const LAST_DAY = 2_958_465 // 9999-12-31

/** ISO date, time, or both, of a serial day; null outside the calendar of spreadsheets. */
function dateText(serial: number, date1904: boolean): string | null {
  if (serial < 0 || serial > LAST_DAY) return null
  const milliseconds = Math.round(serial * DAY_MS)
  if (serial < 1) return isoTime(new Date(milliseconds))
  // Day 60 is the 29 February 1900 that never was: earlier serials are one day off.
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const moment = new Date(epoch + Math.round(milliseconds / 1000) * 1000)
  const day = moment.toISOString().slice(0, 10)
  const time = isoTime(moment)
  return time === '00:00:00' ? day : `${day}T${time}`
}

function isoTime(moment: Date): string {
  return moment.toISOString().slice(11, 19)
}
