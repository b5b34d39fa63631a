import { describe, expect, test } from 'vitest'
import { audit } from '../../checks/testing.ts'

const rule = 'direction/bound-turned-round'
const found = (text: string) =>
  audit(text, { level: 'county', year: 2023 }).findings.filter(one => one.rule === rule)

describe('a limit of the library, said the wrong way round', () => {
  test.each([
    ['小学三至六年级书面作业平均完成时间不低于60分钟。', '应不超过60分钟'],
    ['每天体育锻炼时间不超过2小时。', '应不低于2小时'],
    ['对照标准，小学校际综合差异系数不低于0.65。', '应不超过0.65'],
    ['普惠性幼儿园覆盖率不高于80%的国家标准，我县为86%。', '应不低于80%'],
    ['教师平均工资收入水平不高于当地公务员。', '应不低于公务员'],
  ])('%s', (text, message) => {
    const [one, ...others] = found(text)
    expect(one?.message).toContain(message)
    expect(one?.clause).toBeTruthy()
    expect(others).toEqual([])
  })

  test.each([
    '小学三至六年级书面作业平均完成时间不超过60分钟。',
    '每天体育锻炼时间不少于2小时。',
    '小学校际综合差异系数不高于0.65。',
    // A ratio is read either way.
    '教职工与幼儿之比不低于1:7。',
    // No limit of the library.
    '小学三至六年级书面作业平均完成时间不低于50分钟。',
    // Some that do not come up to it.
    '仍有3所学校每天体育锻炼时间不超过2小时。',
    '一、存在问题\n普惠性幼儿园覆盖率不超过80%。',
    '教师平均工资收入水平不低于当地公务员。',
    '部分学校教师工资收入不高于当地公务员。',
  ])('is said as it is: %s', text => {
    expect(found(text)).toEqual([])
  })
})
