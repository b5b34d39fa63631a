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
