import {
  type DataElement,
  type Framework,
  type Indicator,
  InputError,
  type Item,
  type Point,
  readFigureKey,
  type StandardsLibrary,
} from '@mingjian/model'
import { formulaWords } from '../check/formula-words.ts'
import { findElement, listIndicators } from '../lookup.ts'
import { messages } from '../messages.ts'
import { keyOf, twinsOf } from './twins.ts'

/** A point of an evaluation plan that a figure answers. */
export interface PointUse {
  framework: Framework
  item: Item
  point: Point
}

/** Everything that asks for a figure or a collected number. */
export interface Uses {
  /** Key of the figure, or id of the data element. */
  key: string
  name: string
  /** Indicators that are this figure or are computed from this element, twins included. */
  indicators: readonly Indicator[]
  /** Ids of the standards they belong to, each once. */
  standards: readonly string[]
  points: readonly PointUse[]
}

export interface Crosswalk {
  figures: readonly Uses[]
  elements: readonly Uses[]
}

/**
 * Who asks for a figure (`jiaodu-2017-6/G11a`, `…/R4-P#cv@primary`) or a data element (id, name or alias):
 * the standards whose indicator it is or feeds, and the points of evaluation plans it answers.
 * @throws InputError when there is neither such an indicator nor such an element.
 */
export function usesOf(library: StandardsLibrary, key: string): Uses {
  const { indicator: id, stage } = readFigureKey(key)
  const named = listIndicators(library, id).filter(one => stage === null || one.stage === stage)
  const [first] = named
  if (first) return usesOfFigure(library, key, first.name, named)
  const element = findElement(library, key)
  if (element) return usesOfElement(library, element)
  throw new InputError(
    [{ code: 'unknown-figure', message: messages['unknown-figure']({ key }) }],
    404,
  )
}

/** The whole library turned round: from every figure and data element to who asks for it. */
export function crosswalk(library: StandardsLibrary): Crosswalk {
  const indicators = library.standards.flatMap(standard => standard.indicators)
  return {
    figures: indicators.map(one => usesOfFigure(library, keyOf(one), one.name, [one])),
    elements: library.elements.map(element => usesOfElement(library, element)),
  }
}

function usesOfElement(library: StandardsLibrary, element: DataElement): Uses {
  const indicators = library.standards
    .flatMap(standard => standard.indicators)
    .filter(one => feeds(element, one, library))
  return usesOfFigure(library, element.id, element.name, indicators)
}

const feeds = (element: DataElement, indicator: Indicator, library: StandardsLibrary): boolean =>
  indicator.dispersion?.weight === element.id ||
  formulaWords(indicator.formula ?? '').some(word => findElement(library, word.name) === element)

function usesOfFigure(
  library: StandardsLibrary,
  key: string,
  name: string,
  indicators: readonly Indicator[],
): Uses {
  const all = new Set(indicators.flatMap(one => [one, ...twinsOf(library, one)]))
  const ids = new Set([...all].map(one => one.id))
  return {
    key,
    name,
    indicators: [...all],
    standards: [...new Set([...all].map(one => one.standard))],
    points: library.frameworks.flatMap(framework => pointsAsking(framework, ids)),
  }
}

function pointsAsking(framework: Framework, ids: ReadonlySet<string>): PointUse[] {
  return framework.areas.flatMap(area =>
    area.items.flatMap(item =>
      item.points
        .filter(point => point.indicators.some(id => ids.has(id)))
        .map(point => ({ framework, item, point })),
    ),
  )
}
