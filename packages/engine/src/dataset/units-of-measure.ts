import { Exact } from '@mingjian/model'
import { normaliseWidth } from '../formula/parse/normalise.ts'

interface Measure {
  /** What is measured; only units of the same quantity convert. */
  quantity: string
  /** How many of the quantity's smallest unit it is. */
  size: string
}

const measures: Record<string, Measure> = {
  元: { quantity: 'money', size: '1' },
  千元: { quantity: 'money', size: '1000' },
  万元: { quantity: 'money', size: '10000' },
  百万元: { quantity: 'money', size: '1000000' },
  亿元: { quantity: 'money', size: '100000000' },
  人: { quantity: 'people', size: '1' },
  万人: { quantity: 'people', size: '10000' },
  册: { quantity: 'books', size: '1' },
  万册: { quantity: 'books', size: '10000' },
  '㎡': { quantity: 'area', size: '1' },
  '万㎡': { quantity: 'area', size: '10000' },
  公顷: { quantity: 'area', size: '10000' },
  '%': { quantity: 'share', size: '1' },
}

/** Units of one quantity that come in several sizes. */
export const convertibleUnits: readonly string[] = Object.keys(measures)

const sameAs: Record<string, string> = {
  m2: '㎡',
  'm²': '㎡',
  平方米: '㎡',
  平米: '㎡',
  万平方米: '万㎡',
  万平米: '万㎡',
  百分比: '%',
  百分之: '%',
  名: '人',
  本: '册',
}

function canonical(unit: string): string {
  const plain = normaliseWidth(unit).trim()
  return sameAs[plain] ?? plain
}

/** Same unit, known factor to multiply by, or not convertible. */
export type UnitComparison = { same: true } | { same: false; factor: string | null }

/** Compares a unit as written with the one wanted. */
export function compareUnits(given: string, wanted: string): UnitComparison {
  const from = canonical(given)
  const to = canonical(wanted)
  if (from === to) return { same: true }
  const [a, b] = [measures[from], measures[to]]
  if (!a || !b || a.quantity !== b.quantity) return { same: false, factor: null }
  const factor = new Exact(a.size).div(b.size)
  return factor.eq(1) ? { same: true } : { same: false, factor: factor.toFixed() }
}
