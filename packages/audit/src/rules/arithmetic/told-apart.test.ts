import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const rulesIn = (text: string) => errorsIn(text).map(one => one.split(':')[0])

describe('a share and what it is of, told apart', () => {
  test.each([
    '适龄残疾儿童少年126人，已入学108人，入学率96.83%。',
    '排查隐患38项，整改42项，整改率92.11%。',
    '全区94所学校中，86所自办食堂，8所由配餐中心供餐，自办食堂比例为81.5%。',
    '财政性教育经费81240.50万元。\n经费总收入92318.75万元。\n财政性教育经费占总收入的比重为78.00%。',
    '在校（园）学生31260人，其中小学14820人。少数民族学生12410人，占49.7%。',
    '按年龄分，35岁及以下412人，36至50岁618人，51岁及以上206人，依次占33.3%、40.0%、16.7%。',
    '受助学生共14220人次，包括学前2130人次、义务教育9320人次、高中2770人次。义务教育阶段受助人次占总数的63.54%。',
    '抽测学生16240人。\n优良等级的6820人，优良率24.0%；及格的8104人，占49.9%；不及格的1316人，占8.1%。',
    '专任教师1640人。高级312人、中级708人、初级402人，分别占19.02%、43.17%、42.51%。',
  ])('does not follow: %s', text => {
    expect(rulesIn(text)).toEqual(['arithmetic/share-of-whole'])
  })

  test.each([
    '适龄残疾儿童少年126人，已入学122人，入学率96.83%。',
    '小学毕业生820人，初中招生846人，升学率100%。',
    '适龄儿童1020人，小学在校生1036人，毛入学率101.6%。',
    '招生计划500人，实际招收540人，计划完成率108%。',
    '全区94所学校中，86所自办食堂，8所由配餐中心供餐，自办食堂比例为91.5%。',
    '在校（园）学生31260人，其中小学14820人。少数民族学生12410人，占39.7%。',
    '在校学生31260人。留守学生3812人，占小学生的25.7%。',
    '按年龄分，35岁及以下412人，36至50岁618人，51岁及以上206人，依次占33.3%、50.0%、16.7%。',
    '实际交流分别为51人、56人、46人，其中骨干教师13人。三年累计交流153人，占符合条件人次1470的10.41%。',
    '小学、初中、高中教师分别为412人、618人、206人，本科以上学历分别占73.0%、85.0%、95.0%。',
  ])('follows, or is of something else: %s', text => {
    expect(rulesIn(text)).toEqual([])
  })
})

describe('a ratio of pupils to teachers, each by its stage', () => {
  const counts =
    '小学生26480人、初中生13260人；专任教师2420人，其中小学1420人、初中1000人。小学、初中生师比分别为'
  test.each([
    [`${counts}17.65∶1和13.26∶1。`, '26480 ÷ 1420 = 18.648'],
    ['全县在园幼儿9240人。幼儿园教职工1460人，教职工与幼儿之比为1：7.33。', '9240 ÷ 1460 = 6.329'],
    [
      '在园幼儿9240人。幼儿园教职工1460人，教职工与幼儿之比为1：7.33。小学在校生8400人。',
      '9240 ÷ 1460 = 6.329',
    ],
  ])('does not follow: %s', (text, computation) => {
    expect(errorsIn(text)).toEqual([`arithmetic/staff-ratio-does-not-follow: ${computation}`])
  })

  test.each([
    `${counts}18.65∶1和13.26∶1。`,
    '全县在园幼儿9240人。幼儿园教职工1460人，教职工与幼儿之比为1：6.33。',
    '小学在校生21600人，生师比18.4∶1。教学点专任教师120人。',
  ])('follows, or is of others: %s', text => {
    expect(rulesIn(text)).toEqual([])
  })
})

describe('growth a year between two years', () => {
  const rule = 'arithmetic/average-annual-growth'
  test.each([
    '教育支出由2015年的12.40亿元增加到2020年的16.52亿元，年均增长6.92%。',
    '2020年教育支出16.52亿元，比2015年的12.40亿元增加4.12亿元，五年年均增长4.91%。',
  ])('does not follow: %s', text => {
    expect(rulesIn(text)).toEqual([rule])
  })

  test.each([
    '教育支出由2015年的12.40亿元增加到2020年的16.52亿元，年均增长5.91%。',
    '教育支出由2015年的12.40亿元增加到2020年的16.52亿元，专任教师年均增长1.20%。',
    '教育支出由2019年的12.40亿元增加到2020年的16.52亿元，“十三五”年均增长8.20%。',
  ])('follows, or is of something else: %s', text => {
    expect(rulesIn(text)).not.toContain(rule)
  })
})

test('a share that is right of the number told elsewhere leaves the slip to that number', () => {
  const text =
    '2023年实际交流教师236人，占符合条件的14.1%。\n263名交流教师中，骨干教师61人，占25.8%。'
  expect(rulesIn(text)).not.toContain('arithmetic/share-of-whole')
})

test('what lies between two, each named in its half of the sentence', () => {
  const pay = '在编教师1186人，年平均收入72460元；公务员620人，年平均收入71935元，教师高出公务员'
  expect(errorsIn(`${pay}625元。`)).toEqual([
    'arithmetic/gap-between-two: |72460 − 71935| = 525 ≠ 625',
  ])
  expect(errorsIn(`${pay}525元。`)).toEqual([])
})
