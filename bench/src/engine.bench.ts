// Figures of the nation from typed arrays: beside bare loops, DuckDB, and a change of one value.
import { compileColumnar, createColumnarStore } from '@mingjian/engine'
import { loadStandards } from '@mingjian/standards'
import { prepareDuck } from './engine/duckdb.ts'
import { type HandResult, prepareHand, ratios, runHand } from './engine/hand-loops.ts'
import { elements, makeNation, type NationalData, stages } from './engine/national-data.ts'
import { timeSql } from './engine/sql.ts'
import { exponentOf, type Line, line, median, milliseconds, printLines } from './measure.ts'

const schools = 195_000
const counties = 2_844
const rounds = 11
const warmUp = 10
const columnar = compileColumnar(loadStandards(), ['jiaodu-2017-6'])

/** What one size costs: seconds to compute, megabytes of live data and the process at its highest. */
async function costOf(times: number) {
  globalThis.gc?.()
  const before = process.memoryUsage()
  const data = makeNation((schools / 4) * times, Math.round((counties / 4) * times))
  const store = createColumnarStore(data, '2023')
  const runs: number[] = []
  for (let turn = 0; turn < 5; turn += 1) runs.push(await milliseconds(() => columnar.run(store)))
  const run = columnar.run(store)
  globalThis.gc?.()
  const after = process.memoryUsage()
  const live = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers
  const peak = process.resourceUsage().maxRSS / 1024
  return { run: median(runs), live: live / 2 ** 20, peak, figures: run.figures.length }
}

async function benchSizes(): Promise<Line[]> {
  const sizes = [1, 4, 16]
  const costs: Awaited<ReturnType<typeof costOf>>[] = []
  for (const times of sizes) costs.push(await costOf(times))
  const fit = (key: 'run' | 'live' | 'peak') =>
    exponentOf(
      sizes,
      costs.map(cost => cost[key]),
    )
  const small = costs[0]
  return [
    ...costs.flatMap(({ run, live, peak }, order) => {
      const name = `${sizes[order]} × ${schools / 4} schools`
      const base = (of: number | undefined): [number, string] => [of ?? 0, 'the smallest of them']
      return [
        line(`all figures, ${name}`, [run, 'ms'], base(small?.run)),
        line(`live data, ${name}`, [live, 'MB'], base(small?.live)),
        line(`peak of the process, ${name}`, [peak, 'MB'], base(small?.peak)),
      ]
    }),
    line('exponent of time', [fit('run'), ''], [null, null], '≤ 1.1', exponent => exponent <= 1.1),
    line('exponent of live data', [fit('live'), ''], [null, null], '≤ 1.1', e => e <= 1.1),
  ]
}

/** Both ways must give the same figures, or their times mean nothing. */
function checkAgreement(
  data: NationalData,
  run: ReturnType<typeof columnar.run>,
  hand: HandResult[],
) {
  const indexOf = new Map(run.store.governments.map(each => [each.org.code, each.index]))
  for (const [stage, result] of hand.entries()) {
    const suffix = stages[stage] === 'primary' ? 'P' : 'J'
    for (const [r, { code }] of ratios.entries()) {
      for (const [of, values] of [
        ['', result.values],
        ['#cv', result.spreads],
      ] as const) {
        const key = `jiaodu-2017-6/${code}-${suffix}${of}@${stages[stage]}`
        const figures = run.figures.find(each => each.plan.key === key)
        for (const [county, org] of data.countyCodes.entries()) {
          const index = indexOf.get(org) ?? -1
          const theirs = values[county * 7 + r] as number
          const ours = figures?.states[index] === 1 ? (figures.values[index] as number) : Number.NaN
          const isSame = Number.isNaN(theirs)
            ? Number.isNaN(ours)
            : Math.abs(ours - theirs) <= 1e-10 * Math.abs(theirs)
          if (!isSame) throw new Error(`${key} of ${org}: ${ours} and ${theirs}`)
        }
      }
    }
  }
}

async function benchNation(): Promise<Line[]> {
  const data = makeNation(schools, counties)
  const store = createColumnarStore(data, '2023')
  const tables = prepareHand(data)
  const runAllByHand = () => tables.map(runHand)
  checkAgreement(data, columnar.run(store), runAllByHand())
  const duck = await prepareDuck(data)
  const times = { ours: [] as number[], hand: [] as number[], duck: [] as number[] }
  // The first turns let the compiler settle and are not counted.
  for (let turn = -warmUp; turn < rounds; turn += 1) {
    const ours = await milliseconds(() => columnar.run(store))
    const hand = await milliseconds(runAllByHand)
    const duckdb = duck && (await milliseconds(() => duck.run()))
    if (turn < 0) continue
    times.ours.push(ours)
    times.hand.push(hand)
    if (duckdb !== null) times.duck.push(duckdb)
  }
  duck?.close()
  const work = `7 ratios, 7 差异系数 and verdicts of ${counties} counties × 2 stages`
  const ours: [number, string] = [median(times.ours), 'ms']
  return [
    line(work, ours, [median(times.hand), 'hand-written loops'], '≤ 2 ×', ratio => ratio <= 2),
    ...(duck
      ? [line(work, ours, [median(times.duck), 'DuckDB'], '< 1 ×', ratio => ratio < 1)]
      : []),
    ...benchChange(store, median(times.ours)),
  ]
}

function benchChange(store: ReturnType<typeof createColumnarStore>, full: number): Line[] {
  const run = columnar.run(store)
  const medians = Array.from({ length: rounds }, (_, turn) => {
    const costs = Array.from({ length: 100 }, (_, count) => {
      const org = `S${((turn * 100 + count) * 277) % schools}`
      const stage = store.tables.get('primary')?.rowOf.has(org) ? 'primary' : 'junior'
      const element = elements[count % 10] ?? 'pupils'
      const started = performance.now()
      run.update({ org, element, stage, value: 500 + count })
      return performance.now() - started
    })
    return median(costs)
  })
  const one = median(medians)
  const work = 'one value changes: whatever depends on it, up to the nation'
  return [
    line(work, [one, 'ms'], [null, null], '< 1 ms', cost => cost < 1),
    line(work, [one, 'ms'], [full, 'everything anew'], '< 1 %', ratio => ratio < 0.01),
  ]
}

async function benchSql(): Promise<Line[]> {
  const times = await timeSql(rounds)
  if (!times) return []
  const hand: [number, string] = [median(times.hand), 'hand-written SQL']
  return [line(times.work, [median(times.ours), 'ms'], hand, '≤ 1.2 ×', ratio => ratio <= 1.2)]
}

printLines([...(await benchSizes()), ...(await benchNation()), ...(await benchSql())])
