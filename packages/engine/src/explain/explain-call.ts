import type { ExplanationNode } from '@mingjian/model'
import { eachUnit, goesOverUnits, isYes, unitsAt, unitsHaving } from '../evaluate/each-unit.ts'
import { evaluateTree } from '../evaluate/evaluate-tree.ts'
import { isPassedOver, siteOf, yearBefore } from '../evaluate/give-arguments.ts'
import type { Member } from '../evaluate/institutions.ts'
import { isStanding, standingOf } from '../evaluate/standing.ts'
import type { Site, World } from '../evaluate/world.ts'
import { type Checked, type FunctionCall, walk } from '../formula/check/checked.ts'
import type { AnyShown } from '../formula/functions/define-function.ts'
import { renderFormula } from '../formula/render.ts'
import type { Collector } from './collector.ts'
import { showPart } from './show.ts'

type Argument = FunctionCall['args'][number]
/** Explains a part at a site, gathering what it passes. */
export type ExplainPart = (part: Checked, site: Site) => ExplanationNode

/** The steps below a call: its arguments, or every unit it went over. */
export function callNodes(
  node: FunctionCall,
  site: Site,
  world: World,
  collector: Collector,
  explain: ExplainPart,
): ExplanationNode[] {
  const nodes = node.args.flatMap(arg => argumentNodes(node, arg, site, world, collector, explain))
  if (!goesOverUnits(node)) return nodes
  collector.addMembers(unitsAt(node, site, world))
  return [...nodes, ...unitNodes(node, site, world, explain)]
}

function argumentNodes(
  node: FunctionCall,
  arg: Argument,
  site: Site,
  world: World,
  collector: Collector,
  explain: ExplainPart,
): ExplanationNode[] {
  const { name, value } = arg
  const kind = node.called.takes[name]?.kind
  if (value.kind === 'number' || kind === 'each' || kind === 'condition') return []
  if (value.kind === 'indicators') {
    return value.indicators.map(indicator => explain({ kind: 'indicator', indicator }, site))
  }
  if (kind === 'each-standing' && value.kind === 'indicator') {
    const members = unitsHaving(value.indicator, site, world)
    collector.addMembers(members)
    return countedOf(members).map(org => explain(value, { ...site, org }))
  }
  if (isPassedOver(node, arg, site, world, evaluateTree)) return []
  const sites = kind === 'number-both-years' ? [site, yearBefore(site)] : [siteOf(node, name, site)]
  return sites.map(each => explain(value, each))
}

const countedOf = (members: readonly Member[]) =>
  members.flatMap(({ org, leftOut }) => (leftOut === null ? [org] : []))

/** A unit's value, and what its condition looked at where that is figures too. */
function unitNodes(
  node: FunctionCall,
  site: Site,
  world: World,
  explain: ExplainPart,
): ExplanationNode[] {
  const part = (kind: 'each' | 'condition') =>
    node.args.find(arg => node.called.takes[arg.name]?.kind === kind)?.value
  const [wanted, condition] = [part('each'), part('condition')]
  const looksAtFigures =
    condition && [...walk(condition)].some(({ kind }) => kind === 'element' || kind === 'indicator')
  return eachUnit(node, site, world, evaluateTree).flatMap(unit => {
    const named = (tree: Checked): ExplanationNode => {
      const step = explain(tree, unit.site)
      return { ...step, label: `${unit.site.org.name}：${step.label}` }
    }
    const nodes = condition && (looksAtFigures || !wanted) ? [named(condition)] : []
    return wanted && unit.value ? [...nodes, named(wanted)] : nodes
  })
}

/** What the declaration puts into its step with numbers. */
export function shownArguments(
  node: FunctionCall,
  site: Site,
  world: World,
): Record<string, AnyShown> {
  const show = (part: Checked, at: Site) =>
    part.kind === 'number' ? part.text : showPart(evaluateTree(part, at, world))
  const entries = node.args.map(({ name, value }): [string, AnyShown] => {
    const kind = node.called.takes[name]?.kind
    if (value.kind === 'indicators') {
      return [
        name,
        sayMet(
          value.indicators.map(each => standingOf(each, site, world)),
          '项',
        ),
      ]
    }
    if (kind === 'each-standing' && value.kind === 'indicator') {
      const units = countedOf(unitsHaving(value.indicator, site, world))
      const answers = units.map(org => standingOf(value.indicator, { ...site, org }, world))
      return [name, sayMet(answers.filter(isStanding), '所')]
    }
    if (kind === 'each') {
      const units = eachUnit(node, site, world, evaluateTree)
      return [name, units.flatMap(unit => (unit.value ? [showPart(unit.value)] : []))]
    }
    if (kind === 'condition') return [name, sayFulfilled(node, value, site, world)]
    if (kind === 'number-both-years') {
      return [name, { now: show(value, site), yearBefore: show(value, yearBefore(site)) }]
    }
    return [name, kind === 'truth' ? renderFormula(value) : show(value, siteOf(node, name, site))]
  })
  return Object.fromEntries(entries)
}

function sayMet(answers: readonly ReturnType<typeof standingOf>[], counted: string): string {
  const met = answers.filter(each => isStanding(each) && each.met).length
  return `${answers.length}${counted}中${met}${counted}达标`
}

function sayFulfilled(node: FunctionCall, condition: Checked, site: Site, world: World): string {
  const units = eachUnit(node, site, world, evaluateTree)
  const fulfilled = units.filter(unit => unit.condition && isYes(unit.condition)).length
  return `${units.length}所中${fulfilled}所“${renderFormula(condition)}”`
}
