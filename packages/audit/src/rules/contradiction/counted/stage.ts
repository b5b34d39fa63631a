import { conceptsIn, kindOf, meaningsOf } from '../../../lexicon/concepts.ts'

/**
 * The stage of what is counted: its own, else the one that the nearest of the places around it speaks
 * of, its sentence before its paragraph and its title; '' where none is told, or several are.
 */
export function stageOf(own: readonly string[], places: readonly string[]): string {
  const told = stagesIn(own)
  if (told.length > 0) return told.join()
  for (const place of places) {
    const found = stagesIn(meaningsOf(conceptsIn(place)))
    // 中学9所、小学21所，专任教师2153人: of all that were listed.
    if (found.length > 1) return ''
    if (found[0]) return found[0]
  }
  return ''
}

const stagesIn = (meanings: readonly string[]) =>
  [...new Set(meanings.filter(one => kindOf.get(one) === 'stage' || one === '幼儿园'))].sort()
