import type { Problem, StandardsLibrary } from '@mingjian/model'
import { libraryProblem } from '../read/library-problem.ts'
import type { Check } from './check.ts'

/** GB/T 2260 gives a province two digits, a city four, a county six: any other prefix is no place. */
const divisionDigits = [2, 4, 6]

export const checkRegions: Check = ({ frameworks, overlays = [], schemes = [] }) =>
  [...frameworks, ...overlays, ...schemes].flatMap(part =>
    part.region === null || divisionDigits.includes(part.region.length)
      ? []
      : [
          libraryProblem(
            'region-not-division',
            { id: part.id, region: part.region },
            part,
            'region',
          ),
        ],
  )

/** A framework is scored by a scheme of its place, its level and its year. */
export const checkSchemePlaces: Check = library =>
  library.frameworks.flatMap(framework => {
    const scheme = library.schemes?.find(one => one.id === framework.scheme)
    if (!scheme) return []
    const { id, level, year, region } = framework
    const { from, to } = scheme.validity
    const fits =
      (scheme.region === null || (region ?? '').startsWith(scheme.region)) &&
      scheme.levels.includes(level) &&
      (from === null || from <= year) &&
      (to === null || year <= to)
    const said = { id, scheme: scheme.id }
    return fits ? [] : [libraryProblem('scheme-elsewhere', said, framework, 'scheme')]
  })

/** The editions of one series judge one level of government: only then can a year follow another. */
export const checkSeries: Check = library =>
  library.frameworks.flatMap((framework, index) => {
    const other = firstOfSeries(library, framework.edition?.series, index)
    if (!other) return []
    const { id } = framework
    const said = { id, other: other.id }
    return other.level === framework.level
      ? []
      : [libraryProblem('series-differs', said, framework, 'edition')]
  })

const firstOfSeries = (library: StandardsLibrary, series: string | undefined, before: number) =>
  series === undefined
    ? undefined
    : library.frameworks.slice(0, before).find(one => one.edition?.series === series)

/** Overlays and schemes end after they begin. */
export const checkLocalYears: Check = ({ overlays = [], schemes = [] }) => [
  ...overlays.flatMap(overlay =>
    overlay.criteria.flatMap(one => yearProblem(overlay.id, one.criterion.validity, one)),
  ),
  ...schemes.flatMap(scheme => yearProblem(scheme.id, scheme.validity, scheme)),
]

function yearProblem(
  id: string,
  { from, to }: { from: number | null; to: number | null },
  at: object,
): Problem[] {
  if (from === null || to === null || from <= to) return []
  return [libraryProblem('validity-order', { id, from, to }, at, 'from')]
}
