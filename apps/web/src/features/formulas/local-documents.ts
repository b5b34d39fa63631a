import type { overlayRoutes, ReplyOf } from '@mingjian/contract'
import type { Indicator, Overlay } from '@mingjian/model'

export type LocalDocument = ReplyOf<typeof overlayRoutes.list>['documents'][number]
export type Definition = Overlay['definitions'][number]

/** What an officer says of a local definition beside its formula. */
export interface DefinitionWords {
  title: string
  documentNumber: string
  numerator: string
  denominator: string
  /** Why the place computes otherwise; needed for publishing. */
  note: string
}

/** Documents of one unit that define an indicator: its draft, and what has been published. */
export function documentsOf(
  all: readonly LocalDocument[],
  { id }: Pick<Indicator, 'id'>,
  unit: string,
) {
  const own = all.filter(
    each => each.unit?.code === unit && definitionIn(each.content, id) !== undefined,
  )
  return {
    draft: own.find(each => each.status === 'draft' && each.editable) ?? null,
    published: own.filter(each => each.status === 'published'),
    retired: own.filter(each => each.status === 'retired'),
  }
}

export const definitionIn = ({ definitions }: Overlay, indicator: string) =>
  definitions.find(each => each.indicator === indicator)

/** What a unit's own draft says of an indicator's formula. */
export function draftFormula(
  all: readonly LocalDocument[],
  indicator: Pick<Indicator, 'id'>,
  unit: string,
): string | null {
  const { draft } = documentsOf(all, indicator, unit)
  return (draft && definitionIn(draft.content, indicator.id)?.formula) ?? null
}

/** `239921-jiaodu-2012-3-b5`, with a number behind it from the second on. */
export function newDocumentId(unit: string, indicator: string, taken: readonly string[]): string {
  const plain = `${unit}-${indicator.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
  if (!taken.includes(plain)) return plain
  let next = 2
  while (taken.includes(`${plain}-${next}`)) next += 1
  return `${plain}-${next}`
}

/** The words of a draft, or those to begin with. */
export function wordsOf(draft: LocalDocument | null, indicator: Indicator): DefinitionWords {
  const definition = draft && definitionIn(draft.content, indicator.id)
  if (!draft || !definition) {
    return {
      title: `${indicator.name}的计算口径`,
      documentNumber: '',
      numerator: indicator.definition.numerator ?? '',
      denominator: indicator.definition.denominator ?? '',
      note: '',
    }
  }
  return {
    title: draft.content.title,
    documentNumber: draft.content.documentNumber ?? '',
    numerator: definition.numerator ?? '',
    denominator: definition.denominator ?? '',
    note: definition.note,
  }
}

/** The document to save: whatever else a draft says stays in it. Region and id are the server's. */
export function contentOf(
  before: Overlay | null,
  id: string,
  indicators: readonly Pick<Indicator, 'id' | 'standard'>[],
  written: DefinitionWords & { formula: string },
): Overlay {
  const definitions: Definition[] = indicators.map(indicator => ({
    indicator: indicator.id,
    formula: written.formula,
    numerator: written.numerator.trim() || null,
    denominator: written.denominator.trim() || null,
    note: written.note.trim(),
  }))
  const defined = new Set(indicators.map(each => each.id))
  const kept = before?.definitions.filter(each => !defined.has(each.indicator)) ?? []
  const standards = indicators.map(each => each.standard)
  return {
    criteria: [],
    wording: [],
    confidence: 'seen',
    sources: [],
    note: null,
    region: '',
    ...before,
    id,
    title: written.title.trim(),
    documentNumber: written.documentNumber.trim() || null,
    bases: [...new Set([...(before?.bases ?? []), ...standards])],
    definitions: [...kept, ...definitions],
  }
}
