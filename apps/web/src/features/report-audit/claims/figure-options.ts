import type { Stage } from '@mingjian/model'
import type { RuleLibrary } from './queries.ts'

export interface FigureOption {
  value: string
  label: string
  /** Lower case, for searching. */
  words: string
  stages: readonly Stage[]
  isElement: boolean
}

/** Elements first, then indicators with a formula; one of several stages is one option. */
export function optionsOf({ elements, standards }: RuleLibrary): FigureOption[] {
  const collected = elements.map(({ id, name, aliases, unit, stages }) => ({
    value: id,
    label: `${name}（${unit}）`,
    words: [name, ...aliases, id].join(' ').toLowerCase(),
    stages,
    isElement: true,
  }))
  const computed = new Map<string, FigureOption>()
  for (const indicator of standards.flatMap(standard => standard.indicators)) {
    const { id, name, aliases, unit, stage, formula } = indicator
    if (formula === null) continue
    const stages = [...(computed.get(id)?.stages ?? []), ...(stage ? [stage] : [])]
    computed.set(id, {
      value: id,
      label: `${name}（${[unit, '指标'].filter(Boolean).join('，')}）`,
      words: [name, ...aliases, id].join(' ').toLowerCase(),
      stages,
      isElement: false,
    })
  }
  return [...collected, ...computed.values()]
}
