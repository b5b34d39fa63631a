import type { Indicator } from '@mingjian/model'
import type { Catalog } from '../catalog.ts'
import type { Diagnostic } from '../diagnostics.ts'

/** Where the formula lives: bare codes and unwritten stages are taken from it. */
export type FormulaHome = Pick<Indicator, 'standard' | 'stage'>

export interface Checking {
  catalog: Catalog
  home: FormulaHome | null
  diagnostics: Diagnostic[]
}
