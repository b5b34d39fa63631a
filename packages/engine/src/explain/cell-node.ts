import { type ExplanationNode, stageNames } from '@mingjian/model'
import type { Cell, StageShare } from '../evaluate/cell.ts'
import { numberOf } from '../evaluate/outcome.ts'
import { outcomeOf } from '../evaluate/read-element.ts'
import { showOutcome } from './show.ts'

/** One collected number; below a share of a whole-school value stands what it was made from. */
export function cellNode(cell: Cell): ExplanationNode {
  const { org, element, stage, share } = cell
  const outcome = outcomeOf(cell)
  const plain = {
    label: stage ? `${org.name}（${stageNames[stage]}）` : org.name,
    formula: element.name,
    expression: showOutcome(outcome),
    value: numberOf(outcome),
    unit: element.unit,
    children: [],
  }
  if (!share) return plain
  return {
    ...plain,
    label: `${org.name}（${stage ? stageNames[stage] : ''}，由全校数折算）`,
    formula: formulaOf(share),
    expression: expressionOf(cell, share),
    children: [
      { ...cellNode(share.whole), label: `${org.name}（全校）` },
      ...share.reported.map(cellNode),
      ...share.counts.map(each => ({
        ...cellNode(each),
        label: `${each.element.name}（${each.stage ? stageNames[each.stage] : ''}）`,
      })),
      ...weightsNode(share),
    ],
  }
}

function formulaOf({ reported, counts }: StageShare): string {
  const by = counts[0]?.element.name ?? '人数'
  const whole = reported.length > 0 ? '（全校数 − 已分学段填报数）' : '全校数'
  return `${whole} × 本学段${by} × 折算系数 ÷ Σ（各学段${by} × 折算系数）`
}

/** 300 × (100 × 1) ÷ (100 × 1 + 50 × 1.1) */
function expressionOf({ stage }: Cell, { whole, reported, counts, weights }: StageShare): string {
  const part = (each: Cell) =>
    `${showOutcome(outcomeOf(each))} × ${(each.stage && weights?.weights[each.stage]) ?? '（缺）'}`
  const own = counts.find(each => each.stage === stage)
  const parts = [whole, ...reported].map(each => showOutcome(outcomeOf(each)))
  const rest = reported.length > 0 ? `(${parts.join(' − ')})` : parts.join('')
  return own ? `${rest} × (${part(own)}) ÷ (${counts.map(part).join(' + ')})` : '（缺）'
}

/** The weights with where they come from and how sure that is. */
function weightsNode({ weights }: StageShare): ExplanationNode[] {
  if (!weights) return []
  const said = Object.entries(weights.weights).map(
    ([stage, weight]) => `${stageNames[stage as keyof typeof stageNames]} ${weight}`,
  )
  const doubt = weights.confidence === 'recalled' ? '，一般知识，待核' : ''
  return [
    {
      label: `学段折算系数（${weights.clause}${doubt}）`,
      formula: weights.note ?? '',
      expression: said.join('、'),
      value: null,
      unit: null,
      children: [],
    },
  ]
}
