import {
  type Criterion,
  type DataElement,
  type Framework,
  type Indicator,
  InputError,
  type OrgKind,
  type ScoringScheme,
  type Stage,
  type StandardsLibrary,
} from '@mingjian/model'
import { type MessageCode, type MessageData, messages } from './messages.ts'

interface Index {
  indicators: Map<string, Indicator[]>
  elements: Map<string, DataElement>
  names: Map<string, Indicator[]>
}
const indexes = new WeakMap<StandardsLibrary, Index>()

function indexOf(library: StandardsLibrary): Index {
  const known = indexes.get(library)
  if (known) return known
  const index: Index = { indicators: new Map(), elements: new Map(), names: new Map() }
  for (const one of library.standards.flatMap(standard => standard.indicators)) {
    index.indicators.set(one.id, [...(index.indicators.get(one.id) ?? []), one])
    for (const name of [one.name, ...one.aliases]) {
      index.names.set(name, [...(index.names.get(name) ?? []), one])
    }
  }
  for (const one of library.elements) {
    for (const name of [one.id, one.name, ...one.aliases]) index.elements.set(name, one)
  }
  indexes.set(library, index)
  return index
}

/**
 * Every stage of an indicator, by id `<standard>/<code>`; `#cv` and `#cv-composite` belong to the
 * indicator before the mark.
 */
export function listIndicators(library: StandardsLibrary, id: string): readonly Indicator[] {
  const own = id.includes('#') ? id.replace(/#cv(-composite)?$/, '') : id
  return indexOf(library).indicators.get(own) ?? []
}

/** One indicator: of the stage when it is given, else the first stage. */
export function findIndicator(
  library: StandardsLibrary,
  id: string,
  stage?: Stage | null,
): Indicator | undefined {
  const found = listIndicators(library, id)
  return stage ? found.find(one => one.stage === stage) : found[0]
}

/** @throws InputError when no indicator has the id (and the stage). */
export function getIndicator(
  library: StandardsLibrary,
  id: string,
  stage?: Stage | null,
): Indicator {
  return findIndicator(library, id, stage) ?? unknown('unknown-indicator', { id })
}

/** Every indicator with this name or alias: several standards ask for the same thing. */
export function listIndicatorsNamed(library: StandardsLibrary, name: string): readonly Indicator[] {
  return indexOf(library).names.get(name) ?? []
}

/** By English id, Chinese name or alias. */
export function findElement(library: StandardsLibrary, nameOrId: string): DataElement | undefined {
  return indexOf(library).elements.get(nameOrId)
}

/** @throws InputError when no data element has the name or id. */
export function getElement(library: StandardsLibrary, nameOrId: string): DataElement {
  return findElement(library, nameOrId) ?? unknown('unknown-element', { name: nameOrId })
}

export interface CriterionQuery {
  indicator?: string | undefined
  level?: OrgKind | undefined
  year?: number | undefined
}

/**
 * Limits in force. `indicator` may carry `#cv` or `#cv-composite`: then only limits on that.
 * @example listCriteria(library, { indicator: 'jiaodu-2017-6/R4-P#cv', level: 'county', year: 2023 })
 */
export function listCriteria(library: StandardsLibrary, query: CriterionQuery): Criterion[] {
  const { indicator, level, year } = query
  const on = indicator?.split('#')[1] ?? null
  const chosen =
    indicator === undefined
      ? // A limit on single 差异系数 stands at each indicator it holds for: list it where it is defined.
        [...indexOf(library).indicators.values()]
          .flat()
          .flatMap(({ id, criteria }) => criteria.filter(one => one.id === id))
      : listIndicators(library, indicator).flatMap(one => one.criteria)
  return chosen.filter(
    one =>
      (on === null || one.on === on) &&
      (level === undefined || one.judgedAt.includes(level)) &&
      (year === undefined || holdsIn(one, year)),
  )
}

function holdsIn({ validity: { from, to } }: Criterion, year: number): boolean {
  return (from === null || from <= year) && (to === null || year <= to)
}

export function findFramework(library: StandardsLibrary, id: string): Framework | undefined {
  return library.frameworks.find(one => one.id === id)
}

/** @throws InputError when no framework has the id. */
export function getFramework(library: StandardsLibrary, id: string): Framework {
  return findFramework(library, id) ?? unknown('unknown-framework', { id })
}

/** @throws InputError when no scoring scheme has the id. */
export function getScheme(library: StandardsLibrary, id: string): ScoringScheme {
  return library.schemes?.find(one => one.id === id) ?? unknown('unknown-scheme', { id })
}

/** Ids of the indicators that the framework's points ask for, each once, in the order of the points. */
export function indicatorsOf(framework: Framework): string[] {
  const points = framework.areas.flatMap(area => area.items.flatMap(item => item.points))
  return [...new Set(points.flatMap(point => point.indicators))]
}

function unknown<C extends MessageCode>(code: C, data: MessageData<C>): never {
  const say = messages[code] as (data: MessageData<C>) => string
  throw new InputError([{ code, message: say(data) }], 404)
}
