import { type ExplanationNode, stageNames } from '@mingjian/model'
import { evaluateTree } from '../evaluate/evaluate-tree.ts'
import { numberOf } from '../evaluate/outcome.ts'
import { outcomeOf, type Reading, readElement } from '../evaluate/read-element.ts'
import { sayPeriod } from '../evaluate/wording.ts'
import type { Site, World } from '../evaluate/world.ts'
import { type Checked, type ElementUse, typeOf } from '../formula/check/checked.ts'
import { renderFormula } from '../formula/render.ts'
import { cellNode } from './cell-node.ts'
import type { Collector } from './collector.ts'
import { callNodes, shownArguments } from './explain-call.ts'
import { showOutcome, showPart, showSum } from './show.ts'

export interface Explaining {
  world: World
  collector: Collector
}

/** A checked formula at a unit as steps with numbers in them. */
export function explainTree(node: Checked, site: Site, explaining: Explaining): ExplanationNode {
  if (node.kind === 'element') return explainElement(node, site, explaining)
  if (node.kind === 'indicator') return explainIndicator(node.indicator, site, explaining)
  const outcome = node.kind === 'indicators' ? null : evaluateTree(node, site, explaining.world)
  return {
    label: renderFormula(node),
    formula: renderFormula(node),
    expression: expressionOf(node, site, explaining),
    value: outcome && numberOf(outcome),
    unit: null,
    children: childrenOf(node, site, explaining),
  }
}

function childrenOf(node: Checked, site: Site, explaining: Explaining): ExplanationNode[] {
  switch (node.kind) {
    case 'arithmetic':
    case 'comparison':
    case 'logic':
      return [node.left, node.right]
        .filter(part => part.kind !== 'number')
        .map(part => explainTree(part, site, explaining))
    case 'negative':
    case 'not':
      return [explainTree(node.inner, site, explaining)]
    case 'indicators':
      return node.indicators.map(each => explainIndicator(each, site, explaining))
    case 'call':
      return callNodes(node, site, explaining.world, explaining.collector, (part, at) =>
        explainTree(part, at, explaining),
      )
    default:
      return []
  }
}

function expressionOf(node: Checked, site: Site, { world }: Explaining): string {
  const show = (part: Checked) =>
    part.kind === 'number' ? part.text : showPart(evaluateTree(part, site, world))
  switch (node.kind) {
    case 'arithmetic':
    case 'comparison':
    case 'logic':
      return `${show(node.left)} ${node.op} ${show(node.right)}`
    case 'negative':
      return `-${show(node.inner)}`
    case 'not':
      return `非 ${show(node.inner)}`
    case 'number':
      return node.text
    case 'call':
      return node.called.shows(shownArguments(node, site, world))
    default:
      return renderFormula(node)
  }
}

/** Says whose number it is: reported by the unit itself, or added up from those below it. */
function explainElement(node: ElementUse, site: Site, explaining: Explaining): ExplanationNode {
  const { element, stage } = node
  const reading = readElement(element, stage, site, explaining.world)
  explaining.collector.addCells(reading.cells)
  if (reading.basis === 'sum') explaining.collector.addMembers(reading.members)
  const included = reading.members.filter(member => member.leftOut === null).length
  const basis = reading.basis === 'own' ? `${site.org.name}填报` : `${included}所学校（园）合计`
  const when = [sayPeriod(site.period), stage && stageNames[stage]].filter(Boolean).join(' ')
  const parts = reading.cells.map(outcomeOf)
  return {
    label: `${element.name}（${when}，${basis}）`,
    formula: renderFormula(node),
    expression: parts.length > 1 ? showSum(parts) : showOutcome(reading.outcome),
    value: numberOf(reading.outcome),
    unit: element.unit,
    children: showsCells(reading) ? reading.cells.map(cellNode) : [],
  }
}

const showsCells = ({ cells, basis }: Reading): boolean =>
  cells.length > 1 || basis === 'sum' || cells.some(each => each.share)

/** Another indicator used inside a formula: its own steps below it. */
export function explainIndicator(
  indicator: Site['indicator'],
  { org, period }: Pick<Site, 'org' | 'period'>,
  explaining: Explaining,
): ExplanationNode {
  const outcome = explaining.world.valueOf(indicator, org, period)
  const formula = explaining.world.formulaOf(indicator)
  const own = { org, period, indicator }
  const steps = formula && explainTree(formula.root, own, explaining)
  return {
    label: `${indicator.name}（${sayPeriod(period)}，${org.name}）`,
    formula: formula?.text ?? '',
    expression: steps?.expression ?? '',
    value: numberOf(outcome),
    unit: formula && typeOf(formula.root) === 'truth' ? null : indicator.unit,
    children: steps ? (steps.children.length > 0 ? steps.children : [steps]) : [],
  }
}
