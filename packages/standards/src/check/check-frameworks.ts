import type { Framework, Point } from '@mingjian/model'
import { findIndicator } from '../lookup.ts'
import { libraryProblem } from '../read/library-problem.ts'
import type { Check } from './check.ts'

export const checkFrameworkReferences: Check = library => {
  const standards = new Set(library.standards.map(standard => standard.id))
  return library.frameworks.flatMap(framework => [
    ...framework.standards
      .filter(id => !standards.has(id))
      .map(id => libraryProblem('unknown-standard', { id }, framework, 'standards')),
    ...pointsOf(framework).flatMap(point =>
      point.indicators
        .filter(id => findIndicator(library, id) === undefined)
        .map(id => libraryProblem('unknown-indicator', { id }, point, 'indicators')),
    ),
  ])
}

/** An area is told by its code. */
export const checkAreaCodes: Check = library =>
  library.frameworks.flatMap(({ areas }) =>
    areas
      .filter(({ code }, at) => areas.findIndex(area => area.code === code) < at)
      .map(area => libraryProblem('duplicate-area', { code: area.code }, area, 'code')),
  )

export const checkItems: Check = library =>
  library.frameworks.flatMap(framework => {
    const codes = new Set<string>()
    return framework.areas
      .flatMap(area => area.items)
      .flatMap(item => {
        const repeated = codes.has(item.code)
        codes.add(item.code)
        const { code } = item
        if (repeated) return [libraryProblem('duplicate-item', { code }, item, 'code')]
        return item.points.length === 0 && item.note === null
          ? [libraryProblem('item-without-point', { code }, item)]
          : []
      })
  })

/** Criteria of a standard apply only where the framework names it: a point must not ask for others. */
export const checkListedStandards: Check = library =>
  library.frameworks.flatMap(framework =>
    pointsOf(framework).flatMap(point => {
      const unlisted = point.indicators
        .map(id => id.slice(0, id.indexOf('/')))
        .filter(standard => !framework.standards.includes(standard))
      return [...new Set(unlisted)].map(standard =>
        libraryProblem('standard-not-listed', { code: point.code, standard }, point, 'indicators'),
      )
    }),
  )

/** Answers and scores are kept by the code of a point. */
export const checkPointCodes: Check = library =>
  library.frameworks.flatMap(framework => {
    const codes = new Set<string>()
    return pointsOf(framework).flatMap(point => {
      const { code } = point
      const isRepeated = codes.has(code)
      codes.add(code)
      return isRepeated ? [libraryProblem('duplicate-point', { code }, point, 'code')] : []
    })
  })

/** A point that needs a figure says which: by an indicator, or by words to find it. */
export const checkNeededFigures: Check = library =>
  library.frameworks
    .flatMap(pointsOf)
    .filter(one => one.needsFigure && one.indicators.length === 0 && one.keywords.length === 0)
    .map(one => libraryProblem('figure-unnamed', { code: one.code }, one, 'needsFigure'))

/** A word of one character is in every report. */
export const checkKeywords: Check = library =>
  library.frameworks.flatMap(framework =>
    framework.areas
      .flatMap(area => area.items)
      .flatMap(item => [item, ...item.points])
      .flatMap(part => {
        const short = part.keywords.find(word => [...word].length < 2)
        if (short === undefined) return []
        const said = { code: part.code, word: short }
        return [libraryProblem('keyword-too-short', said, part, 'keywords')]
      }),
  )

function pointsOf(framework: Framework): Point[] {
  return framework.areas.flatMap(area => area.items.flatMap(item => item.points))
}
