import { type Indicator, orgKindSchema, ownershipSchema, type Problem } from '@mingjian/model'
import { libraryProblem } from '../read/library-problem.ts'
import { type Check, indicatorsIn } from './check.ts'

/** Facts that are recorded of units and not of one standard alone: see the handbook on data files. */
const recorded = ['kind', 'ownership', 'area', 'type']

/** A condition about a fact that nobody records would leave nothing out, and nobody would see it. */
export const checkExclusions: Check = library => {
  const indicators = indicatorsIn(library)
  const ofTiers = indicators.flatMap(one =>
    one.criteria.flatMap(criterion => criterion.appliesTo?.when ?? []),
  )
  const facts = new Set([...recorded, ...ofTiers.flatMap(one => ('fact' in one ? one.fact : []))])
  return indicators.flatMap(one =>
    one.exclusions.flatMap(({ when, reason }) => {
      const conditions = Object.entries(when)
      if (conditions.length === 0)
        return [libraryProblem('exclusion-of-nothing', { id: one.id, reason }, one, 'exclusions')]
      return conditions
        .filter(([key, value]) => !facts.has(key) || !isValue(key, value))
        .map(([key, value]) => strange(one, `${key}=${value}`))
    }),
  )
}

const strange = (one: Indicator, condition: string): Problem =>
  libraryProblem('unknown-attribute', { id: one.id, condition }, one, 'exclusions')

/** Kinds and ownership have a fixed list of values; other facts may have any. */
function isValue(key: string, value: string): boolean {
  if (key === 'kind') return orgKindSchema.safeParse(value).success
  return key !== 'ownership' || ownershipSchema.safeParse(value).success
}
