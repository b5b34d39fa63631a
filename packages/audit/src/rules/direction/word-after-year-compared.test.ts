import { expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const rulesOf = (text: string) => errorsIn(text).map(one => one.split(':')[0])

test.each([
  '2021年全区公用经费支出4820万元。2020年公用经费支出为5010万元，2021年与之相比增长3.79%。',
  '2021年全区公用经费支出5010万元。2020年公用经费支出4820万元，2021年与之相比下降3.94%。',
])('%s', text => {
  expect(rulesOf(text)).toEqual(['direction/word-after-year-compared'])
})

test.each([
  '2021年全区公用经费支出5010万元。2020年公用经费支出为4820万元，2021年与之相比增长3.94%。',
  // Two values of that name: which is meant is not said.
  '2021年小学公用经费支出4820万元，公用经费支出6210万元，公用经费支出4100万元。2020年公用经费支出为5010万元，2021年与之相比增长3.79%。',
  // The value is of another year than the one compared.
  '2019年全区公用经费支出4820万元。2020年公用经费支出为5010万元，2021年与之相比增长3.79%。',
])('%s', text => {
  expect(rulesOf(text)).toEqual([])
})
