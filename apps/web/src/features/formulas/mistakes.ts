import {
  type Catalog,
  compileFormula,
  type Fix,
  type FormulaHome,
  fixesFor,
  isCompiled,
  type ToldMistake,
} from '@mingjian/engine/editor'

/** A mistake with the changes that would mend it. */
export interface Mistake extends ToldMistake {
  fixes: readonly Fix[]
}

/** What is wrong with a formula as far as the page can tell; the server sees the whole library. */
export function findMistakes(text: string, catalog: Catalog, home: FormulaHome): Mistake[] {
  const answer = compileFormula(text, catalog, home)
  return isCompiled(answer) ? [] : withFixes(text, answer, catalog)
}

export const withFixes = (
  text: string,
  diagnostics: readonly ToldMistake[],
  catalog: Catalog,
): Mistake[] => diagnostics.map(each => ({ ...each, fixes: fixesFor(text, each, catalog) }))

/** A mistake at the end of the text, or of no width, still needs something to underline. */
export function visibleRange(
  { start, end }: Mistake,
  length: number,
): { from: number; to: number } {
  if (end > start) return { from: Math.min(start, length), to: Math.min(end, length) }
  const to = Math.min(Math.max(end, 1), length)
  return { from: Math.max(0, to - 1), to }
}
