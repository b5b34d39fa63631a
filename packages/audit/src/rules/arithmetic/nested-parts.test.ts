import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

describe('parts of parts, parallel wholes and parts named after a programme', () => {
  test.each([
    '全年拨付奖补资金640万元，其中省级380万元，包括建设资金300万元、设备资金80万元；市级260万元，包括培训资金190万元、图书资金70万元。',
    '义务教育学校64所：小学46所，其中教学点12所；初中18所。',
    '完全小学12所，其中通自来水的11所，通水率92%；教学点86个，其中通自来水的80个，通水率93%；初中9所，其中通自来水的8所，通水率89%。',
    '科研到款额均值达320.5万元，其中公办院校到款额均值达780.2万元。',
    '派出教研员980人次，其中“强师计划”送教260人次、市级送教300人次、校际送教420人次。',
  ])('agree: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })

  test.each([
    [
      '全年拨付奖补资金640万元，其中省级380万元，包括建设资金300万元、设备资金80万元；市级290万元，包括培训资金190万元、图书资金100万元。',
      'arithmetic/parts-do-not-add-up: 380 + 290 = 670 ≠ 640',
    ],
    [
      '义务教育学校64所：小学46所，其中教学点12所；初中21所。',
      'arithmetic/parts-do-not-add-up: 46 + 21 = 67 ≠ 64',
    ],
    [
      '派出教研员980人次，其中“强师计划”送教260人次、市级送教300人次、校际送教510人次。',
      'arithmetic/parts-do-not-add-up: 260 + 300 + 510 = 1070 ≠ 980',
    ],
  ])('do not agree: %s', (text, error) => {
    expect(errorsIn(text)).toEqual([error])
  })
})

describe('what a value is so many times of is not what 其中 divides', () => {
  test.each([
    '2021年奖补资金46.8亿元，为2016年18亿元的2.6倍，其中省级资金32.4亿元、市县资金14.4亿元。',
    '图书总量84.6万册，是建校初2.1万册的四十多倍，其中电子图书30.2万册。',
    '当年投入9600万元，相当于规划总额3.2亿元的30%，其中县级财政5400万元、上级补助4200万元。',
  ])('%s', text => {
    expect(errorsIn(text)).toEqual([])
  })

  test('what it divides has to add up', () => {
    expect(
      errorsIn(
        '2021年奖补资金46.8亿元，为2016年18亿元的2.6倍，其中省级资金34.2亿元、市县资金14.4亿元。',
      ),
    ).toEqual(['arithmetic/parts-do-not-add-up: 34.2 + 14.4 = 48.6 ≠ 46.8'])
  })
})
