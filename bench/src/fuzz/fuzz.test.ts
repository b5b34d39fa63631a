import { loadStandards } from '@mingjian/standards'
import { expect, test } from 'vitest'
import { caseOf } from './cases.ts'
import { checkCase, warmUp } from './check-case.ts'

const SEED = 7
const RUNS = 200
/** Other tests run at the same time. */
const PATIENCE = 5

test('hundreds of damaged files and senseless texts are audited or refused, in time and in place', async () => {
  const library = loadStandards()
  await warmUp(library)
  const results = { audited: 0, refused: 0, failed: 0 }
  for (let number = 0; number < RUNS; number += 1) {
    const made = caseOf(SEED, number)
    const outcome = await checkCase(made, library, number % 8 === 0, PATIENCE)
    results[outcome.result] += 1
    expect(outcome, `case ${number} (${made.kind}) of seed ${SEED}`).not.toMatchObject({
      result: 'failed',
    })
  }
  // A change that makes every file a refusal would find nothing any more.
  expect(results.audited).toBeGreaterThan(RUNS / 3)
  expect(results.refused).toBeGreaterThan(RUNS / 20)
}, 300_000)

test('a case is made from its seed and number alone', () => {
  expect(caseOf(3, 11)).toEqual(caseOf(3, 11))
  expect(caseOf(3, 11)).not.toEqual(caseOf(4, 11))
})
