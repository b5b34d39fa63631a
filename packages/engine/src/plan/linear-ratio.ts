import { type DataElement, Exact, type Indicator, institutionKinds } from '@mingjian/model'
import type { Checked } from '../formula/check/checked.ts'
import type { FormulaFunction } from '../formula/functions/define-function.ts'
import { perHundred } from '../formula/functions/per-hundred.ts'
import { perPupil } from '../formula/functions/per-pupil.ts'
import { ratio } from '../formula/functions/ratio.ts'
import { share } from '../formula/functions/share.ts'

/** `factor` times an element of the indicator's stage. */
export interface Term {
  element: DataElement
  factor: number
}

/** scale × Σ numerator ÷ Σ denominator: what can be summed part by part over any group of schools. */
export interface LinearRatio {
  numerator: readonly Term[]
  denominator: readonly Term[]
  scale: number
}

/** Functions that are a division, and what they multiply it by. */
const divisions = new Map<FormulaFunction, number>([
  [share, 100],
  [perHundred, 100],
  [perPupil, 1],
  [ratio, 1],
])

/** The ratio that a formula is, or null when it is of another form. */
export function linearRatioOf(root: Checked, indicator: Indicator): LinearRatio | null {
  const division = divisionOf(root)
  const numerator = division && termsOf(division.over, indicator)
  const denominator = division && termsOf(division.under, indicator)
  if (!numerator || !denominator) return null
  // A difference below the line may be nearly zero in one school; only exact decimals settle that.
  if (denominator.some(term => term.factor < 0)) return null
  return { numerator, denominator, scale: division.scale }
}

/** The division a formula is at its root, whatever its parts. */
export function divisionOf(root: Checked): { over: Checked; under: Checked; scale: number } | null {
  if (root.kind === 'arithmetic' && root.op === '÷') {
    return { over: root.left, under: root.right, scale: 1 }
  }
  if (root.kind !== 'call') return null
  const scale = divisions.get(root.called)
  const [over, under] = root.args
  return scale && over && under ? { over: over.value, under: under.value, scale } : null
}

/** A sum of elements as terms, one for each element; null when it is anything else. */
function termsOf(node: Checked, indicator: Indicator): readonly Term[] | null {
  switch (node.kind) {
    case 'element':
      return node.stage === indicator.stage && isColumn(node.element, indicator)
        ? [{ element: node.element, factor: 1 }]
        : null
    case 'negative':
      return scaled(termsOf(node.inner, indicator), -1)
    case 'arithmetic': {
      if (node.op === '×') {
        const [number, other] =
          node.left.kind === 'number' ? [node.left, node.right] : [node.right, node.left]
        if (number.kind !== 'number' || number.value.isZero()) return null
        return scaled(termsOf(other, indicator), number.value.toNumber())
      }
      if (node.op === '÷') return null
      const left = termsOf(node.left, indicator)
      const right = scaled(termsOf(node.right, indicator), node.op === '-' ? -1 : 1)
      // An element named twice may cancel out and yet must be reported: left to the tree.
      const repeated = right?.some(term => left?.some(each => each.element === term.element))
      return left && right && !repeated ? [...left, ...right] : null
    }
    default:
      return null
  }
}

const scaled = (terms: readonly Term[] | null, by: number): readonly Term[] | null =>
  terms?.map(term => ({ ...term, factor: new Exact(term.factor).times(by).toNumber() })) ?? null

/** Every institution of the indicator reports the element, and it may be summed. */
const isColumn = (element: DataElement, indicator: Indicator): boolean =>
  element.additive &&
  element.stages.some(stage => stage === indicator.stage) &&
  indicator.units.every(kind => !institutionKinds.includes(kind) || element.levels.includes(kind))
