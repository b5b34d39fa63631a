import type { Catalog, FormulaHome } from '@mingjian/engine/editor'

/** What the editor reads a formula with: the names there are, and where the formula stands. */
export interface Vocabulary {
  catalog: Catalog
  home: FormulaHome
}
