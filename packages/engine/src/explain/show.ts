import type { Exact } from '@mingjian/model'
import type { Outcome } from '../evaluate/outcome.ts'
import { settle } from '../settle.ts'

/** A number for people: as it is when it ends, otherwise six decimals. */
export function showNumber(value: Exact): string {
  const settled = settle(value)
  return (settled.decimalPlaces() <= 6 ? settled : settled.toDecimalPlaces(6)).toFixed()
}

/** A missing number shows as a gap, never as zero. */
export function showOutcome(outcome: Outcome): string {
  if (outcome.status === 'ok') return showNumber(outcome.value)
  return outcome.status === 'missing' ? '（缺）' : '（不适用）'
}

/** In brackets where a sign would run into an operator. */
export const showPart = (outcome: Outcome): string => {
  const shown = showOutcome(outcome)
  return shown.startsWith('-') ? `(${shown})` : shown
}

const longestSum = 30

/** 279 + 137 + …: long sums show their ends; the parts are all among the children. */
export function showSum(outcomes: readonly Outcome[]): string {
  const shown = outcomes.map(showPart)
  if (shown.length <= longestSum) return shown.join(' + ')
  return `${shown.slice(0, longestSum - 1).join(' + ')} + …（共${shown.length}项） + ${shown.at(-1)}`
}
