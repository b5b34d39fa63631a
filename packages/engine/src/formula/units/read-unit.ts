import { Exact } from '@mingjian/model'
import { compareUnits } from '../../dataset/units-of-measure.ts'
import {
  oneToUnit,
  overUnit,
  percentUnit,
  pointsUnit,
  pureUnit,
  type Unit,
  unitOf,
} from './unit.ts'

/** Bases that come in several sizes; every other word is a base unit of its own. */
const sizedBases = ['元', '人', '册', '㎡']

const pureUnits: Record<string, Unit> = {
  百分点: pointsUnit,
  '1:x': oneToUnit,
  倍: pureUnit,
  比值: pureUnit,
}

/** A unit as the library writes it: 万元, ㎡, %, 1:x, 元/年, 台/百名学生. */
export function readUnit(text: string): Unit {
  const pure = pureUnits[text.trim()]
  if (pure) return pure
  const [first = '', ...denominators] = text.split('/')
  return denominators.reduce<Unit>(
    (unit, part) => overUnit(unit, readPart(part)) ?? unit,
    readPart(first),
  )
}

/** 百名学生 is a hundred 人, 600名学生 six hundred. */
function readPart(text: string): Unit {
  const people = /^(百|千|\d+)?名学生$/.exec(text)
  if (people) return unitOf(sizes[people[1] ?? ''] ?? Number(people[1] ?? 1), { 人: 1 })
  if (compareUnits(text, '%').same) return percentUnit
  for (const base of sizedBases) {
    const compared = compareUnits(text, base)
    if (compared.same) return unitOf(1, { [base]: 1 })
    if (compared.factor !== null) return unitOf(new Exact(compared.factor), { [base]: 1 })
  }
  return unitOf(1, { [text.trim()]: 1 })
}
const sizes: Record<string, number> = { 百: 100, 千: 1000 }
