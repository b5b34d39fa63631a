import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const rulesOf = (text: string) => errorsIn(text).map(one => one.split(':')[0])

describe('生均 of amounts and counts that stand in different sentences', () => {
  const oneParagraph = (average: string) =>
    `全区校舍建筑面积98.40万平方米，其中教学及辅助用房52.60万平方米。同期在校生12.30万人，生均校舍建筑面积${average}平方米，生均教学及辅助用房4.28平方米。`
  const items = (average: string) =>
    `（1）校园占地面积286400平方米，在校学生8206人，生均占地34.90平方米。\n（2）体育运动场馆面积62180平方米，生均${average}平方米；风雨操场3个。`

  test('another average proves the count', () => {
    expect(rulesOf(oneParagraph('8.60'))).toEqual(['arithmetic/per-head-does-not-follow'])
    expect(rulesOf(items('7.85'))).toEqual(['arithmetic/per-head-does-not-follow'])
  })

  test.each([
    oneParagraph('8.00'),
    items('7.58'),
    // Nothing proves the count.
    oneParagraph('8.60').replace('4.28', '4.66'),
    // Pupils of two kinds.
    items('7.85').replace('\n', '\n另有分校在校学生640人。\n'),
  ])('%s', text => {
    expect(rulesOf(text)).toEqual([])
  })
})

test('of several counts that is meant which the averages beside it prove', () => {
  const told = (average: string) =>
    `全区公办小学18所，在校生16240人；公办初中7所，在校生7420人。\n1.小学：教学及辅助用房89320平方米，生均5.50平方米；运动场馆131544平方米，生均8.10平方米。\n2.初中：教学及辅助用房48230平方米，生均6.50平方米；运动场馆78652平方米，生均${average}平方米。`
  expect(errorsIn(told('10.60'))).toEqual([])
  expect(errorsIn(told('11.60'))).toEqual([
    'arithmetic/per-head-does-not-follow: 78652平方米 ÷ 7420人 = 10.6平方米 ≠ 11.60平方米',
  ])
})

describe('师生比 with the pupils in a sentence before', () => {
  const text = (ratio: string) =>
    `全区初中7所，在校学生5840人，平均班额48.7人。专任教师460人，生师比为${ratio}；专任教师中研究生学历38人。`

  test('one count of pupils and one of teachers', () => {
    expect(rulesOf(text('13.70∶1'))).toEqual(['arithmetic/staff-ratio-does-not-follow'])
  })

  test.each([
    text('12.70∶1'),
    // Of another stage.
    text('13.70∶1').replace('专任教师460人', '小学专任教师460人'),
    // The boarders are some of them.
    text('13.70∶1').replace('在校学生', '寄宿学生'),
    // Of teachers, where staff are counted.
    text('13.70∶1').replace('专任教师460人', '教职工460人'),
    // Pupils are converted.
    text('13.70∶1').replace('生师比', '按折合学生数计算，生师比'),
  ])('%s', text => {
    expect(rulesOf(text)).toEqual([])
  })
})

describe('a share whose whole stands in another paragraph', () => {
  const text = (share: string, other = '62人，占24.60%') =>
    `我镇在岗小学专任教师252人。\n学历结构：本科及以上190人，占专任教师的${share}；专科${other}。`

  test('the share beside it proves the whole', () => {
    expect(rulesOf(text('78.40%'))).toEqual(['arithmetic/share-of-whole'])
  })

  test.each([text('75.40%'), text('78.19%', '53人，占21.81%')])('%s', text => {
    expect(rulesOf(text)).toEqual([])
  })
})

describe('groups on lines of their own', () => {
  const text = (teachers: number) =>
    `各校依次为班级数、学生数、专任教师数：\n东关小学：18个，742人，44人；\n石桥小学：6个，158人，14人；\n南塘中学：12个，530人，43人。\n三校合计：班级36个，学生1430人，专任教师${teachers}人。`

  test('as many lines as are counted', () => {
    expect(rulesOf(text(110))).toEqual(['arithmetic/grouped-parts'])
  })

  test.each([
    text(101),
    // One school is not listed.
    text(110).replace('三校', '四校'),
    // The last column is not named.
    text(110).replace('专任教师110人', '110人'),
    // A line says something else.
    text(110).replace('6个，158人，14人', '6个，158人'),
  ])('%s', text => {
    expect(rulesOf(text)).toEqual([])
  })
})

describe('an amount whose unit has lost its 万', () => {
  const told = (area: string, average = '9.3') =>
    `1.规模：义务教育在校学生24000人。\n2.校舍：建筑面积${area}平方米，生均${average}平方米。`

  test.each([told('22.32'), told('22.32亿')])('%s', text => {
    expect(rulesOf(text)).toEqual(['unit/per-head-in-another-unit'])
  })

  test.each([
    told('22.32万'),
    // Other digits: another count may be meant.
    told('22.32', '8.1'),
    // One digit agrees by chance.
    told('22.32', '9'),
    // Ten times as much may be of other heads.
    told('22.32万', '93.0'),
    told('22.32').replace(
      '学生24000人',
      '学生24000人，小学在校学生15800人，初中在校学生8200人，走读在校学生19000人',
    ),
  ])('not: %s', text => {
    expect(rulesOf(text)).toEqual([])
  })
})
