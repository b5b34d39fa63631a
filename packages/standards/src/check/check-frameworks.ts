import { findIndicator } from '../lookup.ts'
import { libraryProblem } from '../read/library-problem.ts'
import type { Check } from './check.ts'

export const checkFrameworkReferences: Check = library => {
  const standards = new Set(library.standards.map(standard => standard.id))
  return library.frameworks.flatMap(framework => [
    ...framework.standards
      .filter(id => !standards.has(id))
      .map(id => libraryProblem('unknown-standard', { id }, framework, 'standards')),
    ...framework.areas
      .flatMap(area => area.items.flatMap(item => item.points))
      .flatMap(point =>
        point.indicators
          .filter(id => findIndicator(library, id) === undefined)
          .map(id => libraryProblem('unknown-indicator', { id }, point, 'indicators')),
      ),
  ])
}

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
