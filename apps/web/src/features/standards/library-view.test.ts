import fc from 'fast-check'
import { expect, test } from 'vitest'
import { libraryTabs, readLibraryView, writeLibraryView } from './library-view.ts'

test('a refreshed library page shows the same part and the same search', () => {
  const views = fc.record({ tab: fc.constantFrom(...libraryTabs), text: fc.string() })
  fc.assert(
    fc.property(views, view => {
      expect(readLibraryView(new URLSearchParams(writeLibraryView(view)))).toEqual(view)
    }),
  )
})

test('a part nobody knows is the first one', () => {
  expect(readLibraryView(new URLSearchParams('tab=secrets')).tab).toBe('standards')
})
