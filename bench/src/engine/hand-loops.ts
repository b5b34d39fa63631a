// The nationwide work as one would write it once for these seven ratios: bare loops, missing as NaN.
import { cellState } from '@mingjian/engine'
import { type NationalData, stages } from './national-data.ts'

/** The seven ratios: scale × (first + sign × second) ÷ pupils, and their limits by stage. */
export const ratios = [
  { code: 'R1', first: 'teachers-above-required-degree', scale: 100, limits: [4.2, 5.3] },
  { code: 'R2', first: 'teachers-backbone', scale: 100, limits: [1, 1] },
  { code: 'R3', first: 'teachers-pe-arts', scale: 100, limits: [0.9, 0.9] },
  {
    code: 'R4',
    first: 'teaching-floor-area',
    second: 'indoor-sports-area',
    sign: -1,
    scale: 1,
    limits: [4.5, 5.8],
  },
  {
    code: 'R5',
    first: 'sports-ground-area',
    second: 'indoor-sports-area',
    sign: 1,
    scale: 1,
    limits: [7.5, 10.2],
  },
  { code: 'R6', first: 'equipment-value', scale: 1, limits: [2000, 2500] },
  { code: 'R7', first: 'multimedia-classrooms', scale: 100, limits: [2.3, 2.4] },
] as const
const spreadLimits = [0.5, 0.45]

export interface HandTable {
  /** First row of each county. */
  starts: Uint32Array
  counted: Uint8Array
  columns: Map<string, Float64Array>
}

export interface HandResult {
  values: Float64Array
  spreads: Float64Array
  met: Uint8Array
}

export function prepareHand(data: NationalData): HandTable[] {
  return stages.map(stage => {
    const { counties, counted } = data.sections[stage]
    const starts = new Uint32Array(data.countyCodes.length + 1)
    for (const county of counties) starts[county + 1] = (starts[county + 1] ?? 0) + 1
    for (let c = 1; c < starts.length; c += 1) starts[c] = (starts[c] ?? 0) + (starts[c - 1] ?? 0)
    const columns = new Map<string, Float64Array>()
    for (const { element, stage: of, values, states } of data.columns) {
      if (of !== stage) continue
      const withGaps = values.map((value, cell) =>
        states?.[cell] === cellState.filled ? value : Number.NaN,
      )
      columns.set(element, withGaps)
    }
    return { starts, counted, columns }
  })
}

/** Ratio, 差异系数 and both verdicts of every county, seven ratios side by side; NaN = missing. */
export function runHand({ starts, counted, columns }: HandTable, stage: number): HandResult {
  const counties = starts.length - 1
  const result = {
    values: new Float64Array(counties * 7),
    spreads: new Float64Array(counties * 7),
    met: new Uint8Array(counties * 14),
  }
  const column = (name: string) => columns.get(name) as Float64Array
  const pupils = column('pupils')
  const perPupil = new Float64Array(4096)
  for (const [r, ratio] of ratios.entries()) {
    const first = column(ratio.first)
    const second = 'second' in ratio ? column(ratio.second) : null
    const sign = 'sign' in ratio ? ratio.sign : 0
    for (let c = 0; c < counties; c += 1) {
      const start = starts[c] as number
      const end = starts[c + 1] as number
      let over = 0
      let under = 0
      let counts = 0
      for (let i = start; i < end; i += 1) {
        if (counted[i] === 0) continue
        const part = second
          ? (first[i] as number) + sign * (second[i] as number)
          : (first[i] as number)
        const weight = pupils[i] as number
        over += part
        under += weight
        if (weight === 0) continue
        perPupil[i - start] = part / weight
        counts += part
      }
      const mean = counts / under
      let squares = 0
      for (let i = start; i < end; i += 1) {
        if (counted[i] === 0 || pupils[i] === 0) continue
        const distance = (perPupil[i - start] as number) - mean
        squares += (pupils[i] as number) * distance * distance
      }
      const at = c * 7 + r
      const value = (over / under) * ratio.scale
      const spread = Math.sqrt(squares / under) / mean
      result.values[at] = value
      result.spreads[at] = spread
      result.met[at * 2] = value >= (ratio.limits[stage] as number) ? 1 : 0
      result.met[at * 2 + 1] = spread <= (spreadLimits[stage] as number) ? 1 : 0
    }
  }
  return result
}
