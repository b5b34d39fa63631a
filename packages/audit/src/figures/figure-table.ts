import {
  type CollectedFigure,
  type CollectedFigures,
  Exact,
  type NamedUnit,
  type Period,
  type Stage,
  stageNames,
} from '@mingjian/model'
import { findUnit, isSelfName } from './unit-names.ts'

/** Collected figures, ready to be looked up by what a claim says. */
export class FigureTable {
  private readonly byKey = new Map<string, CollectedFigure[]>()

  constructor(private readonly collected: CollectedFigures) {
    for (const figure of collected.figures) {
      const key = keyOf(figure.code, figure.org, figure.period)
      const list = this.byKey.get(key)
      if (list) list.push(figure)
      else this.byKey.set(key, [figure])
    }
  }

  /** The unit a claim speaks of; without a name, or with 全市, the one that reports. */
  unitOf(name: string | null): NamedUnit | undefined {
    const { unit, units } = this.collected
    if (name === null || isSelfName(name)) return unit
    return findUnit(name, [unit, ...units])
  }

  /** Every stage of a figure. */
  list(code: string, unit: NamedUnit, period: Period): readonly CollectedFigure[] {
    return this.byKey.get(keyOf(code, unit.code, period)) ?? []
  }
}

const keyOf = (code: string, org: string, period: Period) => `${code}|${org}|${period}`

/** The figure of several stages together; null unless every one of them is there and has a value. */
export function addFigures(
  figures: readonly CollectedFigure[],
  stages: readonly Stage[],
): CollectedFigure | null {
  const parts = stages.map(stage => figures.find(one => one.stage === stage))
  const [first] = parts
  if (!first || parts.some(part => part === undefined || part.value === null)) return null
  const sum = parts.reduce((total, part) => total.plus(part?.value ?? 0), new Exact(0))
  const words = stages.map(stage => stageNames[stage]).join('、')
  return {
    ...first,
    name: `${words}${first.name}`,
    stage: null,
    value: sum.toNumber(),
    origin: 'sum',
    source: `${words}之和`,
  }
}
