import { judgeTheSame } from '../overlays/change-criteria.ts'
import { checkOverlay } from '../overlays/check-overlay.ts'
import { libraryProblem } from '../read/library-problem.ts'
import type { Check } from './check.ts'

/** Each overlay fits the national standards it is written for. */
export const checkOverlays: Check = library =>
  (library.overlays ?? []).flatMap(overlay => checkOverlay(library, overlay))

/** Two overlays of one place that set the same limit: which of them holds would hang on their names. */
export const checkOverlayConflicts: Check = library => {
  const changes = (library.overlays ?? []).flatMap(({ id, region, criteria }) =>
    criteria.map(written => ({ overlay: id, region, written })),
  )
  return changes.flatMap((one, index) => {
    const other = changes
      .slice(0, index)
      .find(
        ({ region, written }) =>
          region === one.region && judgeTheSame(written.criterion, one.written.criterion),
      )
    if (!other) return []
    const said = { id: one.written.criterion.id, overlay: one.overlay, other: other.overlay }
    return [libraryProblem('overlay-conflict', said, one.written)]
  })
}

/** An overlay that changes nothing is one whose changes got lost. */
export const checkEmptyOverlays: Check = library =>
  (library.overlays ?? [])
    .filter(one => one.criteria.length + one.definitions.length + one.wording.length === 0)
    .filter(one => (one.stageWeights ?? []).length === 0)
    .map(one => libraryProblem('overlay-empty', { id: one.id }, one))
