import type { Finding } from '@mingjian/model'
import { rules } from '../rules/index.ts'
import { collect } from '../structure/collect.ts'

/**
 * A rule that finds more than this has met a habit of the text, or a text that is no report: what is
 * listed beyond helps nobody and makes pages and documents unusable.
 */
export const MOST_PER_RULE = 300

interface Capped<One> {
  findings: One[]
  /** Chinese, one for each rule that found more than is listed. */
  notices: string[]
}

/** Keeps the first findings of every rule, in the order given, and says how many more there are. */
export function capFindings<One extends Pick<Finding, 'rule'>>(
  findings: readonly One[],
): Capped<One> {
  // So few cannot be too many of one rule.
  if (findings.length <= MOST_PER_RULE) return { findings: [...findings], notices: [] }
  const counts = new Map<string, number>()
  const kept = findings.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1
    counts.set(rule, count)
    return count <= MOST_PER_RULE
  })
  const notices = collect(rules, ({ id, title }) => {
    const more = (counts.get(id) ?? 0) - MOST_PER_RULE
    return more > 0
      ? [`“${title}”（${id}）只列出前${MOST_PER_RULE}处，另有${more}处同类情形未列出`]
      : []
  })
  return { findings: kept, notices }
}
