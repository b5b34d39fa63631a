import { Exact } from '@mingjian/model'

/** How a number without dimension is written: 41%, 3个百分点, 1:12. */
export type PureForm = '%' | '百分点' | '1:x'

/** A unit of measure: how many of which base units, 万元/人 = 10000 × 元¹人⁻¹. */
export interface Unit {
  /** How many of the base units one of it is; % is 0.01 of the pure number. */
  scale: Exact
  /** Powers of the base units, none of them zero; empty for pure numbers. */
  powers: ReadonlyMap<string, number>
  form: PureForm | null
  /** Whole things are counted (人, 台, 个): counts of different things may be held against each other. */
  counted: boolean
  /** Of 生均 and 每百名: what is shared out. Documents give 生均图书册数 in 册, not in 册/人. */
  shared: Unit | null
}

/** Null: a written number, which takes the unit of what stands beside it. */
export type OpenUnit = Unit | null

export const pureUnit = unitOf(1, {})
export const percentUnit: Unit = { ...unitOf('0.01', {}), form: '%' }
export const pointsUnit: Unit = { ...percentUnit, form: '百分点' }
export const oneToUnit: Unit = { ...pureUnit, form: '1:x' }

/** A unit of this many base units. */
export function unitOf(scale: Exact | number | string, powers: Record<string, number>): Unit {
  return {
    scale: new Exact(scale),
    powers: new Map(Object.entries(powers)),
    form: null,
    counted: false,
    shared: null,
  }
}

/** a × b; a written number is a factor without a unit. */
export function timesUnit(a: OpenUnit, b: OpenUnit): OpenUnit {
  if (a === null || b === null) return a ?? b
  return combine(a, b, 1)
}

/** a ÷ b; dividing by a written number keeps the unit. */
export function overUnit(a: OpenUnit, b: OpenUnit): OpenUnit {
  if (b === null) return a
  return combine(a ?? pureUnit, b, -1)
}

function combine(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const powers = new Map(a.powers)
  for (const [base, power] of b.powers) {
    const sum = (powers.get(base) ?? 0) + sign * power
    if (sum === 0) powers.delete(base)
    else powers.set(base, sum)
  }
  const scale = sign === 1 ? a.scale.times(b.scale) : a.scale.div(b.scale)
  return { ...pureUnit, scale, powers }
}

/** Measures the same kind of thing, perhaps in another size: 元 and 万元. */
export function sameDimension(a: Unit, b: Unit): boolean {
  if (a.powers.size !== b.powers.size) return false
  return [...a.powers].every(([base, power]) => b.powers.get(base) === power)
}

/** Can be added and compared as the numbers stand. */
export const sameUnit = (a: Unit, b: Unit): boolean => sameDimension(a, b) && a.scale.eq(b.scale)
