import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../../checks/testing.ts'

const rulesIn = (text: string) => errorsIn(text).map(one => one.split(':')[0])
const OWN = 'arithmetic/slip-beside-its-terms'

describe('what two figures beside it make, whatever words join them', () => {
  test.each([
    // Last year's value in brackets behind the change.
    '全市在校生84.36万人，比上年增加1.27万人（2021年为82.64万人）。',
    // What is not spent.
    '基金会累计筹集捐款共计2467万元，已发放奖教助学金1829万元，账面余额683万元。',
    '公用经费预算5280万元，全年实际拨付4963.2万元，尚有361.8万元结转下年使用。',
    // The change is right, and last year's value is not.
    '中职学校录取3046人，去年是2478人，今年多录298人。',
    // A norm of the same stage, and another one beside it.
    '对照小学8.5平方米、初中11.2平方米的规定，我县小学目前为7.83平方米，还差0.76平方米。',
    // Units: 万 is lost.
    '发放助学金2348.6万元（2020年：2117.3万元），人均1200元，同比增加231.3元。',
    // How it is told turned round, the rate beside a difference that is right.
    '小学在校生较2021年减少1 386人，下降5.9%，由31 542人降到30 156人。',
    // Divided among what was counted before.
    '全区校车94辆，每天接送学生5120名。2019年安排补贴676.80万元，折合每辆2.70万元。',
    // All that are listed together.
    '现有公办园34所、民办园52所，在园幼儿共15996人，园均规模168人。',
    // What it is divided among stands behind.
    '中小学藏书135.8万册，生均82册，学生总数4.85万人。',
    // A norm in brackets, and by how much it is exceeded.
    '生均场馆面积小学为9.42平方米（标准7.8平方米，超1.26平方米）。',
    // What there was, what went and came, what there is.
    '年初在册贫困学生5 924人，年内通过核查剔除371人，新增识别86人，年末资助对象为5 693人。',
    // The unit is lost.
    '生均设备值1.94万元，按在校生12.4万人折算；比上年生均增加0.17元（上年1.77万元）。',
    // A round price is no less telling than another one.
    '办理助学贷款1 637笔、金额1 227.75万元，笔均5700元。',
    '参训教师3400人次，全年培训经费442万元，占公用经费预算8840万元的5%，人次均3100元。',
    // What is made of a price and a count.
    '日均供餐1.53万份，按每份5元计，每天支出6.75万元。',
    // Another verb, behind two values of which one became the other.
    '债务余额由年初的2.74亿元降为2.31亿元，全年化解3400万元。',
    // Since when it is stands behind it.
    '600分以上考生94人，比2022年增加36人，2022年68人、2021年61人。',
    // Points, told as per cent.
    '覆盖率去年为91.3%，今年春季学期达到95.6%，提升4.3%。',
    // The years that it was divided by are told.
    '2014年末教师3.68万人，2019年末4.44万人，五年增加0.76万人，平均每年增加1250人。',
    // A share of two amounts right before it.
    '财政性教育经费1524亿元、GDP35240亿元，占比4.23%。',
    // The mean of a list of years.
    '2019、2020、2021三年，全市分别新建幼儿园28所、37所、34所，三年年均新建43所。',
  ])('is not what is printed: %s', text => {
    expect(rulesIn(text)).toEqual([OWN])
  })

  test.each([
    '全市在校生84.36万人，比上年增加1.72万人（2021年为82.64万人）。',
    '基金会累计筹集捐款共计2467万元，已发放奖教助学金1829万元，账面余额638万元。',
    '公用经费预算5280万元，全年实际拨付4963.2万元，尚有316.8万元结转下年使用。',
    '中职学校录取3046人，去年是2748人，今年多录298人。',
    '对照小学8.5平方米、初中11.2平方米的规定，我县小学目前为7.83平方米，还差0.67平方米。',
    '发放助学金2348.6万元（2020年：2117.3万元），人均1200元，同比增加231.3万元。',
    '小学在校生较2021年减少1 386人，下降4.4%，由31 542人降到30 156人。',
    '全区校车94辆，每天接送学生5120名。2019年安排补贴676.80万元，折合每辆7.20万元。',
    '2019、2020、2021三年，全市分别新建幼儿园28所、37所、34所，三年年均新建33所。',
    '现有公办园34所、民办园52所，在园幼儿共15996人，园均规模186人。',
    '中小学藏书135.8万册，生均28册，学生总数4.85万人。',
    '生均场馆面积小学为9.42平方米（标准7.8平方米，超1.62平方米）。',
    '年初在册贫困学生5 924人，年内通过核查剔除317人，新增识别86人，年末资助对象为5 693人。',
    // What was there and what came are told again together.
    '计提资金本年到账960万元，另有上年结转410万元，本年可用1370万元，已使用1185万元，年末结余185万元。',
    // Rough, and not by how much.
    '现有教师1.86万人，其中研究生超1200人，比上年1.74万人有所增加。',
    '现有保健教师64人，按每600名学生配备1名的要求应配92人，尚差28人。',
    '办理助学贷款1 637笔、金额1 227.75万元，笔均7500元。',
    '日均供餐1.53万份，按每份5元计，每天支出7.65万元。',
    '债务余额由年初的2.74亿元降为2.31亿元，全年化解4300万元。',
    '600分以上考生94人，比2022年增加26人，2022年68人、2021年61人。',
    '2014年末教师3.68万人，2019年末4.44万人，五年增加0.76万人，平均每年增加1520人。',
    '财政性教育经费1524亿元、GDP35240亿元，占比4.32%。',
    '设备值2018年只有1526元，2023年达到2347元，5年增加821元，为2018年的1.54倍。',
    '签订就业协议的占45.5%，升学的占32.8%，其他形式就业的占21.7%。',
    '评价覆盖13个市；认定普及普惠县19个；督查发现问题274个。',
    '各县投入由高到低依次为甲县4.21亿元、乙县3.92亿元、丙县3.87亿元。',
    // What is told of another thing only looks like it.
    '小学由28478人降到27224人，初中较上年增加318人。',
    '普通高中录取3120人，较去年增招240人；中职学校录取2080人，增招125人。',
    '五年共投入资金38.4亿元，平均每年7.68亿元，购置设备价值5.3亿元。',
  ])('is what is printed, or is not said of them: %s', text => {
    expect(rulesIn(text)).toEqual([])
  })
})

