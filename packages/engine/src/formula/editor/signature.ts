import type { Catalog } from '../catalog.ts'
import { hintOf } from '../functions/say-function.ts'
import { argumentAt, caretAt } from './caret.ts'

/** The function being written at the caret, for the hint beside it. */
export interface Signature {
  name: string
  summary: string
  /** How the unit of the result follows. */
  unit: string
  parameters: readonly { label: string; hint: string; optional: boolean }[]
  /** Which of them the caret is in; past the last when too many are written. */
  active: number
}

/** Which function and which of its parameters the caret is in; null outside every function. */
export function signatureAt(text: string, offset: number, catalog: Catalog): Signature | null {
  const at = argumentAt(caretAt(text, offset, catalog))
  if (at === null) return null
  const { name, summary, unit, takes } = at.called
  return {
    name,
    summary,
    unit: unit.says,
    parameters: Object.values(takes).map(each => ({
      label: each.label,
      hint: hintOf(each),
      optional: each.optional === true,
    })),
    active: at.index,
  }
}
