import { Exact, type Indicator, periodYearsBefore } from '@mingjian/model'
import type { Checked, FunctionCall } from '../formula/check/checked.ts'
import type { AnyArgument } from '../formula/functions/define-function.ts'
import { eachUnit, goesOverUnits, isYes, unitsHaving } from './each-unit.ts'
import { allOf, notApplicable, type Outcome } from './outcome.ts'
import { isStanding, standingOf } from './standing.ts'
import type { Site, World } from './world.ts'

type Argument = FunctionCall['args'][number]
type Evaluate = (node: Checked, site: Site, world: World) => Outcome

/** One argument of a call: what the function is given, or why it cannot be. */
type Given = { outcome: Outcome; argument?: undefined } | { outcome: null; argument: AnyArgument }
type GivenAll =
  | { trouble: Outcome; args?: undefined }
  | { trouble: null; args: Record<string, AnyArgument> }

/** Everything a function is given at a site, or the first kind of trouble with it. */
export function giveArguments(
  node: FunctionCall,
  site: Site,
  world: World,
  evaluate: Evaluate,
): GivenAll {
  const overUnits = goesOverUnits(node) ? giveUnits(node, site, world, evaluate) : null
  if (overUnits?.outcome) return { trouble: overUnits.outcome }
  const given = node.args.map(arg => ({
    name: arg.name,
    ...(overUnits?.given[arg.name] ?? giveArgument(node, arg, site, world, evaluate)),
  }))
  const troubles = given.flatMap(each => (each.outcome ? [each.outcome] : []))
  if (troubles.length > 0) return { trouble: allOf(troubles, () => notApplicable()) }
  const args = given.map(each => [each.name, each.argument as AnyArgument] as const)
  return { trouble: null, args: Object.fromEntries(args) }
}

function giveArgument(
  node: FunctionCall,
  arg: Argument,
  site: Site,
  world: World,
  evaluate: Evaluate,
): Given {
  const parameter = node.called.takes[arg.name]
  if (arg.value.kind === 'indicators') return giveStandings(arg.value.indicators, site, world)
  if (parameter?.kind === 'each-standing' && arg.value.kind === 'indicator') {
    return giveEachStanding(arg.value.indicator, site, world)
  }
  if (isPassedOver(node, arg, site, world, evaluate))
    return { outcome: null, argument: new Exact(0) }
  const now = () => evaluate(arg.value, site, world)
  const before = (years: number) => evaluate(arg.value, yearsBefore(site, years), world)
  switch (parameter?.kind) {
    case 'number-both-years':
      return givenOf([now(), before(1)], ([a, b]) => a && b && { now: a, yearBefore: b })
    case 'number-year-before':
      return givenOf([before(1)], ([value]) => value)
    case 'number-years-before':
      return givenOf([before(yearsWritten(node))], ([value]) => value)
    default:
      return givenOf([now()], ([value]) => value)
  }
}

const yearsBefore = (site: Site, years: number): Site => ({
  ...site,
  period: periodYearsBefore(site.period, years),
})
export const yearBefore = (site: Site): Site => yearsBefore(site, 1)

/** How many years back `年前(x, 3)` looks. */
export function yearsWritten(node: FunctionCall): number {
  const written = node.args.find(arg => node.called.takes[arg.name]?.kind === 'whole')?.value
  return written?.kind === 'number' ? written.value.toNumber() : 1
}

/** The site an argument is read at, where that is one site alone. */
export function siteOf(node: FunctionCall, name: string, site: Site): Site {
  const kind = node.called.takes[name]?.kind
  if (kind === 'number-years-before') return yearsBefore(site, yearsWritten(node))
  return kind === 'number-year-before' ? yearBefore(site) : site
}

/** The branch of 如果 that is not taken; while its condition has no answer, both are passed over. */
export function isPassedOver(
  node: FunctionCall,
  arg: Argument,
  site: Site,
  world: World,
  evaluate: Evaluate,
): boolean {
  const onlyWhen = node.called.takes[arg.name]?.onlyWhen
  const condition = node.args.find(each => each.name === onlyWhen?.condition)
  if (!onlyWhen || !condition) return false
  const outcome = evaluate(condition.value, site, world)
  return outcome.status !== 'ok' || isYes(outcome) !== onlyWhen.holds
}

function givenOf(
  outcomes: readonly Outcome[],
  argumentOf: (values: Exact[]) => AnyArgument | undefined,
): Given {
  const values = outcomes.flatMap(each => (each.status === 'ok' ? [each.value] : []))
  const argument = values.length === outcomes.length ? argumentOf(values) : undefined
  if (argument === undefined) return { outcome: allOf(outcomes, () => notApplicable()) }
  return { outcome: null, argument }
}

function giveStandings(indicators: readonly Indicator[], site: Site, world: World): Given {
  const answers = indicators.map(each => standingOf(each, site, world))
  const troubles = answers.flatMap(each => (isStanding(each) ? [] : [each]))
  if (troubles.length > 0) return { outcome: allOf(troubles, () => notApplicable()) }
  return { outcome: null, argument: answers.filter(isStanding) }
}

/** Units the indicator does not apply to are left out; one that has not reported leaves a gap. */
function giveEachStanding(indicator: Indicator, site: Site, world: World): Given {
  const answers = unitsHaving(indicator, site, world)
    .filter(member => member.leftOut === null)
    .map(member => standingOf(indicator, { ...site, org: member.org }, world))
  const gaps = answers.flatMap(each =>
    !isStanding(each) && each.status === 'missing' ? [each] : [],
  )
  if (gaps.length > 0) return { outcome: allOf(gaps, () => notApplicable()) }
  return { outcome: null, argument: answers.filter(isStanding) }
}

/** Where no school or kindergarten counts there is no answer; where none fulfils, the sum is 0. */
function giveUnits(
  node: FunctionCall,
  site: Site,
  world: World,
  evaluate: Evaluate,
): { outcome: Outcome } | { outcome: null; given: Record<string, Given> } {
  const units = eachUnit(node, site, world, evaluate)
  const outcomes = units.flatMap(each => [each.condition, each.value].filter(one => one !== null))
  const gaps = outcomes.filter(each => each.status === 'missing')
  if (gaps.length > 0) return { outcome: allOf(gaps, () => notApplicable()) }
  if (outcomes.every(each => each.status === 'not-applicable')) {
    return { outcome: notApplicable(`${site.org.name}没有可计入的学校（园）`) }
  }
  const values = units.flatMap(({ value }) => (value?.status === 'ok' ? [value.value] : []))
  const fulfilled = units.filter(each => each.condition && isYes(each.condition)).length
  const given = node.args.map(({ name }): [string, Given][] => {
    const kind = node.called.takes[name]?.kind
    if (kind === 'each') return [[name, { outcome: null, argument: values }]]
    if (kind !== 'condition') return []
    return [[name, { outcome: null, argument: new Exact(fulfilled) }]]
  })
  return { outcome: null, given: Object.fromEntries(given.flat()) }
}
