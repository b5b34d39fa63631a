import { type ProblemStatus, problemStatusSchema, type RecordedProblem } from '@mingjian/contract'

export const problemStatusNames: Record<ProblemStatus, string> = {
  opened: '待整改',
  withdrawn: '已撤回',
}

/** What the address of the list says. */
export interface ProblemFilters {
  status: ProblemStatus | null
  /** Code of a unit. */
  unit: string | null
  words: string | null
  /** Id of the problem somebody came to see. */
  problem: string | null
}

export function readProblemFilters(search: URLSearchParams): ProblemFilters {
  return {
    status: problemStatusSchema.safeParse(search.get('status')).data ?? null,
    unit: search.get('unit') || null,
    words: search.get('words') || null,
    problem: search.get('problem') || null,
  }
}

export function writeProblemFilters(filters: ProblemFilters): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== null),
  )
}

/** Problems that fit, in the order given; withdrawn ones only when they are asked for or looked for. */
export function visibleProblems(
  problems: readonly RecordedProblem[],
  { status, unit, words, problem }: ProblemFilters,
): RecordedProblem[] {
  return problems.filter(one => {
    if (one.id === problem) return true
    if (one.status !== (status ?? 'opened')) return false
    if (unit !== null && one.unit.code !== unit) return false
    const all = [one.title, one.description, one.source.file, ...one.finding.quotes].join('\n')
    return (words ?? '').split(/\s+/).every(word => all.includes(word))
  })
}

/** Units that have problems, each once. */
export function unitsOf(problems: readonly RecordedProblem[]): RecordedProblem['unit'][] {
  return [...new Map(problems.map(({ unit }) => [unit.code, unit])).values()]
}
