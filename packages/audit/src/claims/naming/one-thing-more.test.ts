import { expect, test } from 'vitest'
import { read } from '../testing.ts'

const subjects = (text: string) => read(text).map(({ subject }) => subject)

test.each([
  ['教育支出超8亿元的区增加至五个。', ['教育支出超8亿元区数']],
  [
    '教育经费增幅超10%的乡镇3个，低于5%的乡镇2个。',
    ['教育经费增幅超10%乡镇数', '教育经费增幅低于5%乡镇数'],
  ],
  ['8个教学点网速不足100M。', ['网速不足100M教学点数']],
  ['5所学校无浴室。', ['无浴室学校数']],
])('bounds and wants tell which are counted: %s', (text, expected) => {
  expect(subjects(text)).toEqual(expected)
})

test.each([
  ['伙食补助210人，每生每年800元。', ['伙食补助人数', '伙食补助标准']],
  ['班主任津贴每月不低于500元。', ['班主任津贴标准']],
  ['校长职级津贴提高到基本工资的30%。', ['校长职级津贴占基本工资比例']],
])('so much for each is a standard: %s', (text, expected) => {
  expect(subjects(text)).toEqual(expected)
})

test.each([
  ['寄宿生小学2140人，初中6320人。', ['寄宿生数', '寄宿生数']],
  ['标准班额小学41.2%、初中80.5%。', ['标准班额比例', '标准班额比例']],
])('a name may stand before its stages: %s', (text, expected) => {
  expect(subjects(text)).toEqual(expected)
})

test.each([
  ['消除大班额18个。', '消除大班额数'],
  ['拆除D级危房4200平方米。', '危房改造面积'],
  ['走访家庭328户。', '走访家庭数'],
  ['化解纠纷36件。', '纠纷化解件数'],
  ['教育转移支付资金1.3亿元。', '教育转移支付资金'],
  ['无证幼儿园由36所减少到5所。', '无证幼儿园数'],
  ['学校食堂全部达标（100%）。', '学校食堂达标率'],
  ['新建围墙3800米。', '新建围墙长度'],
  ['在全市技能竞赛中获奖的教师，2022年33名。', '技能竞赛中获奖教师数'],
  ['反馈的9个问题已整改8个。', '反馈问题数'],
  ['十所学校平均投入12万元，各区平均9万元。', '教育项目投入资金'],
])('%s', (text, expected) => {
  expect(subjects(text)[0]).toBe(expected)
})

test('新增 is said along the list, and 投入使用 is no 竣工', () => {
  expect(subjects('新增教学班12个、学位540个。')).toEqual(['新增班级数', '新增学位数'])
  expect(subjects('已竣工学校4所，投入使用3所，在建2所。')).toEqual([
    '竣工学校数',
    '投入使用学校数',
    '在建学校数',
  ])
})

test('under a topic that the library knows a short name is the whole one', () => {
  expect(
    subjects('二、课后服务。全县41所学校提供服务，参与学生3.2万人，参与率93.6%。').slice(1),
  ).toEqual(['课后服务参与学生数', '课后服务参与率'])
})

test('a word before a known name may turn it into another', () => {
  expect(
    subjects('青壮年非文盲率99.2%；正高级职称占3.1%；教师宿舍生均面积4.1平方米。'),
  ).not.toContain('文盲率')
  expect(subjects('生均宿舍面积2.6平方米。')).toEqual(['生均宿舍面积'])
  expect(subjects('农民实用技术培训3200人次。')).toEqual(['农民实用技术培训人次'])
})
