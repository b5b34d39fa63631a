import type { ComparedFigure, FormulaTrial } from '@mingjian/contract'
import { type Explanation, type Figure, figureKey, type Indicator } from '@mingjian/model'

type School = FormulaTrial['schools'][number]
type Unit = Explanation['units'][number]

/** Figures of one unit by two formulas: the indicator's own, then what else comes out differently. */
export function compareFigures(
  current: readonly Figure[],
  tried: readonly Figure[],
  { id, stage }: Indicator,
): ComparedFigure[] {
  const before = new Map(current.map(figure => [figureKey(figure), figure]))
  const pairs = tried.map(figure => ({
    current: before.get(figureKey(figure)) ?? null,
    tried: figure,
  }))
  const own = pairs.filter(
    ({ tried: { indicator, stage: of } }) => indicator.split('#')[0] === id && of === stage,
  )
  const others = pairs.filter(pair => !own.includes(pair) && differs(pair))
  return [...own, ...others]
}

const differs = ({ current, tried }: { current: Figure | null; tried: Figure }) =>
  current === null ||
  current.status !== tried.status ||
  current.value !== tried.value ||
  JSON.stringify(current.verdicts) !== JSON.stringify(tried.verdicts)

/** Schools by both formulas, those that change most first; a value that appears or goes is a great change. */
export function compareSchools(current: readonly Unit[], tried: readonly Unit[]): School[] {
  const before = new Map(current.map(unit => [unit.org, unit]))
  const after = new Map(tried.map(unit => [unit.org, unit]))
  return [...new Map([...before, ...after]).values()]
    .map(({ org, name }) => ({
      org,
      name,
      current: before.get(org)?.value ?? null,
      tried: after.get(org)?.value ?? null,
      reason: (after.get(org) ?? before.get(org))?.reason ?? null,
    }))
    .sort((a, b) => changeOf(b) - changeOf(a))
}

function changeOf({ current, tried }: School): number {
  if (current === null || tried === null) {
    return current === tried ? -1 : Number.MAX_VALUE
  }
  return Math.abs(tried - current)
}
