import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowStates } from './row-state.ts'
import { readView, writeView } from './view-state.ts'

const word = fc.option(fc.string({ minLength: 1 }), { nil: null })

test('a refreshed page shows the same view', () => {
  const views = fc.record({
    org: word,
    county: word,
    period: word,
    standard: word,
    state: fc.option(fc.constantFrom(...rowStates), { nil: null }),
    text: fc.string(),
    open: word,
  })
  fc.assert(
    fc.property(views, view => {
      expect(readView(new URLSearchParams(writeView(view)))).toEqual(view)
    }),
  )
})

test('a state nobody knows is no filter', () => {
  expect(readView(new URLSearchParams('state=excellent')).state).toBeNull()
})

test('a view without filters has a short address', () => {
  expect(writeView({ org: '230405', text: '', state: null })).toBe('org=230405')
})
