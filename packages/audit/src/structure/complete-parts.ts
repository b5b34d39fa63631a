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
  return isPair(parts) || isOfStages(scope, whole, parts)
}

/** Two that leave nothing out: 男、女, or 配有校医的 and 没有校医的. */
export const isPair = (parts: readonly Part[]): boolean =>
  plainPairs.some(kinds => isDivision(parts, kinds)) || isAndIsNot(parts)

function isAndIsNot(parts: readonly Part[]): boolean {
  const [first, second] = parts.map(({ label }) => label)
  if (parts.length !== 2 || !first || !second) return false
  const names = [first, second].map(one => HAS_NOT.exec(one)?.[1] ?? '')
  const others = [first, second].map(one => HAS.exec(one)?.[1] ?? '')
  return [0, 1].some(at => {
    const [not, has] = [names[at] ?? '', others[1 - at] ?? '']
    return not.length >= SHORTEST_NOUN && names[1 - at] === '' && has.endsWith(not)
  })
}

const HAS_NOT =
  /^(?:没有|尚无|无|未(?:能|配|设|建|开|达|通|参)?|尚未(?:配|设|建|开|达|通)?)(?:备|有|置|到|成)?(.{2,}?)的?$/u
const HAS = /^(?:已经?|均)?(?:[配设建具]?有|配备|设置|达到|建成|开设)(.{2,}?)的?$/u
const SHORTEST_NOUN = 2

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
