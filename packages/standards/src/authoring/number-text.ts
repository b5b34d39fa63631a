import type { Criterion } from '@mingjian/model'
import { comparisonSigns } from './sheet-layout.ts'

type Limit = Pick<Criterion, 'op' | 'limit'>

/** A number as typed: full-width digits and a trailing 分 or % are fine. Null for anything else. */
export function readNumberText(text: string): number | null {
  const tidy = text
    .normalize('NFKC')
    .replace(/−/g, '-')
    .replace(/\s/g, '')
    .replace(/[分%]$/, '')
  return /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(tidy) ? Number(tidy) : null
}

export function limitText({ op, limit }: Limit): string {
  if (Array.isArray(limit)) return limit.join('～')
  return op === 'between' ? `${limit}～${limit}` : `${comparisonSigns[op]} ${limit}`
}

const words: [RegExp, Exclude<Criterion['op'], 'between'>][] = [
  [/^(≥|>=|=>|不低于|不少于|不小于|大于等于|至少)/, '>='],
  [/^(≤|<=|=<|不高于|不超过|不多于|不大于|小于等于|至多)/, '<='],
  [/^(>|高于|超过|大于|多于)/, '>'],
  [/^(<|低于|不足|小于|少于)/, '<'],
  [/^(=|等于)/, '='],
]

/** A limit as typed: `≥ 95`, `不低于95%`, `90～95`. Null for anything else. */
export function readLimitText(text: string): Limit | null {
  const tidy = text.normalize('NFKC').replace(/\s/g, '')
  for (const [pattern, op] of words) {
    const sign = pattern.exec(tidy)?.[0]
    if (sign === undefined) continue
    const limit = readNumberText(tidy.slice(sign.length))
    return limit === null ? null : { op, limit }
  }
  const range = /^(?<low>.+?)(?:~|—|–|至|到)(?<high>.+)$/.exec(tidy)?.groups
  const low = readNumberText(range?.low ?? '')
  const high = readNumberText(range?.high ?? '')
  return low === null || high === null ? null : { op: 'between', limit: [low, high] }
}
