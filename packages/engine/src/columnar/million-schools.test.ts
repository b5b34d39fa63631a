import { loadStandards } from '@mingjian/standards'
import { expect, test } from 'vitest'
import { org } from '../testing/fixture-dataset.ts'
import { compileColumnar } from './index.ts'
import { createColumnarStore } from './store.ts'

const schoolCount = 1_000_000
const countyCount = 2000
/**
 * Wide of what it takes: 8 s of processor and 0.7 GB at most on the two cores it was written on. Guards
 * the order of growth, not the speed; `npm run bench -- engine` measures that.
 */
const processorLimitSeconds = 60
const memoryLimitKilobytes = 3e6
/** A machine with other work to do takes longer by the clock. */
const timeout = 300_000

test('a million schools are computed in bounded time and memory', { timeout }, () => {
  const before = process.cpuUsage()
  const counties = Array.from({ length: countyCount }, (_, at) =>
    org(`c${at}`, { kind: 'county', parent: '00', stages: [] }),
  )
  const schools = Array.from({ length: schoolCount }, (_, at) =>
    org(`s${at}`, { parent: `c${at % countyCount}` }),
  )
  const nation = org('00', { kind: 'nation', parent: null, stages: [] })
  const column = (element: string, amount: (at: number) => number) => ({
    element,
    stage: 'primary' as const,
    values: Float64Array.from({ length: schoolCount }, (_, at) => amount(at)),
  })
  const columns = [
    column('pupils', at => 100 + (at % 7)),
    column('library-books', at => 2000 + (at % 1000)),
    column('computers', at => 10 + (at % 5)),
  ]
  const store = createColumnarStore({ orgs: [nation, ...counties, ...schools], columns }, '2023')
  const run = compileColumnar(loadStandards(), ['jiaodu-2012-3']).run(store)

  const books = columns[1]?.values.reduce((sum, value) => sum + value, 0) ?? 0
  const pupils = columns[0]?.values.reduce((sum, value) => sum + value, 0) ?? 0
  expect(run.find('jiaodu-2012-3/B5@primary', '00')?.value).toBeCloseTo(books / pupils, 9)
  expect(run.find('jiaodu-2012-3/B5#cv@primary', 'c1')?.status).toBe('ok')
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(processorLimitSeconds)
  expect(process.resourceUsage().maxRSS).toBeLessThan(memoryLimitKilobytes)
})
