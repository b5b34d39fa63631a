import { Exact, type Figure, type OrgUnit, type RulePlan } from '@mingjian/model'

import { evaluateTree } from '../evaluate/evaluate-tree.ts'
import { isGovernment, membersOf } from '../evaluate/institutions.ts'
import type { Site, World } from '../evaluate/world.ts'
import type { Checked } from '../formula/check/checked.ts'
import { meetsAtLeast } from '../formula/functions/meets-at-least.ts'
import { type Answer, nothing, targetOf } from './answer.ts'
import { planOf, type RuleTerms } from './rule-plan.ts'

/** What a school's 综合达标 lacks; for a government, which schools lack least. */
export function ruleInfluence(figure: Figure, site: Site, world: World): Answer {
  const root = world.formulaOf(site.indicator)?.root
  const terms = root && termsOf(root, site, world)
  if (!terms) {
    return nothing(`“${site.indicator.name}”的条件不是按指标项数判定的，系统不推算怎样成立`)
  }
  const orgs = isGovernment(site.org)
    ? membersOf(site.indicator, world.dataset.listInstitutions(site.org))
        .filter(member => member.leftOut === null)
        .map(member => member.org)
    : [site.org]
  const plans = orgs
    .filter(org => isFailing(org, site, world))
    .flatMap(org => planOf(terms, { ...site, org }, world) ?? [])
    .sort((a, b) => lackOf(a) - lackOf(b))
  return {
    schools: [],
    lever: null,
    targets: figure.verdicts.map(verdict =>
      targetOf(verdict, {
        rules: verdict.met ? [] : plans,
        total: isGovernment(site.org) ? schoolsToTurn(verdict.limit, orgs, site, world) : null,
      }),
    ),
    held: ['在校生数'],
    notices: [],
  }
}

function termsOf(root: Checked, site: Site, world: World): RuleTerms | null {
  if (root.kind !== 'call' || root.called !== meetsAtLeast) return null
  const argument = (name: string) => root.args.find(arg => arg.name === name)?.value
  const [list, atLeast, floor] = [argument('indicators'), argument('atLeast'), argument('floor')]
  if (list?.kind !== 'indicators' || !atLeast || !floor) return null
  const [least, lowest] = [atLeast, floor].map(each => evaluateTree(each, site, world))
  if (least?.status !== 'ok' || lowest?.status !== 'ok') return null
  return { indicators: list.indicators, atLeast: least.value, floor: lowest.value }
}

function isFailing(org: OrgUnit, { indicator, period }: Site, world: World): boolean {
  const outcome = world.valueOf(indicator, org, period)
  return outcome.status === 'ok' && outcome.value.isZero()
}

/** Fewest changes first, then those that have the shortest way to go. */
function lackOf({ items, needed, met }: RulePlan): number {
  const furthest = Math.min(1, ...items.filter(item => !item.met).map(item => item.reached))
  return Math.max(0, needed - met) + (1 - furthest)
}

/** How many more schools have to fulfil it for the government's share to reach its limit. */
function schoolsToTurn(
  limit: Figure['verdicts'][number]['limit'],
  orgs: readonly OrgUnit[],
  { indicator, period }: Site,
  world: World,
): Answer['targets'][number]['total'] {
  if (typeof limit !== 'number') return null
  const outcomes = orgs.map(org => world.valueOf(indicator, org, period))
  const counted = outcomes.flatMap(each => (each.status === 'ok' ? [each.value] : []))
  const met = Exact.sum(0, ...counted)
  const needed = new Exact(limit).times(counted.length).div(100).ceil()
  return {
    name: '成立的学校数',
    unit: '所',
    from: met.toNumber(),
    to: needed.toNumber(),
    by: needed.minus(met).toNumber(),
    changes: [],
  }
}
