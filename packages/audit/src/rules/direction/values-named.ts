import type { Figure } from '../../structure/figures.ts'
import { commonPiece } from '../../structure/labels.ts'
import { type AuditContext, sentenceAt } from '../context.ts'
import {
  type Apart,
  measureOf,
  OF_ANY,
  ownNameOf,
  SHORTEST_WORD,
  shortened,
  toldApart,
} from './compared-names.ts'

type Two = readonly Figure[]
const NONE: Two = []

/** Which of the figures told before a comparison are those of its two names; none where that is not clear. */
export function valuesNamed(
  context: AuditContext,
  at: number,
  alike: readonly Figure[],
  [first, second]: readonly [string, string],
): Two {
  const [a, b] = [shortened(first), shortened(second)]
  for (const apart of toldApart(a, b)) {
    const found = valuesApart(context, at, alike, apart, a)
    if (found.length > 0) return found
  }
  return NONE
}

function valuesApart(
  context: AuditContext,
  at: number,
  alike: Two,
  apart: Apart,
  first: string,
): Two {
  const [a, , shared] = apart
  const names = alike.map(figure => shortened(ownNameOf(context, figure)))
  const start = Math.min(at, alike[0]?.start ?? at)
  const [from] = sentenceAt(context, start)
  const told = context.text.slice(from, Math.max(at, alike.at(-1)?.start ?? at))
  // What is compared besides the names has to be what the figures are of.
  const besides = [shared, first.replace(a, '').slice(0, -shared.length || undefined)].map(one =>
    one.replace(OF_ANY, ''),
  )
  if (!besides.every(one => isIn(one, told))) return NONE
  const last = lastTwo(alike, names, apart)
  return last.length > 0 || alike.length === 2 ? last : onlyTwo(alike, names, apart, besides)
}

const isIn = (words: string, where: string) =>
  words.length < SHORTEST_WORD || commonPiece(words, where).length >= SHORTEST_WORD

function lastTwo(alike: Two, names: readonly string[], [a, b, shared]: Apart): Two {
  const [one, other] = alike.slice(-2) as [Figure, Figure]
  const two = names.slice(-2)
  const isOf = (word: string, at: 0 | 1) => two[at]?.includes(word) ?? false
  const isOther = (at: 0 | 1) =>
    isOf(b, at) || (shared !== '' && two.some(name => isIn(shared, name)))
  if (isOf(a, 0) && !isOf(a, 1) && !isOf(b, 0) && isOther(1)) return [one, other]
  return isOf(a, 1) && !isOf(a, 0) && !isOf(b, 1) && isOther(0) ? [other, one] : NONE
}

/** Of several figures those that alone bear one of the names each, where no measure tells them apart. */
function onlyTwo(
  alike: Two,
  names: readonly string[],
  [a, b]: Apart,
  besides: readonly string[],
): Two {
  const found = [a, b].map(word =>
    alike.flatMap((figure, at) => {
      const name = names[at] ?? ''
      return name.includes(word) ? [{ figure, measure: measureOf(name, word) }] : []
    }),
  )
  const [[one, ...more] = [], [other, ...others] = []] = found
  if (!one || !other || one.figure === other.figure || more.length + others.length > 0) return NONE
  const isNamed = (measure: string) =>
    measure === '' || besides.every(words => isIn(words, measure))
  const isSame = isIn(one.measure, other.measure) || isIn(other.measure, one.measure)
  const isPlain = names.every(name => besides.every(words => !isIn(words, name) || words === ''))
  return isSame && ((isNamed(one.measure) && isNamed(other.measure)) || isPlain)
    ? [one.figure, other.figure]
    : NONE
}
