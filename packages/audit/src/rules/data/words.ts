import { type Claim, type CollectedFigure, formatFixed } from '@mingjian/model'

/** 68人, 1:6.1, 0.476: as a report would print it. */
export function sayValue(value: number, unit: string | null, decimals?: number): string {
  const digits = decimals === undefined ? String(value) : trimmed(formatFixed(value, decimals))
  return unit?.startsWith('1:') ? `1:${digits}` : `${digits}${(unit ?? '').replace(/\/.*$/, '')}`
}

/** Without zeros that say nothing. */
const trimmed = (digits: string) => (digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits)

export const sayClaim = ({ value, unit, decimals }: Pick<Claim, 'value' | 'unit' | 'decimals'>) =>
  unit.startsWith('1:') ? `1:${value.toFixed(decimals)}` : `${value.toFixed(decimals)}${unit}`

/** With a digit more than it is shown with, so that a difference in the last one can be seen. */
export function sayCollected({ value, unit, decimals, origin }: CollectedFigure): string {
  return value === null
    ? '未报'
    : sayValue(value, unit, origin === 'computed' ? decimals + 2 : decimals)
}
