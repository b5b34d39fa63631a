import type { DataElement, Indicator, StageWeights, StandardsLibrary } from '@mingjian/model'
import type { Lexer } from 'chevrotain'
import { normaliseWidth } from './parse/normalise.ts'
import { createLexer } from './parse/tokens.ts'

/** The names a formula may use, ready for looking up. */
export interface Catalog {
  /** Every element that goes by this name; more than one means the name is ambiguous. */
  findElements(name: string): readonly DataElement[]
  /** By full id, or by bare code within `standard`. */
  findIndicator(name: string, standard: string | null): Indicator | undefined
  /** How a standard shares out whole-school values; null when it does not. */
  findStageWeights(standard: string): StageWeights | null
  /** Names to suggest from: Chinese names and ids, and the codes of `standard`. */
  listNames(standard: string | null): readonly string[]
  /** Everything that can be named, for editors. */
  readonly elements: readonly DataElement[]
  readonly indicators: readonly Indicator[]
  readonly lexer: Lexer
}

/** Builds the catalog of a library; do it once per library. */
export function createCatalog(library: Pick<StandardsLibrary, 'elements' | 'standards'>): Catalog {
  const byName = new Map<string, DataElement[]>()
  for (const element of library.elements) {
    for (const name of new Set(
      [element.id, element.name, ...element.aliases].map(normaliseWidth),
    )) {
      byName.set(name, [...(byName.get(name) ?? []), element])
    }
  }
  const indicators = library.standards.flatMap(standard => standard.indicators)
  const byId = new Map(indicators.map(indicator => [indicator.id, indicator]))
  const weights = new Map(library.standards.map(each => [each.id, each.stageWeights]))
  // A canonical name or id is never ambiguous, whatever aliases others have.
  const canonical = new Map(
    library.elements.flatMap(each => [
      [each.id, each] as const,
      [normaliseWidth(each.name), each] as const,
    ]),
  )
  return {
    findElements: name => {
      const exact = canonical.get(normaliseWidth(name))
      return exact ? [exact] : (byName.get(normaliseWidth(name)) ?? [])
    },
    findStageWeights: standard => weights.get(standard) ?? null,
    findIndicator: (name, standard) => byId.get(name) ?? byId.get(`${standard}/${name}`),
    listNames: standard => [
      ...library.elements.flatMap(each => [each.name, each.id, ...each.aliases]),
      ...indicators.filter(each => each.standard === standard).map(each => each.code),
      ...byId.keys(),
    ],
    elements: library.elements,
    indicators,
    lexer: createLexer(byName.keys()),
  }
}
