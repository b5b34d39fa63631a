import { expect, test } from 'vitest'
import { plainFigure } from './plain-figure.ts'

test.each([
  ['jiaodu-2017-6/R6#cv@junior', 'jiaodu-2017-6/R6@junior'],
  ['jiaodu-2017-6/R6@junior', 'jiaodu-2017-6/R6@junior'],
  ['jiaodu-2020-1/K3', 'jiaodu-2020-1/K3'],
])('going from %s down to a school opens %s', (key, plain) => {
  expect(plainFigure(key)).toBe(plain)
})

test('a composite leads to a school without any figure open', () => {
  expect(plainFigure('jiaodu-2017-6/R#cv-composite@junior')).toBeNull()
})
