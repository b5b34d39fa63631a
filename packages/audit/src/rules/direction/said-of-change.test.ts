import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const at = { level: 'county', year: 2022 } as const
const rulesIn = (text: string) => errorsIn(text, at).map(one => one.split(':')[0])
const rule = 'direction/trend-against-values'

describe('what is said to have got better or worse', () => {
  test.each([
    '全县初中综合差异系数由0.388变化为0.421，校际更加均衡。',
    '全县初中综合差异系数由0.388升到0.421，校际差距进一步缩小。',
    '大班额占比由2.9%变为4.4%，班额结构得到优化。',
    '初中生师比由12.4:1变为13.6:1，师资配置明显改善。',
    '专任教师与幼儿之比由1:13.1变为1:14.4，师资配备进一步加强。',
    '教职工与幼儿之比由上年的1:6.1变为1:6.8，配备水平比上年有所提高。',
    '学生总体近视率53.1%，较上年的51.8%有所好转。',
    '毛入园率91.6%，上年92.9%，普及水平进一步提高。',
    '教师缺编数由上年的118人变为149人，缺编状况有所缓解。',
    '安全事故由3起变为6起，安全形势持续向好。',
    '城乡小学生均设备值之差由上年的288元变为371元，城乡差距逐步缩小。',
    '近视率从45.2%变为47.9%，近视防控取得成效，近视率稳步下降。',
    '毕业生比上年增加，由6120人变为5984人。',
    '全县幼儿园减少了4所，由78所变为83所。',
    '初中毕业生升学率97.9%，上年为98.4%，再创新高。',
    '心理筛查异常检出率2.6%，较上学期的2.1%有所改善。',
  ])('and its values say the opposite: %s', text => {
    expect(rulesIn(text)).toEqual([rule])
  })

  test.each([
    ['as the values say', '全县初中综合差异系数由0.421变化为0.388，校际更加均衡。'],
    ['as the ratios say', '专任教师与幼儿之比由1:14.4变为1:13.1，师资配备进一步加强。'],
    ['of another thing', '在校生由21430人变为20987人，生均校舍面积进一步提高。'],
    ['of what has no better way', '全县寄宿生由4120人变为4380人，寄宿条件明显改善。'],
    ['of a field of many things', '生均图书由26.3册变为25.9册，办学条件进一步改善。'],
    ['of a plan', '小学生均图书由26.3册变为25.9册，下一步将提高图书配备水平。'],
    [
      'and another figure goes with it',
      '大班额由25个降为11个，平均班额由44.2人变为44.6人，班额结构进一步优化。',
    ],
    ['of the figure before', '普通高中招生3120人，比上年减少，但录取率由54.2%提高到56.8%。'],
  ])('is left alone %s: %s', (_, text) => {
    expect(rulesIn(text)).toEqual([])
  })
})

describe('every year', () => {
  test.each([
    '2020年至2022年，教育经费总投入分别为7.8亿元、8.3亿元、8.1亿元，连续三年增长。',
    '生均支出普通小学2020年为9820元、2021年为9946元、2022年为10195元；普通初中2020年为13930元、2021年为13687元、2022年为14204元。小学、初中生均支出均实现逐年增长。',
  ])('goes the other way once: %s', text => {
    expect(rulesIn(text).length).toBeGreaterThan(0)
  })

  test('and each of several lists may be meant', () => {
    expect(
      rulesIn(
        '生均支出普通小学2020年为9820元、2021年为9946元、2022年为10195元；普通初中2020年为13430元、2021年为13687元、2022年为14204元。小学、初中生均支出均实现逐年增长。',
      ),
    ).toEqual([])
  })
})

describe('two rates of growth', () => {
  test.each([
    ['教育支出增长5.1%，快于财政支出6.3%的增速。', 'direction/comparison-against-figures'],
    [
      '教育支出增长4.2%，高于同期一般公共预算支出4.9%的增幅。',
      'direction/comparison-against-figures',
    ],
    ['教育支出同比增长3.4%，比一般公共预算支出4.6%的增幅高。', 'direction/word-after-reference'],
    [
      '教育支出增幅为4.8%，一般公共预算支出增幅为5.9%，教育支出增幅高于财政支出增幅。',
      'direction/names-compared',
    ],
  ])('the other way round: %s', (text, found) => {
    expect(rulesIn(text)).toContain(found)
  })

  test.each([
    '教育支出增长6.3%，快于财政支出5.1%的增速。',
    '教育支出增长4.1%，高于同期财政收入增幅，财政收入下降4.8%。',
  ])('as they are: %s', text => {
    expect(rulesIn(text)).toEqual([])
  })
})

test('the measure may be said again before the word, and others than 高于 be used', () => {
  const wrong = [
    '优良率为45.9%，优良率高于全市47.2%的平均水平。',
    '优良率45.9%，领先全市平均水平（47.2%）。',
  ]
  for (const text of wrong) expect(rulesIn(text)).toContain('direction/comparison-against-figures')
  expect(rulesIn('优良率为49.9%，优良率高于全市47.2%的平均水平。')).toEqual([])
})

