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

test.each([
  [
    '全年新招聘教师1246人，从外县调入83人；退休617人，调出和辞职146人；进出相抵，净增教师656人。',
    '1246 + 83 − 617 − 146 = 566 ≠ 656',
  ],
  [
    '全年新招聘教师1246人(其中男教师308人),从外县调入83人,退休617人,调离146人,净增加教师656人。',
    '1246 + 83 − 617 − 146 = 566 ≠ 656',
  ],
  ['三年新建幼儿园28所，撤并教学点36所。相抵后全县园校净减少12所。', '36 − 28 = 8 ≠ 12'],
  ['教师补充312人，其中特岗96人；减员428人，净减少161人。', '428 − 312 = 116 ≠ 161'],
  // A flow that is typed wrong.
  ['新增学位5640个，撤并减少1230个，净增学位3330个。', '5640 − 1230 = 4410 ≠ 3330'],
])('those who came without those who left are not the net change: %s', (text, computation) => {
  expect(errorsIn(text)).toEqual([`arithmetic/stock-and-flow: ${computation}`])
})

test.each([
  '全年新招聘教师1246人，从外县调入83人；退休617人，调出和辞职146人；进出相抵，净增教师566人。',
  '全年新招聘教师1246人，退休617人，净增教师566人，另有调入83人、调出146人。',
  '全年新招聘教师1246人，退休617人，另有146人改任管理岗位，净增教师483人。',
  '全年新招聘教师1246人，退休617人，净增在编教师412人，其余为编外聘用。',
  '三年新建幼儿园28所，撤并教学点36所，净减少8所。',
  '全年新招聘教师1246人，退休617人，专任教师净增约600人。',
])('they are, or others came and went: %s', text => {
  expect(errorsIn(text)).toEqual([])
})

test('what is left is judged once', () => {
  expect(errorsIn('原有大班额247个，当年撤并38个，年末剩余219个。')).toHaveLength(1)
})
