import type { ExplanationNode, Indicator } from '@mingjian/model'
import type { WeightedValue } from '../evaluate/dispersion.ts'
import {
  type DispersionResult,
  evaluateDispersion,
  type SectionRow,
} from '../evaluate/evaluate-dispersion.ts'
import { numberOf } from '../evaluate/outcome.ts'
import type { PlannedFigure } from '../evaluate/plan.ts'
import { sayPeriod } from '../evaluate/wording.ts'
import { settle } from '../settle.ts'
import { type UnitRow, unitRow } from './collector.ts'
import { type Explaining, explainIndicator } from './explain-tree.ts'
import { showNumber, showOutcome } from './show.ts'

export const dispersionFormula = '差异系数 = S ÷ X̄；X̄ = ΣPi·Xi ÷ ΣPi；S = √(ΣPi·(Xi − X̄)² ÷ ΣPi)'

type At = Pick<PlannedFigure, 'org' | 'period'>

/** A 差异系数 as steps: each school's value, the weighted mean, the deviation, their quotient. */
export function explainDispersion(
  indicator: Indicator,
  at: At,
  explaining: Explaining,
): { root: ExplanationNode; units: UnitRow[] } {
  const result = evaluateDispersion(indicator, at.org, at.period, explaining.world)
  for (const row of result.rows) explaining.collector.addCells(row.weightCells)
  const schools = result.rows
    .filter(row => row.included || row.missing)
    .map(row => explainIndicator(indicator, { org: row.org, period: at.period }, explaining))
  const { dispersion, outcome } = result
  const root: ExplanationNode = {
    label: `${indicator.name}差异系数（${sayPeriod(at.period)}，${at.org.name}）`,
    formula: dispersionFormula,
    expression: dispersion
      ? `${showNumber(dispersion.deviation)} ÷ ${showNumber(dispersion.mean)}`
      : showOutcome(outcome),
    value: numberOf(outcome),
    unit: null,
    children: [...momentNodes(result, indicator), ...schools],
  }
  return { root, units: result.rows.map(sectionUnit) }
}

const sectionUnit = (row: SectionRow): UnitRow =>
  unitRow(row.org, {
    value: row.value && settle(row.value).toNumber(),
    weight: row.weight && settle(row.weight).toNumber(),
    included: row.included,
    reason: row.reason,
  })

function momentNodes(
  { dispersion, rows, weight }: DispersionResult,
  indicator: Indicator,
): ExplanationNode[] {
  if (!dispersion) return []
  const used = rows.flatMap(({ included, value, weight }): WeightedValue[] =>
    included && value && weight ? [{ value, weight }] : [],
  )
  const total = showNumber(dispersion.totalWeight)
  const mean = showNumber(dispersion.mean)
  const shownSum = (parts: readonly string[]) =>
    parts.length <= 30 ? parts.join(' + ') : `${parts.slice(0, 30).join(' + ')} + …`
  const products = used.map(each => `${showNumber(each.weight)}×${showNumber(each.value)}`)
  const squares = used.map(
    each => `${showNumber(each.weight)}×(${showNumber(each.value)} − ${mean})²`,
  )
  const node = (label: string, formula: string, expression: string, value: number) => ({
    label,
    formula,
    expression,
    value,
    unit: indicator.unit,
    children: [],
  })
  return [
    node(
      `加权平均值X̄（以${weight.name}为权重）`,
      'ΣPi·Xi ÷ ΣPi',
      `(${shownSum(products)}) ÷ ${total}`,
      settle(dispersion.mean).toNumber(),
    ),
    node(
      '加权标准差S',
      '√(ΣPi·(Xi − X̄)² ÷ ΣPi)',
      `√((${shownSum(squares)}) ÷ ${total})`,
      settle(dispersion.deviation).toNumber(),
    ),
  ]
}

/** 综合差异系数: the single ones with their own steps below. */
export function explainComposite(
  members: readonly Indicator[],
  label: string,
  at: At,
  value: number | null,
  explaining: Explaining,
): { root: ExplanationNode; units: UnitRow[] } {
  const singles = members.map(each => explainDispersion(each, at, explaining))
  const shown = singles.map(({ root }) => (root.value === null ? '（缺）' : showDouble(root.value)))
  const root: ExplanationNode = {
    label: `${label}（${sayPeriod(at.period)}，${at.org.name}）`,
    formula: `综合差异系数 = 各单项差异系数之和 ÷ ${members.length}`,
    expression: `(${shown.join(' + ')}) ÷ ${members.length}`,
    value,
    unit: null,
    children: singles.map(single => single.root),
  }
  return { root, units: mergeUnits(singles.map(single => single.units)) }
}

const showDouble = (value: number): string => String(Number(value.toFixed(6)))

/** One row per school: its values differ by indicator and stand in the steps, so only its part in it is told. */
function mergeUnits(lists: readonly UnitRow[][]): UnitRow[] {
  const merged = new Map<string, UnitRow>()
  for (const row of lists.flat()) {
    const known = merged.get(row.org)
    const reasons = [known?.reason, row.reason].flatMap(each => each?.split('；') ?? [])
    merged.set(row.org, {
      ...row,
      value: null,
      weight: known?.weight ?? row.weight,
      included: row.included && (known?.included ?? true),
      reason: [...new Set(reasons)].join('；') || null,
    })
  }
  return [...merged.values()]
}
