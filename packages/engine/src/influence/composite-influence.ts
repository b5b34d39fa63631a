import { Exact, type Figure, type Floor, type Indicator, type Verdict } from '@mingjian/model'
import type { Subject } from '../evaluate/plan.ts'
import type { Site, World } from '../evaluate/world.ts'
import { type Answer, noLever, targetOf } from './answer.ts'
import { leastFloor } from './floor.ts'
import { type Spread, spreadOf } from './sections.ts'
import { numberOf } from './sites.ts'
import { coefficientOf, momentsOf, withoutRow } from './spread.ts'

type Composite = Extract<Subject, { of: 'cv-composite' }>

/** What moves the mean of several 差异系数: schools through all of them, and one indicator alone. */
export function compositeInfluence(
  figure: Figure,
  { group }: Composite,
  at: Pick<Site, 'org' | 'period'>,
  world: World,
): Answer {
  const spreads = group.members.map(indicator => ({
    indicator,
    spread: spreadOf(indicator, at, world),
  }))
  const known = spreads.flatMap(({ spread }) => spread ?? [])
  const without = spreads.filter(({ spread }) => !spread).map(({ indicator }) => indicator)
  const whole = known.length === spreads.length
  return {
    schools: whole ? schoolsOf(known, figure.value ?? 0) : [],
    lever: null,
    targets: figure.verdicts.map(verdict =>
      targetOf(verdict, { floors: whole ? floorsFor(verdict, known) : [] }),
    ),
    held: [...new Set(known.flatMap(({ held }) => held))],
    notices: without.map((indicator: Indicator) => noLever(indicator)),
  }
}

function schoolsOf(spreads: readonly Spread[], now: number): Answer['schools'] {
  const all = spreads.map(({ sections }) => momentsOf(sections))
  const orgs = new Map(
    spreads.flatMap(({ sections }) =>
      sections.map(section => [section.org.code, section] as const),
    ),
  )
  return [...orgs.values()]
    .map(({ org, weight }) => {
      const singles = spreads.map(({ sections }, index) => {
        const moments = all[index]
        const own = sections.find(section => section.org === org)
        return moments ? coefficientOf(own ? withoutRow(moments, own) : moments) : null
      })
      const values = singles.flatMap(each => each ?? [])
      const without = values.length < singles.length ? null : numberOf(meanOf(values))
      return {
        org: org.code,
        name: org.name,
        value: null,
        weight: numberOf(weight),
        without,
        byStep: null,
      }
    })
    .sort((a, b) => shiftOf(b.without, now) - shiftOf(a.without, now))
}

const shiftOf = (without: number | null, now: number): number =>
  without === null ? 0 : Math.abs(without - now)

const meanOf = (values: readonly Exact[]): Exact => Exact.sum(0, ...values).div(values.length)

/** One indicator alone: its 差异系数 would have to come down by what the whole sum is too much. */
function floorsFor(verdict: Verdict, spreads: readonly Spread[]): Floor[] {
  const { op, limit, met } = verdict
  if (met || typeof limit !== 'number' || (op !== '<=' && op !== '<')) return []
  const singles = spreads.map(({ sections }) => coefficientOf(momentsOf(sections)) ?? new Exact(0))
  const sum = Exact.sum(0, ...singles)
  return spreads.flatMap((spread, index) => {
    const others = sum.minus(singles[index] ?? 0)
    const target = new Exact(limit).times(spreads.length).minus(others)
    if (target.lt(0)) return []
    const floor = leastFloor(spread, { op, limit: target.toNumber() })
    return floor
      ? [{ ...floor, figure: numberOf(others.plus(floor.figure).div(spreads.length)) }]
      : []
  })
}
