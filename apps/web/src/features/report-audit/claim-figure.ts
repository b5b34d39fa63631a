import type { Claim } from '@mingjian/model'
import { formatFigure } from '../../ui/format-number.ts'

/** The number that is said, with the word that says what it does: 增长 3.81%, ≥ 50%. */
export function claimFigure({ comparator, value, decimals, unit }: Claim): string {
  return [comparator, formatFigure(value, decimals, unit)].filter(Boolean).join(' ')
}
