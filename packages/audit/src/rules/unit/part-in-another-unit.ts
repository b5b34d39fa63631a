import { inScale, SCALES } from '../../lexicon/unit-scales.ts'
import { collect } from '../../structure/collect.ts'
import {
  digitsOf,
  type Figure,
  intervalOf,
  meet,
  printed,
  spanOf,
} from '../../structure/figures.ts'
import { once } from '../../structure/once.ts'
import { addsUp, prefixSums } from '../../structure/part-sums.ts'
import type { Part } from '../../structure/parts.ts'
import type { Total } from '../../structure/totals.ts'
import { defineRule } from '../define-rule.ts'

const FEWEST_PARTS = 2
/** Fewer digits than this may fit by chance. */
const FEWEST_DIGITS = 3

export const partInAnotherUnit = defineRule({
  id: 'unit/part-in-another-unit',
  category: 'unit',
  severity: 'error',
  title: '分项的单位写错',
  explanation:
    '各分项之和与总数不符，而把其中一项的单位换成“万元”“亿元”（或“元”）以后正好相符：是这一项的单位写错。',
  example: { text: '全年投入2860万元，包括设备购置1240万元、校舍维修980元、图书640万元。' },
  check: context =>
    collect(context.totals, total => {
      const slip = unitSlipOf(total)
      if (!slip) return []
      const [part, whole] = [
        printed(context.text, slip.part.figure),
        printed(context.text, total.total),
      ]
      const right = `${slip.part.figure.value}${slip.unit}`
      return [
        {
          message: `“${part}”按“${right}”计算，各分项之和才是${whole}，单位写错`,
          spans: [spanOf(slip.part.figure), spanOf(total.total)],
          computation: `${total.parts.map(one => one.figure.value).join(' + ')} = ${total.total.value}`,
          suggestion: `核对单位，改为“${right}”`,
        },
      ]
    }),
})

export interface UnitSlip {
  part: Part
  /** The unit that makes the sum right. */
  unit: string
}

/** The one part whose unit makes the sum wrong. */
export const unitSlipOf = once((total: Total): UnitSlip | null =>
  slippedUnit(total.total, total.parts),
)

/** What is told in 万 as well as in ones. */
const SCALED: ReadonlySet<string> = new Set(['money', 'people', '平方米', '册'])

/** The same of any whole and its parts. */
export function slippedUnit(total: Figure, parts: readonly Part[]): UnitSlip | null {
  const isOfPeople = total.family === 'people'
  if (!SCALED.has(total.family) || parts.length < FEWEST_PARTS) return null
  // Once the whole is made up, what follows is none of its parts.
  if (
    prefixSums(parts)
      .slice(1)
      .some(sum => meet(sum, intervalOf(total)))
  )
    return null
  for (const [at, part] of parts.entries()) {
    if (digitsOf(part.figure) < FEWEST_DIGITS) continue
    // 应安排2900万元，实际下达2900万元，由2175万元和725万元组成: the whole is told again, and would be a part of next to nothing.
    if (addsUp(parts.toSpliced(at, 1), total)) continue
    // 5.38人: people come whole, and so 万 was left out.
    if (isOfPeople && (part.figure.decimals === 0 || part.figure.scale !== 1)) continue
    for (const scale of SCALES.filter(one => one !== part.figure.scale)) {
      const figure = { ...part.figure, scale }
      if (addsUp(parts.with(at, { ...part, figure }), total))
        return { part, unit: inScale(part.figure.unit, scale) }
    }
  }
  return null
}

/** 1328.40万元和838.48万元，合计2166.88元: the unit of the whole that makes the sum right; null where there is none. */
export function slippedWholeUnit(total: Figure, parts: readonly Part[]): string | null {
  const isMoney = total.family === 'money' && digitsOf(total) >= FEWEST_DIGITS
  if (!isMoney || parts.length < FEWEST_PARTS || addsUp(parts, total)) return null
  const scale = SCALES.find(one => one !== total.scale && addsUp(parts, { ...total, scale: one }))
  return scale === undefined ? null : inScale(total.unit, scale)
}
