import type { CurrentBinding, ProposedValue } from '@mingjian/contract'
import type { Claim } from '@mingjian/model'
import type { Tone } from '../../../ui/status-word.tsx'

/** How a claim stands to the system's figures, in the words of the page. */
export const sourceStates = [
  'differs',
  'ambiguous',
  'no-figure',
  'agrees',
  'no-source',
  'aside',
] as const
export type SourceState = (typeof sourceStates)[number]

export const stateWords: Record<SourceState, string> = {
  differs: '数值不一致',
  ambiguous: '待确认',
  'no-figure': '尚未采集',
  agrees: '已绑定',
  'no-source': '没有来源',
  aside: '不比对',
}

export const stateTones: Record<SourceState, Tone> = {
  differs: 'bad',
  ambiguous: 'question',
  'no-figure': 'lacking',
  agrees: 'good',
  'no-source': 'neutral',
  aside: 'neutral',
}

/** What each state asks of a person, shown where it is chosen. */
export const stateMeanings: Record<SourceState, string> = {
  differs: '报告的数与系统中的数不同，请核对是哪一边有误。',
  ambiguous: '可能指几项数据，请逐条确认。',
  'no-figure': '知道是哪项数据，但系统中还没有值；可由报告写成数据。',
  agrees: '与系统中的数一致。',
  'no-source': '不是标准库中的数据项或指标；确有对应的，可以手工绑定。',
  aside: '计划、标准或增减幅度，没有可比对的采集值。',
}

/** A claim with what it is bound to; null before anything was compared. */
export interface ClaimRow {
  claim: Claim
  binding: CurrentBinding | null
}

export function rowsOf(claims: readonly Claim[], bindings: readonly CurrentBinding[]): ClaimRow[] {
  const known = new Map(bindings.map(one => [one.claim, one]))
  return claims.map(claim => ({ claim, binding: known.get(claim.id) ?? null }))
}

export function stateOf({ binding }: ClaimRow): SourceState | null {
  if (!binding) return null
  if (binding.status !== 'bound') return binding.status
  return binding.agrees === false ? 'differs' : 'agrees'
}

export function countStates(rows: readonly ClaimRow[]): Map<SourceState, number> {
  const counts = new Map<SourceState, number>()
  for (const row of rows) {
    const state = stateOf(row)
    if (state) counts.set(state, (counts.get(state) ?? 0) + 1)
  }
  return counts
}

export interface RowFilter {
  state: SourceState | null
  /** Words looked for in the claim and in its figure. */
  words: string
}

/** Rows in the text's order, every word of the filter in each of them. */
export function filterRows(rows: readonly ClaimRow[], { state, words }: RowFilter): ClaimRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(row => {
    if (state !== null && stateOf(row) !== state) return false
    const { claim, binding } = row
    const said = [
      claim.quote,
      claim.subject,
      claim.org,
      claim.period,
      claim.qualifier,
      String(claim.value),
      binding?.figure?.name,
      binding?.figure?.source,
      binding?.reason,
    ]
      .join('\n')
      .toLowerCase()
    return wanted.every(word => said.includes(word))
  })
}

/** A claim that can be written down as data. */
export interface WritableRow {
  claim: Claim
  proposal: ProposedValue
}

/** One for each value that can be written down: the first claim that states it. */
export function writableRows(rows: readonly ClaimRow[]): WritableRow[] {
  const seen = new Set<string>()
  return rows.flatMap(({ claim, binding }) => {
    const proposal = binding?.proposal
    if (!proposal) return []
    const { element, org, stage, period, value } = proposal
    const key = JSON.stringify([element, org, stage, period, value])
    if (seen.has(key)) return []
    seen.add(key)
    return [{ claim, proposal }]
  })
}

/** The sentence a claim stands in, in three parts: before, the claim's words, after. */
export function sentenceAround(
  { start, end }: Pick<Claim, 'start' | 'end'>,
  text: string,
): [string, string, string] {
  const before = text.slice(Math.max(0, start - 160), start)
  const after = text.slice(end, end + 160)
  const from = Math.max(...['。', '；', '\n'].map(stop => before.lastIndexOf(stop))) + 1
  const stop = /[。；\n]/.exec(after)
  return [before.slice(from), text.slice(start, end), after.slice(0, (stop?.index ?? 159) + 1)]
}
