import type { Figure } from './figures.ts'
import { emptyRun, type Run } from './run.ts'
import { turnTo } from './run-changes.ts'

const JOINT = /^\s*(?:、|和|及|以及|与)\s*$/
const FROM = /(?:由|从)[^，,。；;由从]{0,14}$/
const LONGEST_LEAD = 20
const MOST = 12

/**
 * 分别由21.5%和19.8%上升到46.4%和38.6%: each value of the first list turned into the one at its place in the
 * second. Their one word is one turn for all of them.
 */
export function readMovedLists(text: string, figures: readonly Figure[]): Run[] {
  const runs: Run[] = []
  for (let at = 0; at < figures.length; at++) {
    const first = figures[at] as Figure
    const lead = text.slice(Math.max(0, first.start - LONGEST_LEAD), first.start)
    if (!/[由从]/.test(lead) || !FROM.test(lead)) continue
    const before = listFrom(text, figures, at)
    const level = figures[at + before.length]
    if (before.length < 2 || !level) continue
    const turn = turnTo(text.slice(before.at(-1)?.end, level.start), level)
    const after = listFrom(text, figures, at + before.length)
    if (turn === undefined || after.length !== before.length) continue
    for (const [index, one] of after.entries()) {
      const previous = before[index]
      if (previous?.family !== one.family || one.approximate) continue
      runs.push({ ...emptyRun(one), previous, turn })
    }
    at += before.length + after.length - 1
  }
  return runs
}

/** The figures from an index on that nothing but 、 or 和 parts. */
function listFrom(text: string, figures: readonly Figure[], from: number): Figure[] {
  const list: Figure[] = []
  for (const figure of figures.slice(from, from + MOST)) {
    const last = list.at(-1)
    if (last && !JOINT.test(text.slice(last.end, figure.start))) break
    list.push(figure)
  }
  return list
}
