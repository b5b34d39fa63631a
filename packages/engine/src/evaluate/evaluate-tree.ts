import { Exact, type Indicator, periodYearsBefore } from '@mingjian/model'
import type { Checked, FunctionCall } from '../formula/check/checked.ts'
import type { AnyArgument, Standing } from '../formula/functions/define-function.ts'
import { renderFormula } from '../formula/render.ts'
import { settle } from '../settle.ts'
import { compare, criteriaFor, meets, shareOfLimit } from './criteria.ts'
import { allOf, notApplicable, type Outcome, ok } from './outcome.ts'
import { readElement } from './read-element.ts'
import { sayPeriod } from './wording.ts'
import type { Site, World } from './world.ts'

/** Evaluates a checked formula at a unit, in exact decimals. */
export function evaluateTree(node: Checked, site: Site, world: World): Outcome {
  switch (node.kind) {
    case 'number':
      return ok(node.value)
    case 'element':
      return readElement(node.element, node.stage, site, world).outcome
    case 'indicator':
      return world.valueOf(node.indicator, site.org, site.period)
    case 'indicators':
      throw new TypeError('a list of indicators has no value of its own')
    case 'call':
      return evaluateCall(node, site, world)
    case 'negative':
      return mapOne(node.inner, value => value.neg(), site, world)
    case 'not':
      return mapOne(node.inner, value => truth(value.isZero()), site, world)
    default:
      return evaluateTwo(node, site, world)
  }
}

const truth = (holds: boolean): Exact => new Exact(holds ? 1 : 0)

function mapOne(
  inner: Checked,
  change: (value: Exact) => Exact,
  site: Site,
  world: World,
): Outcome {
  const outcome = evaluateTree(inner, site, world)
  return outcome.status === 'ok' ? ok(change(outcome.value)) : outcome
}

type TwoSided = Extract<Checked, { kind: 'arithmetic' | 'comparison' | 'logic' }>

function evaluateTwo(node: TwoSided, site: Site, world: World): Outcome {
  const sides = [evaluateTree(node.left, site, world), evaluateTree(node.right, site, world)]
  return allOf(sides, ([left = new Exact(0), right = new Exact(0)]) => {
    if (node.kind === 'arithmetic' && node.op === '÷' && right.isZero()) {
      return zeroDenominator(node.right, site, site.period)
    }
    return ok(apply(node, left, right))
  })
}

function apply(node: TwoSided, left: Exact, right: Exact): Exact {
  if (node.kind === 'logic') {
    return node.op === '且' ? left.times(right) : truth(!left.plus(right).isZero())
  }
  if (node.kind === 'comparison') {
    return truth(node.op === '≠' ? !settle(left).eq(settle(right)) : compare(left, node.op, right))
  }
  switch (node.op) {
    case '+':
      return left.plus(right)
    case '-':
      return left.minus(right)
    case '×':
      return left.times(right)
    case '÷':
      return left.div(right)
  }
}

function zeroDenominator(part: Checked, site: Site, period: string): Outcome {
  const what = renderFormula(part).replace(/[“”]/g, '')
  return notApplicable(`${site.org.name}的“${what}”为0（${sayPeriod(period)}），不能作分母`)
}

/** One argument of a call: what the function is given, or why it cannot be. */
type Given = { outcome: Outcome; argument?: undefined } | { outcome: null; argument: AnyArgument }

function evaluateCall(node: FunctionCall, site: Site, world: World): Outcome {
  const given = node.args.map(arg => ({
    name: arg.name,
    ...evaluateArgument(node, arg, site, world),
  }))
  const troubles = given.flatMap(each => (each.outcome ? [each.outcome] : []))
  return allOf(troubles, () => {
    const args = Object.fromEntries(given.map(each => [each.name, each.argument as AnyArgument]))
    const result = node.called.evaluate(args)
    if (!('zeroDenominator' in result)) return ok(result)
    const arg = node.args.find(each => each.name === result.zeroDenominator)
    if (!arg) throw new TypeError(`${node.called.name} has no argument ${result.zeroDenominator}`)
    const yearBefore = node.called.takes[arg.name]?.kind === 'number-both-years'
    const period = yearBefore ? periodYearsBefore(site.period, 1) : site.period
    return zeroDenominator(arg.value, site, period)
  })
}

function evaluateArgument(
  node: FunctionCall,
  arg: FunctionCall['args'][number],
  site: Site,
  world: World,
): Given {
  if (arg.value.kind === 'indicators') return evaluateStandings(arg.value.indicators, site, world)
  const now = () => evaluateTree(arg.value, site, world)
  const before = () => evaluateTree(arg.value, yearBefore(site), world)
  switch (node.called.takes[arg.name]?.kind) {
    case 'number-both-years':
      return givenOf([now(), before()], ([a, b]) => a && b && { now: a, yearBefore: b })
    case 'number-year-before':
      return givenOf([before()], ([value]) => value)
    default:
      return givenOf([now()], ([value]) => value)
  }
}

export const yearBefore = (site: Site): Site => ({
  ...site,
  period: periodYearsBefore(site.period, 1),
})

function givenOf(
  outcomes: readonly Outcome[],
  argumentOf: (values: Exact[]) => AnyArgument | undefined,
): Given {
  const values = outcomes.flatMap(each => (each.status === 'ok' ? [each.value] : []))
  const argument = values.length === outcomes.length ? argumentOf(values) : undefined
  if (argument === undefined) return { outcome: allOf(outcomes, () => notApplicable()) }
  return { outcome: null, argument }
}

function evaluateStandings(indicators: readonly Indicator[], site: Site, world: World): Given {
  const outcomes = indicators.map(each => standingOf(each, site, world))
  const troubles = outcomes.flatMap(each => ('status' in each ? [each] : []))
  if (troubles.length > 0) return { outcome: allOf(troubles, () => notApplicable()) }
  return { outcome: null, argument: outcomes.flatMap(each => ('status' in each ? [] : [each])) }
}

/** How an indicator stands against its own limits at this unit; all of them must be met. */
export function standingOf(indicator: Indicator, site: Site, world: World): Standing | Outcome {
  const outcome = world.valueOf(indicator, site.org, site.period)
  if (outcome.status !== 'ok') return outcome
  const inForce = criteriaFor(indicator.criteria, 'value', site.period)
  const own = inForce.filter(each => each.judgedAt.includes(site.org.kind))
  const criteria = own.length > 0 ? own : inForce
  if (criteria.length === 0) {
    return notApplicable(
      `“${indicator.name}”（${indicator.id}）${sayPeriod(site.period)}没有标准值`,
    )
  }
  const shares = criteria.map(each => shareOfLimit(outcome.value, each.op, each.limit))
  const met = criteria.every(each => meets(outcome.value, each.op, each.limit))
  return { met, shareOfLimit: Exact.min(...shares) }
}
