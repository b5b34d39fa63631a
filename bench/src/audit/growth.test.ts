import { loadStandards } from '@mingjian/standards'
import { expect, test } from 'vitest'
import { exponentOf } from '../measure.ts'
import { longText } from './long-report.ts'
import { auditWith } from './quality.ts'

const audit = auditWith(loadStandards())
const lengths = [32_000, 128_000]
/** A loop within a loop makes it 2; what the compiler and the memory add stays below this. */
const MOST = 1.15

/** Processor time of the fastest of some runs: a busy machine is no failure. */
function cost(text: string, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage()
    audit({ id: 'long', level: '县区', year: 2023, text, claims: [], findings: [] })
    const { user, system } = process.cpuUsage(before)
    return user + system
  })
  return Math.min(...times)
}

test('time grows as the text does', () => {
  const texts = lengths.map(longText)
  const [short = '', long = ''] = texts
  cost(short, 3)
  const costs = [cost(short, 5), cost(long, 3)]
  expect(exponentOf(lengths, costs)).toBeLessThan(MOST)
})
