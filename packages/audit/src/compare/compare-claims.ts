import type { Claim, ReportComparison } from '@mingjian/model'

/**
 * Figures of two versions: what is said of the same subject, organisation, period and stage. Several of
 * them are taken in reading order, those that did not change first.
 */
export function compareClaims(
  before: readonly Claim[],
  after: readonly Claim[],
): ReportComparison['claims'] {
  const left = new Map<string, Claim[]>()
  for (const claim of after) {
    const group = left.get(aboutOf(claim)) ?? []
    group.push(claim)
    left.set(aboutOf(claim), group)
  }
  const take = (claim: Claim, fits: (other: Claim) => boolean): Claim | undefined => {
    const group = left.get(aboutOf(claim)) ?? []
    const at = group.findIndex(fits)
    return at < 0 ? undefined : group.splice(at, 1)[0]
  }
  const open = before.filter(claim => !take(claim, other => isSameValue(claim, other)))
  const changed: { before: Claim; after: Claim }[] = []
  const removed: Claim[] = []
  for (const claim of open) {
    const other = take(claim, () => true)
    if (other) changed.push({ before: claim, after: other })
    else removed.push(claim)
  }
  const remains = new Set([...left.values()].flat())
  return { changed, removed, added: after.filter(claim => remains.has(claim)) }
}

const aboutOf = ({ code, subject, org, period, qualifier, modality }: Claim) =>
  JSON.stringify([code ?? subject, org, period, qualifier, modality])

const isSameValue = (one: Claim, other: Claim) =>
  one.value === other.value && one.unit === other.unit
