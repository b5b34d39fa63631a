import { describe, expect, test } from 'vitest'
import { audit, errorsIn } from '../../checks/testing.ts'

const rulesIn = (text: string) => errorsIn(text).map(one => one.split(':')[0])

describe('shares of one whole', () => {
  test.each([
    '全县幼儿园中，公办园占52.4%，民办园占48.6%。',
    '从性别看，在校生中男生占53.1%，女生占45.9%。',
    '教师35岁以下的占31.2%，36至50岁的占42.6%，51岁及以上的占28.2%。',
    '测试等级分布为：优秀占18.2%，良好占36.4%，合格占38.1%，待提高占8.9%。',
    '体质测试优秀16.2%、良好34.4%、合格40.1%、待提高11.3%。',
    '毕业生去向：升入普通高中占58.3%，升入中职占37.2%，其余6.5%就业。',
    '毕业生中，升学的占90.4%，就业的占4.1%，其他占3.2%。',
    '经费构成为：财政拨款占82.1%，学费占15.3%，捐赠占3.8%。',
    '35岁及以下、36—45岁、46岁及以上教师分别占28.4%、41.7%、32.9%。',
  ])('do not make a hundred: %s', text => {
    expect(rulesIn(text)).toEqual(['arithmetic/shares-of-one-whole'])
  })

  test.each([
    '全县幼儿园中，公办园占52.4%，民办园占47.6%。',
    '公办园持证教师占95.1%，民办园持证教师占88.2%。',
    '公办园占52.4%，普惠性民办园占36.1%。',
    '测试等级分布为：优秀占18.2%，良好占36.4%，合格占38.1%，待提高占7.3%。',
    '体质测试优秀率18.2%、良好率36.4%、合格率95.1%、不合格率4.9%。',
    '体质测试优秀率18.2%、优良率54.4%、合格率95.1%。',
    '毕业生升入普通高中占58.3%，其中升入示范高中占22.1%，其余占11.4%。',
    '研究生占12.1%。本科占60.2%，专科占21.3%，其他占6.4%。',
    '受访家长中，关注作业的占62.1%，关注安全的占43.4%，其他占5.2%。',
    '城区学校占31.2%，乡村学校占22.4%。镇区学校占46.4%。',
    '教师35岁以下的占31.2%，36至50岁的占42.6%，51岁及以上的占26.3%。',
    '公办园在园幼儿占52.4%，民办园占49.1%。',
    '35岁及以下、36—45岁、46岁及以上教师分别占28.4%、41.7%、29.9%。',
  ])('make a hundred, or are not of one whole: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('multiples', () => {
  test.each([
    '校车补贴2020年为32万元，2023年增加到96万元，是2020年的4倍。',
    '社团由120个增加到190个，翻了一番。',
    '设备值由640万元增长到960万元，增长1.5倍。',
    '捐赠收入今年240万元，上年80万元，是上年的2倍。',
    '在学总规模由134.2万人增加到187.9万人，是2015年的1.6倍。',
  ])('do not follow: %s', text => {
    expect(audit(text).findings.map(one => one.rule)).toContain(
      'arithmetic/multiple-does-not-follow',
    )
  })

  test.each([
    '校车补贴2020年为32万元，2023年增加到96万元，是2020年的3倍。',
    '校车补贴2020年为32万元，2023年增加到118万元，是2020年的3倍多。',
    '社团由120个增加到250个，翻了一番。',
    '社团由120个增加到190个，有望翻一番。',
    '设备值由640万元增长到1600万元，增长1.5倍。',
    '城区生均图书36册，乡村24册，阅读量是全省平均的2倍。',
  ])('follow, or are of something else: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

test('a multiple may say once more of which year it is', () => {
  const told = (times: string) =>
    `2012年至2022年，专任教师由4.8万人增加到12.0万人，2022年是2012年的${times}倍。`
  expect(errorsIn(told('2.5'))).toEqual([])
  expect(errorsIn(told('3.5'))).toEqual([
    'arithmetic/multiple-does-not-follow: 12.0万人 ÷ 4.8万人 = 2.5',
  ])
})

test.each([
  [
    '培训经费从2013年的164万元增至2020年的328万元，是2013年的2倍；其中乡村教师培训由42万元增至63万元，是2013年的2.5倍。',
    '63万元 ÷ 42万元 = 1.5',
  ],
  [
    '图书由2016年的24.6万册增加到49.2万册,为2016年的2倍;其中电子图书由3.2万册增加到9.6万册,相当于2016年水平的2倍。',
    '9.6万册 ÷ 3.2万册 = 3',
  ],
  ['幼儿园由38所增加到114所，是十年前的4倍。', '114所 ÷ 38所 = 3'],
  [
    '奖补资金46.8亿元，比上年的42.5亿元增长10.12%，为2016年18亿元的3.6倍。',
    '46.8亿元 ÷ 18亿元 = 2.6',
  ],
])('what rose from one value to another is a multiple of the first: %s', (text, computation) => {
  expect(errorsIn(text)).toEqual([`arithmetic/multiple-does-not-follow: ${computation}`])
})

test.each([
  '培训经费从2013年的164万元增至2020年的328万元，是2013年的2倍；其中乡村教师培训由2018年的42万元增至63万元，是2013年的2.5倍。',
  '培训经费2013年164万元，2020年328万元；其中乡村教师培训由2018年的42万元增至63万元，是2013年的2.5倍。',
  '“十三五”期间，培训经费由164万元增至328万元，是2010年的3.1倍。',
  '2013年幼儿园38所、小学86所；幼儿园由2018年的57所增加到114所，是2013年的3倍。',
  '培训经费从2013年的164万元增至2020年的328万元；其中乡村教师培训由42万元增至63万元，是2013年的1.5倍。',
])('of what rose a multiple may be told of another year: %s', text => {
  expect(errorsIn(text)).toEqual([])
})

describe('shares of what everybody has one of', () => {
  const rule = 'arithmetic/shares-of-one-whole'
  test.each([
    [
      '从学历看，研究生占5.2%，本科占68.4%，专科占28.1%，高中阶段及以下占1.3%。',
      '5.2 + 68.4 + 28.1 + 1.3 = 103 ≠ 100',
    ],
    ['高级职称占21.4%，中级占46.3%，初级占41.2%。', '21.4 + 46.3 + 41.2 = 108.9 ≠ 100'],
  ])('are not more than all: %s', (text, computation) => {
    expect(errorsIn(text)).toEqual([`${rule}: ${computation}`])
  })
  test.each([
    '从学历看，研究生占5.2%，本科占68.4%，专科占25.1%，高中阶段及以下占1.3%。',
    '研究生占5.2%，本科及以上占73.6%，专科及以上占98.7%。',
    '寄宿生小学占38.2%，初中占45.1%，高中占31.6%。',
    '高级职称占21.4%，中级占46.3%，初级占20.2%。',
  ])('leave room for others: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('parts and their whole in two sentences', () => {
  test.each([
    [
      '全年完成项目投资4.38亿元。按类别分为三部分：校舍2.61亿元，运动场0.92亿元，设备0.95亿元。',
      'arithmetic/parts-do-not-add-up',
    ],
    [
      '第一中学24个班、学生1180人；第二中学18个班、学生870人；第三中学21个班、学生1036人。三所中学合计65个班、学生3086人。',
      'arithmetic/grouped-parts',
    ],
    [
      '评选优秀社团54个，其中省级6个，市级18个，县级36个，县级示范社团8个。',
      'arithmetic/parts-do-not-add-up',
    ],
  ])('do not add up: %s', (text, rule) => {
    expect(rulesIn(text)).toEqual([rule])
  })

  test.each([
    '全年完成项目投资4.38亿元。按类别分为三部分：校舍2.61亿元，运动场0.92亿元，设备0.85亿元。',
    '专任教师1200人，教职工1510人。从职称看，高级310人，中级520人。',
    '专任教师1200人。从职称看，高级310人，中级520人。从学历看，本科980人，研究生120人。',
    '第一中学24个班、学生1180人；第二中学18个班、学生870人；第三中学21个班、学生1036人。五所中学合计96个班、学生4630人。',
  ])('do, or are not all: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('a rate named after what is counted', () => {
  test('follows from the two counts', () => {
    expect(errorsIn('学生3200人，课桌3040套，课桌率96%。')).toEqual([
      'arithmetic/share-of-whole: 3040 ÷ 3200 = 95% ≠ 96%',
    ])
    expect(errorsIn('学生3200人，课桌3040套，课桌率95%。')).toEqual([])
    expect(
      errorsIn('在校生3200人，毕业1040人，毕业率99%。适龄儿童900人，入园幼儿860人，入园率97%。'),
    ).toEqual([])
  })
})

test('the latter is so many times the former', () => {
  const told = (times: string) =>
    `中职专任教师从2014年的1.25万人增加到2023年的3.00万人，后者是前者的${times}倍。`
  expect(errorsIn(told('2.4'))).toEqual([])
  expect(errorsIn(told('3.4'))).toEqual([
    'arithmetic/multiple-does-not-follow: 3.00万人 ÷ 1.25万人 = 2.4',
  ])
})

test('a rate in whole per cents does not explain the change of another', () => {
  const told = (change: string) =>
    `全县学校宽带接入率达到100%，装有直饮水的学校占97.4%，比2019年的58.6%提高${change}个百分点。`
  expect(errorsIn(told('38.8'))).toEqual([])
  expect(errorsIn(told('41.8'))).toEqual([
    'arithmetic/difference-does-not-follow: 97.4 − 58.6 = 38.8',
  ])
})

test('how many more there are in a year is no part of them', () => {
  const told = (more: string) => `在园幼儿8412人，2021年7935人，一年多出${more}人，增幅6.01%。`
  expect(errorsIn(told('477'))).toEqual([])
  expect(errorsIn(told('747')).length).toBe(1)
})

test('one product that does not hold is told of the first amount it makes', () => {
  const told = (sum: string) =>
    `按照每生每天5元、全年200天的标准，补助学生8640名，所需资金${sum}万元，由中央财政负担604.80万元（70%），县级财政负担259.20万元（30%）。`
  expect(errorsIn(told('864.00'))).toEqual([])
  expect(errorsIn(told('846.00')).filter(one => one.includes('rate-times-counts')).length).toBe(1)
})

test('one of two that are named is so many times the other', () => {
  const told = (times: string) => `小学教师1260人，初中教师980人，小学教师是初中教师的${times}倍。`
  expect(errorsIn(told('1.29'))).toEqual([])
  expect(errorsIn(told('1.39'))).toEqual([
    'arithmetic/multiple-does-not-follow: 1260人 ÷ 980人 = 1.29',
  ])
  expect(errorsIn('城区生均经费1.2万元，乡村1.5万元，乡村是城区的1.25倍。')).toEqual([])
})

test('those of a degree and above, and of the lower ones, are shares of one whole', () => {
  const told = (last: string) => `教师中本科及以上占86.2%，专科占12.4%，高中占${last}%。`
  expect(errorsIn(told('1.4'))).toEqual([])
  expect(errorsIn(told('2.4')).map(one => one.split(':')[0])).toEqual([
    'arithmetic/shares-of-one-whole',
  ])
  expect(errorsIn('教师中本科及以上占86.2%，硕士占12.4%，博士占2.4%。')).toEqual([])
})
