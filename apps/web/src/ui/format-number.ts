import { formatFixed } from '@mingjian/model'

/** Thin space between a figure and its unit. */
export const thinSpace = '\u2009'

/** Units that stand against the figure: 41.5%, 3‰. */
const closeUnits = new Set(['%', '‰', '％'])

const isOneToX = (unit: string | null) => unit !== null && /^1\s*[:：]/.test(unit)

/** Digits rounded half up with a comma every three: groupDigits(1234567.891, 2) is "1,234,567.89". */
export function groupDigits(value: number, decimals: number): string {
  const [whole = '', fraction] = formatFixed(value, decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`
  return /^-[0,.]*$/.test(text) ? text.slice(1) : text
}

/** A figure in two parts, so that the unit can be set apart. A ratio "1:x" is one part. */
export function figureParts(
  value: number,
  decimals: number,
  unit: string | null,
): { digits: string; gap: string; unit: string } {
  const digits = groupDigits(value, decimals)
  if (isOneToX(unit)) return { digits: `1:${digits}`, gap: '', unit: '' }
  if (!unit) return { digits, gap: '', unit: '' }
  return { digits, gap: closeUnits.has(unit) ? '' : thinSpace, unit }
}

/** The whole figure as text: formatFigure(4.605, 2, '㎡') is "4.61 ㎡" with a thin space. */
export function formatFigure(value: number, decimals: number, unit: string | null): string {
  const parts = figureParts(value, decimals, unit)
  return parts.digits + parts.gap + parts.unit
}

/** As many digits as the number carries, at most `most`: limits and inputs are shown as given. */
export function decimalsOf(value: number, most = 6): number {
  const fraction = formatFixed(value, most).split('.')[1] ?? ''
  return fraction.replace(/0+$/, '').length
}

/** A number as given, with its unit: formatGiven(0.55, null) is "0.55". */
export function formatGiven(value: number, unit: string | null): string {
  return formatFigure(value, decimalsOf(value), unit)
}

/** File size for people: "1.2 MB", "36 KB". */
export function formatBytes(bytes: number): string {
  if (bytes >= 1024 ** 2) return `${formatFixed(bytes / 1024 ** 2, 1)}${thinSpace}MB`
  return `${Math.max(1, Math.round(bytes / 1024))}${thinSpace}KB`
}