describe('multiples', () => {
  test.each([
    '培训教师合计9450人次，是2020年（6300人次）的1.8倍。',
    '城镇家庭人均支出2418元，农村家庭1209元，前者比后者高2倍。',
    '装备投入由2014年的640万元提高到2019年的1536万元，2019年比2014年增长2.4倍。',
  ])('do not follow: %s', text => {
    expect(rulesIn(text)).toEqual(['arithmetic/multiple-does-not-follow'])
  })

  test.each([
    '培训教师合计9450人次，是2020年（6300人次）的1.5倍。',
    '城镇家庭人均支出2418元，农村家庭1209元，前者比后者高1倍。',
    '装备投入由2014年的640万元提高到2019年的1536万元，2019年比2014年增长1.4倍。',
  ])('follow: %s', text => {
    expect(rulesIn(text)).toEqual([])
  })
})

test('last year’s value is wrong, and not the word, where neither way nor size agree', () => {
  expect(rulesIn('入读比例为98.4%，去年这一比例为99.7%，一年提高1.8个百分点。')).toEqual([
    'arithmetic/difference-does-not-follow',
  ])
  expect(rulesIn('入读比例为98.4%，去年这一比例为96.6%，一年下降1.8个百分点。')).toEqual([
    'direction/word-against-figures',
  ])
})

test.each([
  ['每餐5元、每周5餐、全学期20周，受益学生7 263人，按每人每餐5元计算，共需资金336.15万元。', 1],
  ['每餐5元、每周5餐、全学期20周，受益学生7 263人，按每人每餐5元计算，共需资金363.15万元。', 0],
])('so many meals a week, for so many weeks: %s', (text, count) => {
  expect(rulesIn(text)).toHaveLength(count)
})

test('a table of two years needs two lines that agree', () => {
  const table = (last: number) =>
    `指标\t2021年\t2022年\t增减\n小学教师（人）\t16342\t16589\t247\n初中教师（人）\t9876\t10121\t245\n高中教师（人）\t6954\t7142\t${last}`
  expect(rulesIn(table(188))).toEqual([])
  expect(rulesIn(table(818))).toHaveLength(1)
})
