import type { Indicator, StandardsLibrary } from '@mingjian/model'
import { declaredTwin, keyOf, twinsOf } from '../crosswalk/twins.ts'
import { findElement } from '../lookup.ts'
import { applyOverlays } from '../overlays/apply-overlays.ts'
import { libraryProblem } from '../read/library-problem.ts'
import { type Check, indicatorsIn } from './check.ts'

/** What is said to be the same figure is the same figure: of one stage, unit, formula and population. */
export const checkSameAs: Check = library =>
  indicatorsIn(library).flatMap(one =>
    (one.sameAs ?? []).flatMap(id => {
      const twin = declaredTwin(library, one, id)
      if (!twin) return [libraryProblem('unknown-twin', { id: one.id, twin: id }, one, 'sameAs')]
      const what = differenceOf(one, twin, library)
      if (!what) return []
      return [libraryProblem('twins-differ', { id: one.id, twin: id, what }, one, 'sameAs')]
    }),
  )

/** A place that defines an indicator anew does so for its twins too. */
export const checkOverlayTwins: Check = library =>
  (library.overlays ?? []).flatMap(overlay => {
    const laid = layOver(library, overlay.region)
    const changed = overlay.definitions.map(each => each.indicator)
    return indicatorsIn(laid)
      .filter(one => changed.includes(one.id))
      .flatMap(one => {
        const apart = twinsOf(laid, one).find(twin => differenceOf(one, twin, laid))
        if (!apart) return []
        const said = { overlay: overlay.id, id: one.id, twin: apart.id }
        return [libraryProblem('overlay-splits-twins', said, overlay, 'definitions')]
      })
  })

/** Overlays that cannot be laid are told by the check of overlays. */
function layOver(library: StandardsLibrary, region: string): StandardsLibrary {
  try {
    return applyOverlays(library, region)
  } catch {
    return library
  }
}

function differenceOf(one: Indicator, twin: Indicator, library: StandardsLibrary): string | null {
  if (one.unit !== twin.unit) return '计量单位'
  if (takesFrom(one, twin) || takesFrom(twin, one)) return null
  if (meaningOf(one, library) !== meaningOf(twin, library)) return '公式'
  return populationOf(one) === populationOf(twin) ? null : '不计入的单位'
}

/** A given figure may name its twin as what it is taken from. */
const takesFrom = (one: Indicator, twin: Indicator): boolean =>
  one.kind === 'given' && one.formula === twin.id && keyOf(one) !== keyOf(twin)

/** The formula with every name of an element replaced by its id. */
function meaningOf({ formula }: Indicator, library: StandardsLibrary): string | null {
  return (
    formula
      ?.replace(/\s+/g, '')
      .replace(/\p{Script=Han}+/gu, word => findElement(library, word)?.id ?? word) ?? null
  )
}

const populationOf = ({ exclusions }: Indicator): string =>
  exclusions
    .map(each => JSON.stringify(Object.entries(each.when).sort()))
    .sort()
    .join()
