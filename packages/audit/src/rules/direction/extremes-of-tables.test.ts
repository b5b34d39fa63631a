import { expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const rulesIn = (text: string) => errorsIn(text).map(one => one.replace(/: .*$/s, ''))

const table =
  '\n学校\t考生数\t上线数\t上线率\n一中\t1240\t511\t41.2%\n二中\t905\t253\t28.0%\n职高\t330\t21\t6.4%'

test('of the rows of a table another has the most', () => {
  expect(rulesIn(`由表可知，上线率最高的是二中。${table}`)).toEqual([
    'direction/superlative-against-list',
  ])
})

test.each([
  '上线率最高的是一中，最低的是职高。',
  '上线数与考生数之比最高的是一中。',
  '各校中进步最大的是职高。',
])('is right, or of something else: %s', text => {
  expect(rulesIn(text + table)).toEqual([])
})
