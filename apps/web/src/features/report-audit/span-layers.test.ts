import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layerSpans, type Mark, marksByStretch, nextFinding } from './span-layers.ts'

test('a claim inside a finding and a finding across it are all kept', () => {
  const marks = [
    { start: 0, end: 10, finding: 'f0' },
    { start: 2, end: 5, claim: 'c1' },
    { start: 4, end: 12, finding: 'f1' },
  ]
  expect(layerSpans(0, 12, marks)).toEqual([
    { start: 0, end: 2, claims: [], findings: ['f0'] },
    { start: 2, end: 4, claims: ['c1'], findings: ['f0'] },
    { start: 4, end: 5, claims: ['c1'], findings: ['f0', 'f1'] },
    { start: 5, end: 10, claims: [], findings: ['f0', 'f1'] },
    { start: 10, end: 12, claims: [], findings: ['f1'] },
  ])
})

const mark = fc
  .record({ at: fc.nat(60), length: fc.nat(30), id: fc.nat(9), isClaim: fc.boolean() })
  .map(
    ({ at, length, id, isClaim }): Mark => ({
      start: at,
      end: at + length,
      ...(isClaim ? { claim: `c${id}` } : { finding: `f${id}` }),
    }),
  )

test('segments cover the text once, and each letter has exactly the marks that cover it', () => {
  fc.assert(
    fc.property(
      fc.array(mark),
      fc.nat(20),
      fc.integer({ min: 1, max: 50 }),
      (marks, from, size) => {
        const segments = layerSpans(from, from + size, marks)
        expect(segments[0]?.start).toBe(from)
        expect(segments.at(-1)?.end).toBe(from + size)
        segments.slice(1).forEach((segment, index) => {
          expect(segment.start).toBe(segments[index]?.end)
        })
        for (const segment of segments) {
          for (let letter = segment.start; letter < segment.end; letter++) {
            const covering = marks.filter(({ start, end }) => start <= letter && letter < end)
            const findings = covering.flatMap(({ finding }) => finding ?? [])
            expect([...segment.findings].sort()).toEqual([...new Set(findings)].sort())
          }
        }
      },
    ),
  )
})

test('each line gets the marks that touch it, also one that runs over several lines', () => {
  const lines = [
    { start: 0, end: 5 },
    { start: 6, end: 9 },
    { start: 10, end: 20 },
  ]
  const long = { start: 3, end: 12, finding: 'f0' }
  const last = { start: 10, end: 11, claim: 'c1' }
  expect(marksByStretch(lines, [long, last])).toEqual([[long], [long], [long, last]])
})

test('clicking again where findings overlap goes on to the next', () => {
  expect(nextFinding(['a', 'b'], null)).toBe('a')
  expect(nextFinding(['a', 'b'], 'a')).toBe('b')
  expect(nextFinding(['a', 'b'], 'b')).toBe('a')
})
