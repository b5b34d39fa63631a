/** A stretch of text with something to say about it. */
export interface Mark {
  start: number
  end: number
  /** `c7` for a claim; its key for a finding. */
  claim?: string
  finding?: string
}

/** A stretch in which the same marks hold throughout. */
export interface Segment {
  start: number
  end: number
  claims: string[]
  findings: string[]
}

/**
 * Cuts [start, end) wherever a mark begins or ends, so that overlapping and nested marks
 * can be drawn side by side without one tearing the other apart.
 */
export function layerSpans(start: number, end: number, marks: readonly Mark[]): Segment[] {
  const within = marks.filter(mark => mark.start < end && mark.end > start && mark.start < mark.end)
  const cuts = new Set([start, end])
  for (const mark of within) {
    if (mark.start > start) cuts.add(mark.start)
    if (mark.end < end) cuts.add(mark.end)
  }
  const edges = [...cuts].sort((a, b) => a - b)
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? end
    const covering = within.filter(mark => mark.start <= from && mark.end >= to)
    return {
      start: from,
      end: to,
      claims: unique(covering.flatMap(({ claim }) => (claim === undefined ? [] : [claim]))),
      findings: unique(covering.flatMap(({ finding }) => (finding === undefined ? [] : [finding]))),
    }
  })
}

const unique = <Item>(items: Item[]) => [...new Set(items)]

interface Stretch {
  start: number
  end: number
}

/** For each stretch (in text order, not overlapping) the marks that touch it; one pass over both. */
export function marksByStretch(stretches: readonly Stretch[], marks: readonly Mark[]): Mark[][] {
  const found: Mark[][] = stretches.map(() => [])
  for (const mark of marks) {
    for (let at = firstEndingAfter(stretches, mark.start); at < stretches.length; at++) {
      const stretch = stretches[at]
      if (!stretch || stretch.start >= mark.end) break
      found[at]?.push(mark)
    }
  }
  return found
}

/** Binary search: a long report has thousands of lines and marks. */
function firstEndingAfter(stretches: readonly Stretch[], offset: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** What a click on a stretch with several findings chooses: each click goes on to the next one. */
export function nextFinding(findings: readonly string[], selected: string | null): string | null {
  const at = selected === null ? -1 : findings.indexOf(selected)
  return findings[(at + 1) % findings.length] ?? null
}
