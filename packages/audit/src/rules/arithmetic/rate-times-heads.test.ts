import { expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const rulesOf = (text: string) => errorsIn(text).map(one => one.split(':')[0])
const RATES = '寄宿生生活补助小学每生每年1000元，初中为每生每年1250元。'

test.each([
  // Another stage agrees.
  `${RATES}受助小学生1420人，全年应发142万元；受助初中生2080人，全年应发288万元。`,
  // Two digits are swapped.
  `${RATES}受助小学生1420人，应发124万元。`,
])('%s', text => {
  expect(rulesOf(text)).toEqual(['arithmetic/rate-times-heads'])
})

test.each([
  `${RATES}受助小学生1420人，全年应发142万元；受助初中生2080人，全年应发260万元。`,
  // What was paid may be of one term only.
  `${RATES}受助小学生1420人，应发71万元。`,
  `${RATES}受助小学生1420人，全年应发142万元；受助学生2080人，全年应发288万元。`,
  '小学每生每年1000元，困难小学生每生每年1500元。受助小学生1420人，应发124万元。',
])('%s', text => {
  expect(rulesOf(text)).toEqual([])
})
