import type { Finding, ReportComparison } from '@mingjian/model'
import type { Aligned } from './paragraphs.ts'

/**
 * Findings of two versions. The same key is the same finding; of the rest, one of the same rule in the
 * paragraph that became this paragraph was worked on and is not mended yet.
 */
export function compareFindings(
  before: readonly Finding[],
  after: readonly Finding[],
  aligned: readonly Aligned[],
): ReportComparison['findings'] {
  const byKey = new Map(after.map(finding => [finding.key, finding]))
  const leftAfter = new Set(after)
  const fixed: Finding[] = []
  const remaining: { before: Finding; after: Finding }[] = []
  const open: Finding[] = []
  for (const finding of before) {
    const same = byKey.get(finding.key)
    if (!same) {
      open.push(finding)
      continue
    }
    leftAfter.delete(same)
    remaining.push({ before: finding, after: same })
  }
  const becomes = newParagraphs(aligned)
  for (const finding of open) {
    const place = becomes(finding)
    const worked = [...leftAfter].find(
      one => one.rule === finding.rule && place?.before && isIn(one, place.after),
    )
    if (!worked) {
      fixed.push(finding)
      continue
    }
    leftAfter.delete(worked)
    remaining.push({ before: finding, after: worked })
  }
  return { fixed, remaining, added: [...leftAfter] }
}

const startOf = (finding: Finding) => finding.spans[0]?.[0] ?? 0

function isIn(finding: Finding, paragraph: { start: number; end: number } | null): boolean {
  const start = startOf(finding)
  return paragraph !== null && paragraph.start <= start && start < paragraph.end
}

/** The paragraph that a finding of the old text stands in, with what it became. */
function newParagraphs(aligned: readonly Aligned[]): (finding: Finding) => Aligned | undefined {
  const old = aligned.filter(one => one.before !== null)
  return finding => old.find(({ before }) => isIn(finding, before))
}
