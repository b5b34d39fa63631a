/**
 * What an editor of formulas needs, for pages: runs in the browser, reads nothing but the catalog.
 * The lexer, the checker and the declarations are those that computation uses.
 */
export { type Catalog, createCatalog } from '../catalog.ts'
export type { FormulaHome } from '../check/checking.ts'
export { compileFormula, isCompiled } from '../index.ts'
export type { Candidate, CandidateKind } from './candidate.ts'
export { type ClassifiedToken, classifyFormula, type TokenClass } from './classify.ts'
export { completionsAt } from './completions.ts'
export { type Fix, fixesFor, type ToldMistake } from './fixes.ts'
export { type FunctionHelp, functionHelp } from './function-help.ts'
export { type Signature, signatureAt } from './signature.ts'
