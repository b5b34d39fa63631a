import { expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

test.each([
  [
    '上学期末在校生4120人，本学期转进86人、转出112人，本学期初在校生4104人。',
    '4120 + 86 − 112 = 4094 ≠ 4104',
  ],
  ['专任教师年初2140人，本年新招86人、退休74人，年末2162人。', '2140 + 86 − 74 = 2152 ≠ 2162'],
])('what was, came and left does not make what is: %s', (text, computation) => {
  expect(errorsIn(text)).toEqual([`arithmetic/stock-and-flow: ${computation}`])
})

test.each([
  '上学期末在校生4120人，本学期转进86人、转出112人，本学期初在校生4094人。',
  '上学年末在校生8230人，转入214人、转出187人，本学年初在校生9267人。',
  '上学期末在校生4120人，转出112人，本学期初在校生4104人。',
  '上学期末在校生4120人，转入86人、转出约112人，本学期初在校生4104人。',
])('it does, or more came and went than is said: %s', text => {
  expect(errorsIn(text)).toEqual([])
})
