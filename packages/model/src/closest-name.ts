/** The candidate nearest to what was written, or null when none is near enough to suggest. */
export function closestName(name: string, candidates: Iterable<string>): string | null {
  let best: string | null = null
  // More than half the letters wrong is another word, not a slip.
  let bestDistance = Math.max(1, Math.floor(name.length / 2)) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue
    const distance = editDistance(name, candidate)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/**
 * closestName over one list, remembering answers: a file may repeat the same slip in every row.
 */
export function rememberClosest(
  candidates: () => Iterable<string>,
): (name: string) => string | null {
  const answers = new Map<string, string | null>()
  const closestTo = (name: string): string | null => {
    const known = answers.get(name)
    if (known !== undefined) return known
    if (answers.size >= 1000) answers.clear()
    const answer = closestName(name, candidates())
    answers.set(name, answer)
    return answer
  }
  return closestTo
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitute = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, substitute))
    }
    above = row
  }
  return above[b.length] ?? 0
}
