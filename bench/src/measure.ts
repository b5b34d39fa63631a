/** One row of a suite, as `--json` prints it. */
export interface Line {
  work: string
  ours: number
  baseline: number | null
  baselineName: string | null
  unit: string
  ratio: number | null
  target: string | null
  met: boolean | null
}

export const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

export const milliseconds = async (work: () => unknown): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Slope of the line through logarithms: 1 = grows as the size does. */
export const exponentOf = (sizes: readonly number[], costs: readonly number[]): number => {
  const x = sizes.map(Math.log)
  const y = costs.map(Math.log)
  const mean = (all: readonly number[]) => all.reduce((sum, each) => sum + each, 0) / all.length
  const products = x.map((each, i) => (each - mean(x)) * ((y[i] ?? 0) - mean(y)))
  return mean(products) / mean(x.map(each => (each - mean(x)) ** 2))
}

/**
 * Medians of several works that take turns, so that a slow moment of the machine falls on all of them.
 * The first turns let the compiler settle and are not counted.
 */
export async function interleaved<Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
  { rounds, warmUp }: { rounds: number; warmUp: number },
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[]
  const times = Object.fromEntries(names.map(name => [name, [] as number[]]))
  for (let turn = -warmUp; turn < rounds; turn += 1) {
    for (const name of names) {
      const time = await milliseconds(works[name])
      if (turn >= 0) times[name]?.push(time)
    }
  }
  return Object.fromEntries(names.map(name => [name, median(times[name] ?? [])])) as Record<
    Name,
    number
  >
}

const round = (value: number) => Number(value.toPrecision(4))

/** A measured value beside its baseline; `isMet` is asked of the ratio, without baseline of the value. */
export const line = (
  work: string,
  [ours, unit]: [number, string],
  [baseline, baselineName]: [number, string] | [null, null] = [null, null],
  target: string | null = null,
  isMet: ((measured: number) => boolean) | null = null,
): Line => {
  const ratio = baseline === null ? null : round(ours / baseline)
  return {
    work,
    ours: round(ours),
    baseline: baseline && round(baseline),
    baselineName,
    unit,
    ratio,
    target,
    met: isMet?.(ratio ?? ours) ?? null,
  }
}

/** One JSON document with `--json`, else a table to read. */
export function printLines(table: readonly Line[]): void {
  if (process.argv.includes('--json')) console.log(JSON.stringify(table))
  else {
    const columns = ['work', 'ours', 'unit', 'baseline', 'baselineName', 'ratio', 'target', 'met']
    console.table(table, columns)
  }
}
