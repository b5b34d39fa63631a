import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const SUMS = 'arithmetic/parts-do-not-add-up'
const rulesIn = (text: string) => errorsIn(text).map(one => one.split(':')[0])

describe('the first figures of items', () => {
  test.each([
    '全年落实资助资金1846.32亿元。按来源看，财政资金1206.74亿元，占65.4%，其中中央812.03亿元、地方394.71亿元；助学贷款249.35亿元，增长13.5%；社会资金210.23亿元。',
    '全市经费收入合计684120万元，同比增加21207万元。按来源：\n1.财政拨款538731万元，占78.8%；\n2.事业收入121480万元；\n3.捐赠收入6942万元，比上年减少268万元；\n4.其他收入18967万元。',
    '全年培训教师1126人次，具体如下：一是国培86人次，占7.6%；二是省培120人次；三是市县培训902人次。',
  ])('do not make what was announced: %s', text => {
    expect(rulesIn(text)).toContain(SUMS)
  })

  test.each([
    [
      'they do',
      '全年培训教师1126人次，具体如下：一是国培86人次，占7.6%；二是省培120人次；三是市县培训920人次。',
    ],
    [
      'a heading divides nothing told before',
      '学前教育：幼儿园7436所，在园幼儿142.35万人。\n义务教育：小学4612所，在校生297.84万人；初中1637所，在校生125.08万人。',
    ],
    [
      'only the main ones',
      '全年投入1083万元。主要用于：\n1.校舍维修560万元；\n2.设备购置230万元；\n3.教师培训86万元。',
    ],
    [
      'the items are of several things',
      '新建学校12所。分项看：小学5所，学位2700个；初中3所，学位1200个；另改建幼儿园2所。',
    ],
    [
      'one of two years',
      '2022年经费21.27亿元，2023年经费22.10亿元。分项看：人员经费15.2亿元；公用经费3.9亿元；项目经费2.17亿元。',
    ],
  ])('prove nothing where %s: %s', (_, text) => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('a list told in order', () => {
  const list = (last: string) =>
    `全省落实学生资助资金202.76亿元。分学段看，学前教育、义务教育、普通高中、高等教育资助金额分别为9.85亿元、34.62亿元、18.40亿元、${last}亿元，比上年分别增长3.1%、5.4%、2.8%、9.2%。`

  test('is added up by its names', () => {
    expect(rulesIn(list('193.89'))).toEqual([SUMS])
    expect(errorsIn(list('139.89'))).toEqual([])
  })
})

describe('two neighbours that changed places', () => {
  test.each([
    '全县专任教师8351人，其中小学5115人，初中2336人。',
    '五年间新建、改扩建学校182所，其中幼儿园57所、中小学71所。',
    '在校学生74512人，其中小学33625人、初中16814人、高中10288人、特教194人、特教高职班16人、在园幼儿11775人。',
    '全县在编教师1360人。按学段分，幼儿园386人、小学1394人、初中862人、高中518人。',
    '全市中小学477所，其中小学340所，中学37所，另有特教学校1所。',
    '全市有职业院校54所，其中高职院校15所、中职学校30所。',
    '全市小学23所，投资2.51亿元；初中4所，投资0.48亿元。两项合计投资2.63亿元。',
  ])('leave nothing out: %s', text => {
    expect(rulesIn(text)).toEqual([SUMS])
  })

  test.each([
    '全县专任教师8351人，其中小学5115人，初中2336人，高中900人。',
    '新建学校182所，其中幼儿园57所、中小学74所。',
    '专任教师3216人，其中高级802人、中级1120人。',
    '各级各类学校176所，其中小学62所、初级中学14所、九年一贯制学校5所、完全中学4所、幼儿园87所。',
    '全市中小学477所，其中小学340所，初中37所。',
  ])('are not there, and some may be left out: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })

  test('are those of this year, where last year and the change agree', () => {
    const text = (level: string) =>
      `全县教育经费总投入${level}亿元，比上年的22.01亿元增加1.17亿元，增长5.32%。`
    expect(errorsIn(text('32.18'))).not.toEqual([])
    expect(errorsIn(text('23.18'))).toEqual([])
  })
})

describe('groups of one shape, of which one column adds up', () => {
  test.each([
    '普通中学38所，在校学生2.95万人，其中高中9所、在校1.32万人，初中29所、在校1.72万人。',
    '城区小学22所，学生9163人；镇区小学8所，学生4494人，合计30所，学生13567人。',
  ])('do not in another: %s', text => {
    expect(rulesIn(text)).toEqual(['arithmetic/grouped-parts'])
  })

  test.each([
    '普通中学38所，在校学生2.95万人，其中高中9所、在校1.23万人，初中29所、在校1.72万人。',
    '幼儿园60所，在园9120人，其中公办园20所，在园4210人；民办园40所，普惠园在园3900人。',
    '建设项目12个，投资2.15亿元，其中新建5个、投资1.20亿元，续建7个、总投资1.95亿元。',
    '全县学校58所，教师3120人，其中小学40所、教师1800人，初中16所、教师1100人。',
  ])('do, or are of something else: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})
