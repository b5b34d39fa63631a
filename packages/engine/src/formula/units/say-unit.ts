import type { Exact } from '@mingjian/model'
import type { OpenUnit, Unit } from './unit.ts'

const sizeNames: Record<string, string> = { 1: '', 100: '百', 1000: '千', 10000: '万', 1e8: '亿' }

/** A unit for people: 万元/人, ㎡, 百分点; 无单位 for a pure number. */
export function sayUnit(unit: OpenUnit): string {
  if (unit === null) return '未定'
  if (unit.form !== null) return unit.form
  if (unit.powers.size === 0) return unit.scale.eq('0.01') ? '%' : sayPure(unit.scale)
  const above = partsOf(unit, 1).join('·')
  const below = partsOf(unit, -1).join('·')
  // 每百名: the size belongs to the pupils.
  if (unit.scale.lt(1) && above !== '' && below !== '') {
    return `${above}/${saySize(unit.scale.pow(-1))}${below}`
  }
  return `${saySize(unit.scale)}${above || '1'}${below && `/${below}`}`
}

const sayPure = (scale: Exact): string => (scale.eq(1) ? '比值' : `${scale.toFixed()}倍`)

const saySize = (scale: Exact): string => sizeNames[scale.toString()] ?? `${scale.toFixed()}×`

const partsOf = (unit: Unit, sign: 1 | -1): string[] =>
  [...unit.powers]
    .filter(([, power]) => power * sign > 0)
    .map(([base, power]) => (Math.abs(power) === 1 ? base : `${base}^${Math.abs(power)}`))
