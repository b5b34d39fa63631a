import type { Point } from '@mingjian/model'
import { expect, test } from 'vitest'
import { pointNotes } from './point-notes.ts'

const point: Point = {
  code: '1.1',
  text: '生均图书',
  indicators: ['s/A1'],
  needsFigure: false,
  keywords: [],
}
const names = (id: string) => `名称${id}`

test('a point that asks for other figures says so though its words stayed', () => {
  const after = { ...point, indicators: ['s/A2'], needsFigure: true }
  expect(pointNotes(point, after, names)).toEqual([
    '改为须有数据',
    '增加指标：名称s/A2',
    '取消指标：名称s/A1',
  ])
})

test('a changed full score and a changed way of scoring are told apart', () => {
  const scored = (points: number, each: number) => ({
    ...point,
    scoring: { by: 'deduction' as const, points, each },
  })
  expect(pointNotes(scored(2, 1), scored(3, 1), names)).toEqual(['满分由2分改为3分'])
  expect(pointNotes(scored(2, 1), scored(2, 0.5), names)).toEqual(['计分办法有变化'])
  expect(pointNotes(point, scored(2, 1), names)).toEqual(['增加计分，满分2分'])
  expect(pointNotes(scored(2, 1), point, names)).toEqual(['不再计分'])
})

test('keywords and order of indicators are no change', () => {
  const two = { ...point, indicators: ['s/A1', 's/A2'] }
  const turned = { ...two, indicators: ['s/A2', 's/A1'], keywords: ['图书'] }
  expect(pointNotes(two, turned, names)).toEqual([])
})
