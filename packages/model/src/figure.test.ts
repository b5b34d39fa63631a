import { expect, test } from 'vitest'
import { figureKey, readFigureKey } from './figure.ts'

test('a figure is told by indicator and stage, and its key says both', () => {
  const junior = { indicator: 'jiaodu-2012-3/B5#cv', stage: 'junior' as const }
  const whole = { indicator: 'jiaodu-2020-1/K3', stage: null }
  expect(readFigureKey(figureKey(junior))).toEqual(junior)
  expect(readFigureKey(figureKey(whole))).toEqual(whole)
  expect(figureKey(junior)).not.toBe(figureKey({ ...junior, stage: 'primary' }))
})

test('a stage nobody knows is no stage', () => {
  expect(readFigureKey('jiaodu-2012-3/B5@college').stage).toBeNull()
})
