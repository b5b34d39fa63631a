import { expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const rulesOf = (text: string) => errorsIn(text).map(one => one.split(':')[0])

test.each([
  '秋季体检学生近视率为48.6%，与2021年的46.9%相比有所下降，分校看差别较大。',
  '全县小学毕业4210人，较2022年的4050人有所减少。',
])('the year it is compared with is named: %s', text => {
  expect(rulesOf(text)).toEqual(['direction/word-after-reference'])
})

test.each([
  '秋季体检学生近视率为46.9%，与2021年的48.6%相比有所下降。',
  '全县小学毕业4210人，与2022年的4050人相比有所增加。',
  '在编教师1820人，比2021年的1760人增加60人。',
])('%s', text => {
  expect(rulesOf(text)).toEqual([])
})
