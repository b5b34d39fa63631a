import { expect, it } from 'vitest'
import { pairsSharingAPiece } from './pairs.ts'

const pairs = (names: string[], length = 3) =>
  pairsSharingAPiece(
    names,
    length,
    name => [name],
    (a, b) => a !== b,
  )

it('pairs with the first earlier one that shares a piece and fits', () => {
  expect(pairs(['无证托管点', '校外培训点', '无证托管机构', '无证托管点'])).toEqual([
    ['无证托管点', '无证托管机构'],
    ['无证托管机构', '无证托管点'],
  ])
})

it('finds nothing where the shared piece is too short', () => {
  expect(pairs(['民办托管点', '无证托管点'], 4)).toEqual([])
})

it('stays quick over many things of one name', () => {
  const names = Array.from({ length: 5_000 }, () => '无证托管机构')
  const start = performance.now()
  expect(pairs(names)).toEqual([])
  expect(performance.now() - start).toBeLessThan(2000)
})
