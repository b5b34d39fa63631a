import { expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'
import { read } from '../testing.ts'

const names = (text: string) => read(text).map(({ subject }) => subject)

test('a ratio is of those just counted to those it names', () => {
  expect(
    names('配备教职工318人，与在园幼儿之比为1∶6.42；专任教师146人，与在园幼儿之比为1∶13.98。'),
  ).toEqual(['教职工数', '幼儿园教职工与在园幼儿比', '专任教师数', '幼儿园专任教师与在园幼儿比'])
  expect(names('配备保育员64人，与在园幼儿之比为1∶31.9。').at(-1)).toBe('保育员与在园幼儿之比')
  expect(names('全县幼儿园专任教师与在园幼儿之比为1∶13.98。')).toEqual([
    '幼儿园专任教师与在园幼儿比',
  ])
})

test('such a ratio is held against what it is said to meet', () => {
  const text = (ratio: string) =>
    `配备教职工318人，与在园幼儿之比为1∶6.42；专任教师120人，与在园幼儿之比为1∶${ratio}。上述两项比例均符合国家规定。`
  expect(errorsIn(text('17.02'))).toHaveLength(1)
  expect(errorsIn(text('14.02'))).toEqual([])
})
