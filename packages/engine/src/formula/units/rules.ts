import { sayUnit } from './say-unit.ts'
import {
  type OpenUnit,
  oneToUnit,
  overUnit,
  percentUnit,
  pointsUnit,
  pureUnit,
  sameDimension,
  sameUnit,
  timesUnit,
  type Unit,
  unitOf,
} from './unit.ts'

/** Two things that do not go together: another kind of thing, or the same in another size. */
export interface Clash {
  clash: 'dimension' | 'scale' | 'not-people' | 'not-percent'
  left: Unit
  right: Unit
}
export type RuledUnit = { unit: OpenUnit } | Clash

/** How a function's unit follows from its arguments', and the same in words for the reference. */
export interface UnitRule {
  says: string
  of(units: Readonly<Record<string, OpenUnit>>): RuledUnit
}

/** What keeps two units from being added or compared; null where nothing does. */
export function clashOf(left: OpenUnit, right: OpenUnit): Clash | null {
  if (left === null || right === null || sameUnit(left, right)) return null
  return { clash: sameDimension(left, right) ? 'scale' : 'dimension', left, right }
}

/** Comparing also allows counts of different things: 每班一名保育员 is 保育员数 ≥ 班级数. */
export function comparisonClash(left: OpenUnit, right: OpenUnit): Clash | null {
  if (left?.counted && right?.counted && left.scale.eq(right.scale)) return null
  return clashOf(left, right)
}

/** a + b and a − b: the same unit; 41% − 38% is 3个百分点. */
export function sumUnit(op: '+' | '-', left: OpenUnit, right: OpenUnit): RuledUnit {
  const clash = clashOf(left, right)
  if (clash) return clash
  if (left === null || right === null) return { unit: left ?? right }
  if (op === '-' && left.form === '%' && right.form === '%') return { unit: pointsUnit }
  if (left.form === right.form) return { unit: left }
  return { unit: [left, right].find(each => each.form === '%') ?? left }
}

/** a × b and a ÷ b: units multiply and cancel; 万元 ÷ 元 would hide a factor and is a clash. */
export function productUnit(op: '×' | '÷', left: OpenUnit, right: OpenUnit): RuledUnit {
  if (op === '×') return { unit: timesUnit(left, right) }
  if (left && right && right.powers.size > 0 && sameDimension(left, right)) {
    return clashOf(left, right) ?? { unit: pureUnit }
  }
  return { unit: overUnit(left, right) }
}

/** The named argument's own unit. */
export const keepsUnit = (name: string): UnitRule => ({
  says: '与参数相同',
  of: units => ({ unit: units[name] ?? null }),
})

/** The parts must have the same unit, which cancels out. */
const cancels = (left: string, right: string, gives: Unit, says: string): UnitRule => ({
  says,
  of: units => clashOf(units[left] ?? null, units[right] ?? null) ?? { unit: gives },
})

export const shareUnit = (part: string, whole: string): UnitRule =>
  cancels(part, whole, percentUnit, '两边单位须相同，结果为%')

export const oneToRule = (left: string, right: string): UnitRule =>
  cancels(left, right, oneToUnit, '两边单位须相同，结果为1:x')

export const percentRule: UnitRule = { says: '结果为%', of: () => ({ unit: percentUnit }) }

/** The difference of two percentages is in 百分点, any other in the unit itself. */
export const differenceUnit = (name: string): UnitRule => ({
  says: '与参数相同；参数为%时结果为百分点',
  of: units => sumUnit('-', units[name] ?? null, units[name] ?? null),
})

/** Shared out over so many people: 册 over 人 is 册/人, which documents shorten to 册. */
export const perPeopleUnit = (amount: string, people: string, howMany: Unit): UnitRule => ({
  says: `第二个参数须是人数；结果为数量的单位÷${sayUnit(howMany)}（文件中常只写数量的单位）`,
  of: units => {
    const [shared, by] = [units[amount] ?? null, units[people] ?? null]
    if (by !== null && !sameUnit(by, { ...howMany, scale: pureUnit.scale })) {
      return { clash: 'not-people', left: shared ?? pureUnit, right: by }
    }
    const unit = overUnit(shared, howMany)
    return { unit: unit && { ...unit, shared } }
  },
})

/** Only percentages differ by 百分点. */
export const pointsRule = (name: string): UnitRule => ({
  says: '参数须是%，结果为百分点',
  of: units => {
    const unit = units[name] ?? null
    if (unit === null || unit.form === '%') return { unit: pointsUnit }
    return { clash: 'not-percent', left: unit, right: percentUnit }
  },
})

export const sameUnitRule = (a: string, b: string): UnitRule => ({
  says: '两个数单位须相同，结果也是这一单位',
  of: units => sumUnit('+', units[a] ?? null, units[b] ?? null),
})

/** Schools and kindergartens are counted in 所. */
export const unitsRule: UnitRule = {
  says: '结果为所',
  of: () => ({ unit: { ...unitOf(1, { 所: 1 }), counted: true } }),
}

export const truthRule: UnitRule = { says: '是否成立，没有单位', of: () => ({ unit: null }) }
