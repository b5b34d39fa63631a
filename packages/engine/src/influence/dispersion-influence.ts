import { Exact, type Figure, type Indicator, type Verdict } from '@mingjian/model'
import { evaluateDispersion } from '../evaluate/evaluate-dispersion.ts'
import type { Site, World } from '../evaluate/world.ts'
import { renderFormula } from '../formula/render.ts'
import { type Answer, noLever, targetOf } from './answer.ts'
import { leastFloor } from './floor.ts'
import { tellingStep } from './lever.ts'
import { type Section, type Spread, spreadOf, valueAfter } from './sections.ts'
import { singleSchool } from './single-school.ts'
import { numberOf } from './sites.ts'
import { coefficientOf, type Moments, momentsOf, withoutRow, withRow } from './spread.ts'

type At = Pick<Site, 'org' | 'period'>

/** What moves a 差异系数, and how one school or a common floor would bring it to its limits. */
export function dispersionInfluence(
  figure: Figure,
  indicator: Indicator,
  at: At,
  world: World,
): Answer {
  const spread = spreadOf(indicator, at, world)
  const { rows } = evaluateDispersion(indicator, at.org, at.period, world)
  const counted = rows.flatMap(({ org, included, value, weight }) =>
    included && value && weight ? [{ org, value, weight }] : [],
  )
  const all = momentsOf(counted)
  const step = spread && stepOf(spread)
  const sections = new Map(spread?.sections.map(section => [section.org.code, section]))
  return {
    schools: counted
      .map(row => {
        const without = coefficientOf(withoutRow(all, row))
        const now = coefficientOf(all) ?? new Exact(0)
        const section = sections.get(row.org.code)
        return {
          org: row.org.code,
          name: row.org.name,
          value: numberOf(row.value),
          weight: numberOf(row.weight),
          without: without && numberOf(without),
          byStep: spread && step && section ? byStep(section, step, all, spread) : null,
          shift: without ? without.minus(now).abs() : new Exact(0),
        }
      })
      .sort((a, b) => b.shift.comparedTo(a.shift))
      .map(({ shift, ...school }) => school),
    lever: spread && step && leverWords(spread, step),
    targets: figure.verdicts.map(verdict => targetOf(verdict, waysTo(verdict, all, spread))),
    held: [...(spread?.held ?? [])],
    notices: spread ? [] : [noLever(indicator)],
  }
}

const leverWords = (spread: Spread, step: Exact): NonNullable<Answer['lever']> => ({
  name: renderFormula(spread.form.over),
  unit: spread.lever.use.element.unit,
  step: step.toNumber(),
})

function stepOf({ sections, lever }: Spread): Exact {
  const amounts = sections.map(({ sides }) => sides[lever.side])
  return tellingStep(lever, Exact.sum(0, ...amounts).div(Math.max(1, amounts.length)))
}

function byStep(section: Section, step: Exact, all: Moments, spread: Spread): number | null {
  const value = valueAfter(section, step, spread)
  const after = coefficientOf(withRow(withoutRow(all, section), { ...section, value }))
  const now = coefficientOf(all)
  return after && now ? numberOf(after.minus(now)) : null
}

function waysTo(
  verdict: Verdict,
  all: Moments,
  spread: Spread | null,
): Partial<Answer['targets'][number]> {
  const fromAbove = verdict.op === '<=' || verdict.op === '<'
  if (!spread || verdict.met || !fromAbove) return {}
  const floor = leastFloor(spread, verdict)
  const singles = spread.sections
    .flatMap(section => singleSchool(section, all, verdict, spread) ?? [])
    .sort((a, b) => rankOf(a) - rankOf(b) || a.best.figure - b.best.figure)
  return { singles, floors: floor ? [floor] : [] }
}

/** Schools that can do it alone by rising come first, then those that would have to give up something. */
const rankOf = ({ change }: { change: { by: number } | null }): number =>
  change === null ? 2 : change.by > 0 ? 0 : 1
