import type { BoundTerm } from './bound-term.ts'

/** What stands above or below the line of a ratio, section by section: that of row r is at r − from. */
export interface Line {
  values: Float64Array
  from: number
  /** Makes the rows from `start` up to `end` ready to read. */
  load(start: number, end: number): void
}

/** Σ factor × element for each section; a lone element is its column as it is. */
export function createLine(terms: readonly BoundTerm[]): Line {
  const [first, second, ...more] = terms
  if (!first) throw new TypeError('a ratio has something above and below its line')
  const { values } = first.sums.column
  if (first.factor === 1 && !second) return { values, from: 0, load: () => undefined }
  const line: Line = {
    values: new Float64Array(0),
    from: 0,
    load: (start, end) => {
      // Room for the largest government asked for so far, used again for each.
      if (line.values.length < end - start) line.values = new Float64Array(2 * (end - start))
      line.from = start
      setTo(line.values, first, second ?? { ...first, factor: 0 }, start, end)
      for (const term of more) addTo(line.values, term, start, end)
    },
  }
  return line
}

/** Two at once: most lines that are not a lone element add or subtract one other. */
function setTo(room: Float64Array, a: BoundTerm, b: BoundTerm, start: number, end: number): void {
  const { values: left } = a.sums.column
  const { values: right } = b.sums.column
  for (let row = start; row < end; row += 1)
    room[row - start] = a.factor * (left[row] as number) + b.factor * (right[row] as number)
}

function addTo(room: Float64Array, { factor, sums }: BoundTerm, start: number, end: number): void {
  const { values } = sums.column
  for (let row = start; row < end; row += 1)
    room[row - start] = (room[row - start] as number) + factor * (values[row] as number)
}

/** Σ factor × element over all sections that a government counts. */
export function totalOf(terms: readonly BoundTerm[], index: number): number {
  let total = 0
  for (const { factor, sums } of terms) total += factor * (sums.totals[index] as number)
  return total
}

/** The same with every part taken as positive: how large it would be if nothing cancelled. */
export function positiveTotalOf(terms: readonly BoundTerm[], index: number): number {
  let total = 0
  for (const { factor, sums } of terms) total += Math.abs(factor * (sums.totals[index] as number))
  return total
}
