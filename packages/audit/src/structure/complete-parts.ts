import { completeDivisions, plainPairs, stageNames } from '../lexicon/divisions.ts'
import { matchesOf } from '../text/matches.ts'
import { isDivision } from './exclusive-parts.ts'
import type { Figure } from './figures.ts'
import type { Part } from './parts.ts'

/**
 * Parts that are all there is by what they mean, whatever leads to them: a teacher is a man or a woman, a pupil of
 * compulsory education goes to primary school or to junior middle school. `scope` is what the sentence says before
 * the whole.
 */
export function isComplete(scope: string, whole: Figure, parts: readonly Part[]): boolean {
  return plainPairs.some(kinds => isDivision(parts, kinds)) || isOfStages(scope, whole, parts)
}

/** Schools may teach several stages, and belong to none of two. */
function isOfStages(scope: string, whole: Figure, parts: readonly Part[]): boolean {
  const isOfSchools = whole.unit === '所' || whole.unit === '校'
  const named = new Set(matchesOf(stageNames, scope).map(([name]) => name))
  return completeDivisions.some(
    ({ wholes, kinds, within, ofSchools }) =>
      (ofSchools || !isOfSchools) &&
      isDivision(parts, kinds) &&
      [...named].every(name => within.test(name)) &&
      ([...named].some(name => wholes.test(name)) ||
        kinds.every(kind => [...named].some(name => kind.test(name)))),
  )
}
