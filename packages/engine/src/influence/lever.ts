import { type Comparison, Exact } from '@mingjian/model'
import {
  type Checked,
  type ElementUse,
  type FunctionCall,
  typeOf,
  walk,
} from '../formula/check/checked.ts'
import { growth } from '../formula/functions/growth.ts'
import { share } from '../formula/functions/share.ts'
import { renderFormula } from '../formula/render.ts'
import { divisionOf } from '../plan/linear-ratio.ts'

/** over × scale ÷ under − less; without `under`, a number that is not divided. */
export interface Form {
  root: Checked
  over: Checked
  under: Checked | null
  scale: number
  /** Of a growth: 100, and `under` is the same one year before. */
  less: number
  /** The part can be no more than the whole. */
  isShare: boolean
}

/** The one element that is taken to be changed, and what one of it adds to its side. */
export interface Lever {
  side: 'over' | 'under'
  use: ElementUse
  factor: Exact
  /** The least by which it can change. */
  step: Exact
}

/** Amounts are reported to the hundredth: 分 of a 元, of a ㎡. */
const amountStep = 0.01

/** A formula as one division, or as a plain number; null for a yes-or-no. */
export function formOf(root: Checked): Form | null {
  if (typeOf(root) !== 'number') return null
  if (root.kind === 'call' && root.called === growth) return growthForm(root)
  const division = divisionOf(root)
  if (!division) return { root, over: root, under: null, scale: 1, less: 0, isShare: false }
  return { root, ...division, less: 0, isShare: root.kind === 'call' && root.called === share }
}

/** (now − before) ÷ before × 100 is now × 100 ÷ before − 100: what was reported before stands. */
function growthForm(root: FunctionCall): Form | null {
  const [argument] = root.args
  if (!argument) return null
  const { value } = argument
  return { root, over: value, under: value, scale: 100, less: 100, isShare: false }
}

/** What stands below the line, in words. */
export const underWords = ({ under, less }: Form): string | null =>
  under && `${less === 0 ? '' : '上年'}${renderFormula(under)}`

/**
 * What to change so that the value rises or falls. It rises by the part above the line. It falls by the
 * part below the line (more teachers for the same pupils), but where the parts are of one whole, or
 * nothing is divided, only by less above it. Null where the element also stands elsewhere in the formula.
 */
export function leverOf(form: Form, direction: 'up' | 'down'): Lever | null {
  const below = direction === 'down' && form.under !== null && form.less === 0 && !form.isShare
  const side = below ? 'under' : 'over'
  const tree = side === 'under' ? form.under : form.over
  const found = tree && termIn(tree, new Exact(1))
  if (!found || !standsAlone(found.use, form.root)) return null
  const isCount = found.use.element.domain === 'count'
  return { side, ...found, step: new Exact(isCount ? 1 : amountStep) }
}

/** Which way a value has to go for a limit; null where it is there or the limit names one point. */
export function directionOf(
  value: Exact,
  op: Comparison,
  limit: number | readonly [number, number],
): 'up' | 'down' {
  if (typeof limit !== 'number') return value.gt(limit[1]) ? 'down' : 'up'
  if (op === '=') return value.gt(limit) ? 'down' : 'up'
  return op === '>=' || op === '>' ? 'up' : 'down'
}

type Term = Pick<Lever, 'use' | 'factor'>

/** The first element of a sum that adds to it. */
function termIn(node: Checked, factor: Exact): Term | null {
  switch (node.kind) {
    case 'element':
      return factor.gt(0) ? { use: node, factor } : null
    case 'negative':
      return termIn(node.inner, factor.neg())
    case 'arithmetic':
      return termOfTwo(node, factor)
    default:
      return null
  }
}

function termOfTwo(
  { op, left, right }: Extract<Checked, { kind: 'arithmetic' }>,
  factor: Exact,
): Term | null {
  if (op === '÷') return null
  if (op !== '×') return termIn(left, factor) ?? termIn(right, op === '-' ? factor.neg() : factor)
  const [number, other] = left.kind === 'number' ? [left, right] : [right, left]
  return number.kind === 'number' ? termIn(other, factor.times(number.value)) : null
}

/** Another indicator may hold the element too, so a formula with one is left alone. */
function standsAlone({ element, stage }: ElementUse, root: Checked): boolean {
  const parts = [...walk(root)]
  const uses = parts.filter(
    part =>
      part.kind === 'element' &&
      part.element.id === element.id &&
      (part.stage === stage || part.stage === null || stage === null),
  )
  return uses.length === 1 && !parts.some(part => part.kind === 'indicator')
}

/** A school's amount holds it ten times or more: a change that can be seen in the figure. */
const partOfSchool = 10

/** A round change worth telling, given what schools have of the lever on average. */
export function tellingStep(lever: Lever, average: Exact): Exact {
  const part = average.div(lever.factor).div(partOfSchool)
  if (part.lte(lever.step)) return lever.step
  const round = new Exact(10).pow(part.log(10).floor())
  return Exact.max(round, lever.step)
}
