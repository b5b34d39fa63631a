import { expect, test } from 'vitest'
import { readOwnLibrary } from '../load-standards.ts'
import { checkComposites } from './check-indicators.ts'

const library = readOwnLibrary()

test('a mean of a single 差异系数 is found, with the one that is left', () => {
  expect(checkComposites(library)).toEqual([])
  const standards = library.standards.map(standard => ({
    ...standard,
    indicators: standard.indicators.filter(
      one => one.dispersion?.composite !== 'R9-P' || one.code === 'R4-P',
    ),
  }))
  expect(checkComposites({ ...library, standards })).toMatchObject([
    {
      code: 'composite-alone',
      message: expect.stringContaining('“jiaodu-2017-6/R9-P”只有“jiaodu-2017-6/R4-P”一项'),
      line: expect.any(Number),
    },
  ])
})
