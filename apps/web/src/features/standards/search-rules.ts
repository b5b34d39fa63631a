import type { UsedElement } from '@mingjian/contract'
import type { Framework, Indicator, Item, Standard } from '@mingjian/model'
import type { RuleLibrary } from './queries.ts'
import { kindWords, stageWord } from './rule-words.ts'

/** Whether a text holds every word of what was typed. */
function fits(text: string, parts: readonly (string | null | undefined)[]): boolean {
  const all = parts.join(' ').toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every(word => all.includes(word))
}

/** An indicator's standard, names, formula and clauses are searched. */
const indicatorFits = (text: string, indicator: Indicator, standard: Standard) =>
  fits(text, [
    standard.title,
    standard.documentNumber,
    indicator.id,
    indicator.name,
    ...indicator.aliases,
    stageWord(indicator.stage),
    kindWords[indicator.kind],
    indicator.formula,
    indicator.clause,
    ...indicator.criteria.map(criterion => criterion.clause),
  ])

/** Standards with the indicators that fit; standards without any are left out. */
export function searchIndicators(standards: readonly Standard[], text: string): Standard[] {
  return standards
    .map(standard => ({
      ...standard,
      indicators: standard.indicators.filter(one => indicatorFits(text, one, standard)),
    }))
    .filter(standard => standard.indicators.length > 0)
}

const searchElements = (elements: readonly UsedElement[], text: string) =>
  elements.filter(({ id, name, aliases, unit, owner, note }) =>
    fits(text, [id, name, ...aliases, unit, owner, note]),
  )

/** Plans with the items that have a point that fits, and only those points. */
export function searchPoints(frameworks: readonly Framework[], text: string): Framework[] {
  const itemWith = (item: Item, area: string): Item => ({
    ...item,
    points: item.points.filter(point =>
      fits(text, [area, item.code, item.title, point.code, point.text, ...point.keywords]),
    ),
  })
  return frameworks
    .map(framework => ({
      ...framework,
      areas: framework.areas
        .map(area => ({
          ...area,
          items: area.items
            .map(item => itemWith(item, area.title))
            .filter(item => item.points.length > 0),
        }))
        .filter(area => area.items.length > 0),
    }))
    .filter(framework => framework.areas.length > 0)
}

/** What of the library fits; all of it when nothing is searched for. */
export function searchLibrary(library: RuleLibrary, text: string): RuleLibrary {
  if (text === '') return library
  return {
    standards: searchIndicators(library.standards, text),
    frameworks: searchPoints(library.frameworks, text),
    elements: searchElements(library.elements, text),
  }
}

export const countAll = ({ standards, frameworks, elements }: RuleLibrary) => ({
  standards: standards.length,
  frameworks: frameworks.length,
  elements: elements.length,
})

/** A search finds indicators and points; their standards and plans only hold them together. */
export const countHits = ({ standards, frameworks, elements }: RuleLibrary) => ({
  standards: standards.flatMap(({ indicators }) => indicators).length,
  frameworks: frameworks
    .flatMap(({ areas }) => areas.flatMap(({ items }) => items))
    .flatMap(({ points }) => points).length,
  elements: elements.length,
})

/** Runs of indicators that stand under the same clause, in library order. */
export function groupByClause(indicators: readonly Indicator[]) {
  const groups: { key: string; clause: string; indicators: Indicator[] }[] = []
  for (const indicator of indicators) {
    const clause = indicator.clause ?? '其他'
    const last = groups.at(-1)
    if (last?.clause === clause) last.indicators.push(indicator)
    else groups.push({ key: `${groups.length}`, clause, indicators: [indicator] })
  }
  return groups
}

/** Indicators of other standards that are the same figure, said on either side. */
export function twinsOf(standards: readonly Standard[], indicator: Indicator): Indicator[] {
  const isTwin = (one: Indicator) =>
    one.id !== indicator.id &&
    one.stage === indicator.stage &&
    (one.sameAs?.includes(indicator.id) || indicator.sameAs?.includes(one.id))
  return standards.flatMap(({ indicators }) => indicators.filter(isTwin))
}

/** Points that ask for one of these indicators, with the plan they belong to. */
export function pointsAsking(frameworks: readonly Framework[], ...indicators: string[]) {
  return frameworks.flatMap(framework =>
    framework.areas
      .flatMap(area => area.items.flatMap(item => item.points))
      .filter(point => point.indicators.some(id => indicators.includes(id)))
      .map(point => ({ framework, point })),
  )
}
