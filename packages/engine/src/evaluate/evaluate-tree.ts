import { Exact } from '@mingjian/model'
import type { Checked, FactTest, FunctionCall } from '../formula/check/checked.ts'
import { renderFormula } from '../formula/render.ts'
import { settle } from '../settle.ts'
import { compare } from './criteria.ts'
import { giveArguments, yearBefore } from './give-arguments.ts'
import { isInstitution } from './institutions.ts'
import { allOf, missing, notApplicable, type Outcome, ok } from './outcome.ts'
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
    case 'fact':
      return evaluateFact(node, site)
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

/** What is not recorded of a school is missing; a government has no such fact. */
function evaluateFact({ fact, op, value }: FactTest, { org }: Site): Outcome {
  if (!isInstitution(org)) return notApplicable(`${org.name}不是学校（园），没有“${fact.name}”`)
  const recorded = fact.of(org)
  if (recorded.length === 0) return missing(`${org.name}未登记“${fact.name}”`)
  const is = recorded.some(each => value.recorded.includes(each))
  return ok(truth(is === (op === '=')))
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

function evaluateCall(node: FunctionCall, site: Site, world: World): Outcome {
  const given = giveArguments(node, site, world, evaluateTree)
  if (given.trouble) return given.trouble
  const result = node.called.evaluate(given.args)
  if ('noUnits' in result) return notApplicable(`${site.org.name}没有可计入的学校（园）`)
  if (!('zeroDenominator' in result)) return ok(result)
  const arg = node.args.find(each => each.name === result.zeroDenominator)
  if (!arg) throw new TypeError(`${node.called.name} has no argument ${result.zeroDenominator}`)
  const bothYears = node.called.takes[arg.name]?.kind === 'number-both-years'
  return zeroDenominator(arg.value, site, bothYears ? yearBefore(site).period : site.period)
}
