export { type Apportionment, apportion, type StageClaim } from './apportion/apportion.ts'
export type { FigureColumn } from './columnar/figures.ts'
export {
  type CellUpdate,
  type ColumnarEngine,
  type ColumnarRun,
  compileColumnar,
} from './columnar/index.ts'
export {
  type ColumnarInput,
  type ColumnarStore,
  type ColumnInput,
  cellState,
  createColumnarStore,
} from './columnar/store.ts'
export { checkDataset, type DatasetCheck } from './dataset/check-dataset.ts'
export { checkValue, type ValueEntry } from './dataset/check-value.ts'
export {
  type ComputeRequest,
  createEngine,
  type ElementRequest,
  type Engine,
  type ExplainRequest,
  type FigureName,
} from './engine.ts'
export { meets } from './evaluate/criteria.ts'
export {
  compositeCoefficient,
  type Dispersion,
  type WeightedValue,
  weightedDispersion,
} from './evaluate/dispersion.ts'
export type { ElementFigure } from './evaluate/element-figure.ts'
export { type Catalog, createCatalog } from './formula/catalog.ts'
export { checkFormulas } from './formula/check-formulas.ts'
export type { Diagnostic, DiagnosticCode } from './formula/diagnostics.ts'
export type { FormulaFunction, Parameter } from './formula/functions/define-function.ts'
export { formulaFunctions } from './formula/functions/index.ts'
export { type Compiled, compileFormula, isCompiled } from './formula/index.ts'
export { type Reading, type Review, reviewIndicator } from './formula/review-indicator.ts'
export type { GovernmentFigure } from './plan/government-figure.ts'
export {
  compileSql,
  type FigureStatement,
  type SqlEngine,
  type StatementRequest,
} from './sql/index.ts'
export type { ReadFigures, Undecided } from './sql/read-figures.ts'
