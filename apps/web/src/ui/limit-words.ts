import type { Comparison, Verdict } from '@mingjian/model'
import { decimalsOf, formatFigure, formatGiven } from './format-number.ts'

const signs: Record<Exclude<Comparison, 'between'>, string> = {
  '>=': '≥',
  '<=': '≤',
  '>': '＞',
  '<': '＜',
  '=': '＝',
}

/** A limit as a table prints it: "≥ 4.5 ㎡", "10% — 20%". */
export function limitWords(verdict: Pick<Verdict, 'op' | 'limit'>, unit: string | null): string {
  const { op, limit } = verdict
  if (Array.isArray(limit)) {
    const decimals = Math.max(...limit.map(end => decimalsOf(end)))
    return limit.map(end => formatFigure(end, decimals, unit)).join(' — ')
  }
  return `${op === 'between' ? '' : signs[op]} ${formatGiven(limit, unit)}`.trim()
}