test('values told 分别 are held against those of the year before one by one', () => {
  const text = (primary: string) =>
    `小学、初中近视率分别为${primary}、64.5%，分别比上年的36.9%、66.1%下降。`
  expect(rulesIn(text('38.2%'))).toContain('direction/word-after-reference')
  expect(rulesIn(text('36.2%'))).toEqual([])
})

test('spending is held against its budget', () => {
  const text = (spent: string) => `全年投入资金${spent}亿元，比预算3.1亿元超支0.2亿元。`
  expect(rulesIn(text('2.9'))).toContain('direction/word-after-reference')
  expect(rulesIn(text('3.3'))).toEqual([])
})

test('a rank is as good as 最高', () => {
  const text = (first: string) =>
    `四镇小学生均校舍面积：红河镇${first}平方米、柳湾镇6.9平方米、马集镇9.7平方米、官桥镇7.5平方米。红河镇因近年新建两所小学，在四镇中居首位；柳湾镇垫底。`
  expect(rulesIn(text('8.3'))).toEqual(['direction/superlative-against-list'])
  expect(rulesIn(text('9.9'))).toEqual([])
})

test('a plan told sentences before is that of the same task', () => {
  const text = (done: string) =>
    `今年计划招聘110名教师。报名1420人，资格审查合格1210人，最终聘用${done}名，超额完成了招聘计划。`
  expect(rulesIn(text('104'))).toEqual(['direction/task-not-exceeded'])
  expect(rulesIn(text('114'))).toEqual([])
})

describe('two things compared by their names', () => {
  const rule = 'direction/names-compared'
  test.each([
    '小学每生每年650元，初中每生每年850元，小学的定额比初中高一些。',
    '批复概算512万元，竣工决算审定为530万元，节约了资金，没有超出概算。',
    '高学历教师占比全市平均12.6%，本区9.8%，比全市平均水平高出2.8个百分点。',
    '本学期伙食收入76.4万元，支出81.9万元，收入略大于支出。',
    '生均公用经费小学790元、初中980元，小学比初中多190元。',
  ])('the other way round: %s', text => {
    expect(rulesIn(text)).toContain(rule)
  })

  test.each([
    '小学每生每年650元，初中每生每年850元，初中的定额比小学高一些。',
    '批复概算530万元，竣工决算审定为512万元，节约了资金，没有超出概算。',
    '小学每生每年650元，初中每生每年850元，小学的班额比初中高一些。',
    '在校生1.2万人，上年1.3万人，教师人数比上年多。',
  ])('as they are, or in something else: %s', text => {
    expect(rulesIn(text)).toEqual([])
  })
})

test('a value of a time before turns into the one behind it', () => {
  const text = (now: string) => `总体近视率2021年为51.2%，2022年回落至${now}。`
  expect(rulesIn(text('52.8%'))).toEqual(['direction/word-against-figures'])
  expect(rulesIn(text('50.1%'))).toEqual([])
})

test('the first and the last year of a list are held against what follows', () => {
  const text = (now: string) =>
    `城区与乡村初中数学平均分之差，2018年是11.2分，2022年是${now}分，差距进一步收窄。`
  expect(rulesIn(text('12.6'))).toEqual([rule])
  expect(rulesIn(text('10.6'))).toEqual([])
})

test('一年比一年多 is said of every year', () => {
  const text = (third: string) =>
    `教育支出2019年4.06亿元，2020年4.48亿元，2021年${third}亿元，三年间一年比一年多。`
  expect(rulesIn(text('4.31'))).toEqual([rule])
  expect(rulesIn(text('4.61'))).toEqual([])
})

test('多半 is more than half', () => {
  const text = (some: string) => `全县136所中小学里有${some}所开展过研学，开展研学的学校占了多半。`
  expect(rulesIn(text('61'))).toEqual(['direction/fraction-against-counts'])
  expect(rulesIn(text('81'))).toEqual([])
})

test('the least of several years may be named by its year', () => {
  const text = (last: string) =>
    `近四年新生数依次为：2019年2210人，2020年2164人，2021年1905人，2022年${last}人。其中2022年的新生数是四年里最少的。`
  expect(rulesIn(text('1938'))).toEqual(['direction/superlative-against-list'])
  expect(rulesIn(text('1838'))).toEqual([])
})

test('one digit less is a fall, however both are rounded', () => {
  const text = (from: string, to: string) => `全县九年义务教育巩固率由${from}%提高到${to}%。`
  expect(errorsIn(text('97.7', '97.6'))).toEqual(['direction/word-against-figures: 97.6% < 97.7%'])
  expect(errorsIn(text('97.6', '97.7'))).toEqual([])
  expect(errorsIn(text('97.7', '97.7'))).toEqual([])
})
