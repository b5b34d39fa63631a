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
