import type { Criterion, Overlay, Problem, StandardsLibrary } from '@mingjian/model'
import { libraryProblem } from '../read/library-problem.ts'
import { judgeTheSame } from './change-criteria.ts'
import { isAtLeastAsStrict } from './stricter.ts'

/** What keeps an overlay from being laid over a library: one problem for each change that does not fit. */
export function checkOverlay(library: StandardsLibrary, overlay: Overlay): Problem[] {
  const changed = library.standards
    .filter(standard => overlay.bases.includes(standard.id))
    .flatMap(standard => standard.indicators)
  const known = new Set(changed.map(one => one.id))
  const limits = changed.flatMap(one => one.criteria)
  const stranger = (id: string, at: object) =>
    known.has(id)
      ? []
      : [libraryProblem('overlay-unknown-indicator', { overlay: overlay.id, id }, at)]
  return [
    ...overlay.criteria.flatMap(one => {
      const strange = stranger(one.criterion.id, one)
      return strange.length > 0 ? strange : changeProblems(one, limits)
    }),
    ...overlay.definitions.flatMap(one => stranger(one.indicator, one)),
    ...(overlay.stageWeights ?? [])
      .filter(one => !overlay.bases.includes(one.standard))
      .map(one => libraryProblem('unknown-standard', { id: one.standard }, one)),
    ...overlay.wording.flatMap(one => stranger(one.indicator, overlay)),
  ]
}

function changeProblems(
  written: Overlay['criteria'][number],
  limits: readonly Criterion[],
): Problem[] {
  const { change, criterion } = written
  const { id } = criterion
  const bases = limits.filter(one => judgeTheSame(one, criterion))
  if (change === 'add') {
    return bases.length > 0 ? [libraryProblem('overlay-not-new', { id }, written)] : []
  }
  if (bases.length === 0) return [libraryProblem('overlay-without-base', { id }, written)]
  // What a place leaves of a wider tier could not be said by conditions that all must hold.
  if (bases.some(base => !isSameTier(base, criterion))) {
    return [libraryProblem('overlay-tier-differs', { id }, written)]
  }
  if (change === 'replace') {
    return criterion.note === null
      ? [libraryProblem('overlay-without-reason', { id }, written)]
      : []
  }
  const looser = bases.find(base => !isAtLeastAsStrict(criterion, base))
  if (!looser) return []
  const said = { id, base: inWords(looser), limit: inWords(criterion) }
  return [libraryProblem('overlay-loosens', said, written, 'limit')]
}

const isSameTier = (one: Criterion, other: Criterion): boolean =>
  JSON.stringify(one.appliesTo?.when) === JSON.stringify(other.appliesTo?.when)

function inWords({ op, limit }: Criterion): string {
  return Array.isArray(limit) ? `${limit[0]}至${limit[1]}` : `${op} ${limit}`
}
