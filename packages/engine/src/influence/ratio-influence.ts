import {
  Exact,
  type Figure,
  type Indicator,
  type NeededChange,
  type Verdict,
} from '@mingjian/model'
import { isPerInstitution } from '../evaluate/institutions.ts'
import { numberOf as numberOfOutcome } from '../evaluate/outcome.ts'
import { readElement } from '../evaluate/read-element.ts'
import type { Site, World } from '../evaluate/world.ts'
import { renderFormula } from '../formula/render.ts'
import { type Answer, noLever, nothing, targetOf } from './answer.ts'
import {
  directionOf,
  type Form,
  formOf,
  type Lever,
  leverOf,
  tellingStep,
  underWords,
} from './lever.ts'
import { shareOut } from './share-out.ts'
import { changeOf, leverCell, type Member, membersBehind, numberOf, sidesAt } from './sites.ts'
import { changed, changeToMeet, ratioOf, type Sides } from './smallest-change.ts'

/** What moves a value that is one division (or one number), and what it lacks to its limits. */
export function ratioInfluence(figure: Figure, site: Site, world: World): Answer {
  const { indicator } = site
  const formula = world.formulaOf(indicator)
  const form = formula && formOf(formula.root)
  const sides = form && sidesAt(form, site, world)
  if (!form || !sides) return nothing(noLever(indicator))
  const goals = figure.verdicts.map(verdict => ({
    verdict,
    lever: leverOf(form, directionOf(ratioOf(sides, form), verdict.op, verdict.limit)),
  }))
  const lever = goals.find(goal => goal.lever)?.lever ?? leverOf(form, 'up')
  if (!lever) return nothing(noLever(indicator))
  const members = membersBehind(form, lever, site, world)
  const step = tellingStep(lever, sides[lever.side].div(Math.max(1, members.length)))
  return {
    schools: rankSchools(members, sides, form, { ...lever, step }, site, world),
    lever: { name: sideName(form, lever), unit: lever.use.element.unit, step: step.toNumber() },
    targets: goals.map(goal =>
      targetOf(goal.verdict, {
        total: goal.lever && totalOf(goal.verdict, goal.lever, form, sides, members, site, world),
      }),
    ),
    held: heldFixed(form, lever),
    notices: goals.some(goal => !goal.lever) ? [noLever(indicator)] : [],
  }
}

const sideName = (form: Form, { side }: Lever): string =>
  renderFormula(side === 'over' || !form.under ? form.over : form.under)

function heldFixed(form: Form, { side }: Lever): string[] {
  const below = underWords(form)
  if (below === null) return []
  return [side === 'over' ? below : renderFormula(form.over)]
}

function rankSchools(
  members: readonly Member[],
  whole: Sides,
  form: Form,
  lever: Lever,
  site: Site,
  world: World,
): Answer['schools'] {
  const now = ratioOf(whole, form)
  const byStep = ratioOf(changed(whole, lever, lever.step), form).minus(now)
  return members
    .map(({ org, sides }) => {
      const rest = {
        over: whole.over.minus(sides.over),
        under: form.under ? whole.under.minus(sides.under) : whole.under,
      }
      const without = rest.under.isZero() ? null : ratioOf(rest, form)
      const at = { org, period: site.period }
      return {
        org: org.code,
        name: org.name,
        value: isPerInstitution(site.indicator)
          ? numberOfOutcome(world.valueOf(site.indicator, org, site.period))
          : null,
        weight: weightAt(site.indicator, { ...site, ...at }, world),
        without: without && numberOf(without),
        byStep: numberOf(byStep),
        shift: without ? without.minus(now).abs() : new Exact(0),
      }
    })
    .sort((a, b) => b.shift.comparedTo(a.shift))
    .map(({ shift, ...school }) => school)
}

export function weightAt(indicator: Indicator, site: Site, world: World): number | null {
  const weight = indicator.dispersion && world.findElement(indicator.dispersion.weight)
  if (!weight) return null
  return numberOfOutcome(readElement(weight, indicator.stage, site, world).outcome)
}

function totalOf(
  verdict: Verdict,
  lever: Lever,
  form: Form,
  sides: Sides,
  members: readonly Member[],
  site: Site,
  world: World,
): Answer['targets'][number]['total'] {
  const by = changeToMeet(sides, form, lever, verdict)
  if (by === null) return null
  const from = sides[lever.side]
  return {
    name: sideName(form, lever),
    unit: lever.use.element.unit,
    from: numberOf(from),
    to: numberOf(from.plus(lever.factor.times(by))),
    by: numberOf(lever.factor.times(by)),
    changes: verdict.met ? [] : changesFor(by, verdict, lever, form, members, site, world),
  }
}

/** Where the government reports itself, its own cell; else shared out among schools below the limit. */
function changesFor(
  by: Exact,
  verdict: Verdict,
  lever: Lever,
  form: Form,
  members: readonly Member[],
  site: Site,
  world: World,
): NeededChange[] {
  const own = leverCell(lever, site, world)
  if (own) return [changeOf(own, by)].filter(each => each !== null)
  if (!isPerInstitution(site.indicator)) return []
  const lacking = members.flatMap(({ org, sides }) => {
    const cell = leverCell(lever, { ...site, org }, world)
    const gap = sides.under.gt(0) ? changeToMeet(sides, form, lever, verdict) : null
    return cell && gap && gap.s === by.s && !gap.isZero() ? [{ cell, room: gap.abs() }] : []
  })
  const rooms = lacking.map(each => each.room)
  const shares = shareOut(by.abs(), rooms, lever.step)
  return lacking.flatMap(({ cell }, index) => {
    const share = shares?.[index]
    const change = share?.gt(0) ? changeOf(cell, share.times(by.s)) : null
    return change ? [change] : []
  })
}
