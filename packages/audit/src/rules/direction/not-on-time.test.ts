import { expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const rulesIn = (text: string) => errorsIn(text).map(one => one.split(':')[0])

test.each([
  '教学楼原定2022年8月底完工，实际于2022年10月竣工，提前投入使用。',
  '按照2023年6月30日前完成的要求，隐患整改于2023年7月12日全部办结，如期完成整改。',
  '合同约定7月31日前完工，最后一所学校于8月20日验收，工程提前完工，没有影响9月的开学。',
])('a day after the one that was set is not on time: %s', text => {
  expect(rulesIn(text)).toEqual(['direction/not-on-time'])
})

test.each([
  '教学楼原定2022年8月底完工，实际于2022年8月12日竣工，提前投入使用。',
  '教学楼原定2022年8月底完工，实际于2022年8月竣工，如期投入使用。',
  '教学楼于2022年10月竣工，提前投入使用。',
  '教学楼原定2022年8月底完工，因汛期延至2022年10月，力争提前投入使用。',
])('a day before it, or no second day, is: %s', text => {
  expect(rulesIn(text)).toEqual([])
})
