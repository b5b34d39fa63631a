import { expect, test } from 'vitest'
import { read } from './testing.ts'

const named = (text: string) =>
  read(text).map(({ subject, qualifier, value }) => `${subject}[${qualifier ?? ''}] ${value}`)

test.each<[string, string[]]>([
  ['东川、西岭两地近视率分别为41.2%、39.5%。', ['学生近视率[东川] 41.2', '学生近视率[西岭] 39.5']],
  [
    '河口、石桥、沙坪三个镇街新增学位依次为320个、410个、150个。',
    ['新增学位数[河口] 320', '新增学位数[石桥] 410', '新增学位数[沙坪] 150'],
  ],
  [
    '河口镇、石桥镇分别新增学位320个、410个，河口镇占全省的22%。',
    ['新增学位数[河口镇] 320', '新增学位数[石桥镇] 410', '新增学位占全省比例[] 22'],
  ],
  [
    '东川、西岭普惠性幼儿园覆盖率分别达91%和88%。',
    ['普惠性幼儿园覆盖率[东川] 91', '普惠性幼儿园覆盖率[西岭] 88'],
  ],
])('names of a list may say no more than whose the measure is: %s', (text, claims) => {
  expect(named(text)).toEqual(claims)
})

test('places between a measure and its values leave it as it is', () => {
  expect(named('综合差异系数为0.41。公众满意度两县依次为92.1%、90.4%。').slice(1)).toEqual([
    '公众满意度[] 92.1',
    '公众满意度[] 90.4',
  ])
})

test.each<[string, string[]]>([
  [
    '幼儿园、小学、初中、普通高中生均一般公共预算教育经费依次为9000元、12000元、15000元、14000元，前三个学段分别增长3%、2%、1%，后两项分别增加210元、90元。',
    [
      '生均一般公共预算教育经费[幼儿园] 3',
      '生均一般公共预算教育经费[小学] 2',
      '生均一般公共预算教育经费[初中] 1',
      '生均一般公共预算教育经费[初中] 210',
      '生均一般公共预算教育经费[普通高中] 90',
    ],
  ],
  [
    '学前三年毛入园率、普惠性幼儿园覆盖率、大班额比例分别为98%、91%、1.2%，前两项分别提高0.4个、2.1个百分点。',
    ['学前三年毛入园率[] 0.4', '普惠性幼儿园覆盖率[] 2.1'],
  ],
  [
    '高级职称、中级职称教师分别为120人、310人，两者分别增加6人、11人。',
    ['高级职称教师数[] 6', '中级职称教师数[] 11'],
  ],
])('前两项 and the like mean figures told before: %s', (text, changes) => {
  expect(named(text).slice(-changes.length)).toEqual(changes)
})

test('what the last name adds is meant for names as short as its beginning', () => {
  expect(named('体育、音乐、美术器材达标率分别为91%、88%、83%。')).toEqual([
    '体育器材达标率[] 91',
    '音乐器材达标率[] 88',
    '美术器材达标率[] 83',
  ])
})
