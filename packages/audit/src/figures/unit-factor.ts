import { Exact } from '@mingjian/model'
import { unitKinds } from '../lexicon/units.ts'

const scales: Readonly<Record<string, string>> = {
  百: '100',
  千: '1000',
  万: '10000',
  十万: '100000',
  百万: '1000000',
  千万: '10000000',
  亿: '100000000',
  万亿: '1000000000000',
}

/** Units that are another unit under a different name or in a different size. */
const sizes: Readonly<Record<string, { base: string; size: string }>> = {
  名: { base: '人', size: '1' },
  位: { base: '人', size: '1' },
  平方米: { base: '㎡', size: '1' },
  平米: { base: '㎡', size: '1' },
  m2: { base: '㎡', size: '1' },
  'm²': { base: '㎡', size: '1' },
  公顷: { base: '㎡', size: '10000' },
  '‰': { base: '%', size: '0.1' },
  成: { base: '%', size: '10' },
  个百分点: { base: '百分点', size: '1' },
  个小时: { base: '小时', size: '1' },
  分钟: { base: '小时', size: '1/60' },
  学时: { base: '课时', size: '1' },
  本: { base: '册', size: '1' },
  比值: { base: '', size: '1' },
}

interface Measure {
  base: string
  size: Exact
}

/**
 * How many of unit `to` one unit `from` is: 亿元 → 万元 is 10 000. Null when the two do not measure the
 * same thing. What a unit is counted per (元/年, 人/百名学生) is left to the figure's own name, and all
 * words for counting things (所, 个, 家) are one.
 */
export function unitFactor(from: string | null, to: string | null): Exact | null {
  const [a, b] = [measureOf(from ?? ''), measureOf(to ?? '')]
  return a.base === b.base ? a.size.div(b.size) : null
}

function measureOf(unit: string): Measure {
  if (/^1[:：]/.test(unit)) return { base: '1:x', size: new Exact(1) }
  const plain = unit.normalize('NFC').replace(/\/.*$/, '').trim()
  const known = sizes[plain]
  const kind = unitKinds.get(plain)
  if (known) return { base: known.base, size: numberOf(known.size) }
  if (kind === 'institution' || kind === 'thing') return { base: '个', size: new Exact(1) }
  const scale = /^(?:万亿|十万|百万|千万|百|千|万|亿)(?=.)/.exec(plain)?.[0]
  if (kind || !scale) return { base: plain, size: new Exact(1) }
  const rest = measureOf(plain.slice(scale.length))
  return { base: rest.base, size: rest.size.times(scales[scale] ?? '1') }
}

function numberOf(text: string): Exact {
  const [over = '1', under = '1'] = text.split('/')
  return new Exact(over).div(under)
}

/** A value in another unit, without binary crumbs; null when the units do not convert. */
export function inUnit(value: number, from: string | null, to: string | null): number | null {
  const factor = unitFactor(from, to)
  return factor === null ? null : new Exact(value).times(factor).toSignificantDigits(15).toNumber()
}
