import type { Indicator } from '@mingjian/model'
import type { Catalog } from '../catalog.ts'
import type { Diagnostic } from '../diagnostics.ts'
import type { Measure } from '../units/measure.ts'
import type { Checked } from './checked.ts'

/** Where the formula lives: bare codes and unwritten stages are taken from it. */
export type FormulaHome = Pick<Indicator, 'standard' | 'stage'>

export interface Checking {
  catalog: Catalog
  home: FormulaHome | null
  diagnostics: Diagnostic[]
  /** What each checked part is measured in; a part that is not here has not been worked out. */
  measures: Map<Checked, Measure>
  /** What an indicator's own formula is measured in. */
  measureOf(indicator: Indicator): Measure
}
