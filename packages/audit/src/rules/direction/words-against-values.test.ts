import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const rulesIn = (text: string) => errorsIn(text).map(one => one.split(':')[0])

describe('words of a trend', () => {
  test.each([
    '近四年生均图书持续增加，2020年26.1册，2021年27.4册，2022年27.0册，2023年28.8册。',
    '寄宿生规模逐年缩小：2021年4120人、2022年3980人、2023年4055人。',
    '财政拨款2021年3.12亿元、2022年3.05亿元、2023年3.40亿元，实现连续三年增长。',
    '在册留守儿童明显减少，目前为2314人，去年同期为2206人。',
    '非正常上访量大幅下降：今年为47件，上年为39件。',
    '心理咨询预约量今年1204人次，上年986人次，有所下降。',
    '学位缺口由年初的1240个压减到1310个。',
    '民办园在园幼儿由4210人降为4380人。',
    '超龄班车由14辆减为17辆。',
    '四年级占46.3%，比2019年的38.1%提高8.2个百分点；八年级占31.6%，较2019年的34.9%提高3.3个百分点。',
    '生均经费连续三年增长，2020年至2022年分别为9860元、9640元、10120元。',
    '在校生规模有所缩减，由3.21万人变为3.35万人。',
    '入园率略有下降，由91.2%升至92.4%。',
    '借阅量不降反升，由12.4万册变为10.8万册。',
    '投诉量同比下降12%，由上年的156件调整为175件。',
    '三个年级的近视率逐级递减，七年级52.1%、八年级58.4%、九年级63.2%。',
    '专任教师总量稳步提升，本学年为3108人，上学年为3176人。',
  ])('go the other way than the values: %s', text => {
    expect(rulesIn(text)).toEqual([expect.stringMatching(/^direction\//)])
  })

  test.each([
    '近四年生均图书总体持续增加，2020年26.1册，2021年27.4册，2022年27.0册，2023年28.8册。',
    '学位供给逐年增加，2021年新增2400个，2022年新增1900个。',
    '教师队伍持续壮大，2021年招聘240人，2022年180人。',
    '寄宿生规模逐年缩小：2021年4120人、2022年3980人、2023年3755人。',
    '生均经费连续三年增长，2020年至2022年分别为9640元、9860元、10120元。',
    '借阅量不降反升，由10.8万册变为12.4万册。',
    '三类学校投入依次增长12%、8%、5%，其中小学12亿元、初中8亿元、高中5亿元。',
    '在校生逐年减少，教师数却有所增加，2021年2860人，2022年2912人。',
    '在校生明显减少，教职工今年2912人，去年2860人。',
    '辍学人数明显下降。今年招生2314人，去年招生2206人。',
    '在册留守儿童明显减少，目前为2106人，去年同期为2206人。',
    '办学条件持续改善，2021年投入3.2亿元，2022年投入2.9亿元。',
    '财政投入稳步增长，上年为3.12亿元，今年为3.40亿元。',
    '全市教育质量排名由69位上升到35位。',
    '全县新增学位1700个，突破7000个。',
    '教育支出6.18亿元，比上年的5.94亿元增长4.04%，增速较上年的5.31%回落1.27个百分点。',
    '教职工与幼儿比为1:6.2，专任教师与幼儿比为1:13.1，均高于规定的1:7和1:15。',
    '大班额占比由3.4%降为0，寄宿条件明显改善。',
    '扭转了生源持续下降的局面，2022年1210人，2023年1304人。',
    '各乡镇入园率持续提升，青山镇92.1%、绿水镇91.4%、白石镇93.0%。',
  ])('agree with them, or are not said of them: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('the most and the least', () => {
  test.each([
    '一年级达标率95.2%、二年级91.7%、三年级93.1%、四年级90.4%，其中二年级达标率最低。',
    '生均用地青山中学31平方米、绿水中学28平方米、红河中学35平方米，青山中学最大。',
    '四个片区的巩固率，城关97.1%、河东98.6%、河西96.2%、山南97.8%。最低的是城关片区。',
    '三类学校中，高中生均经费14820元，初中15130元，小学11260元，其中高中生均经费最高。',
    '各县投入由高到低依次为青山县4.21亿元、绿水县3.87亿元、白石县3.92亿元。',
  ])('are another one: %s', text => {
    expect(rulesIn(text)).toEqual(['direction/superlative-against-list'])
  })

  test.each([
    '一年级达标率95.2%、二年级91.7%、三年级93.1%、四年级90.4%，其中四年级达标率最低。',
    '青山县97.1%、绿水县98.6%、白石县96.2%，青山县提升幅度最大。',
    '青山县97.1%、绿水县98.6%、白石县96.2%，青山县投入最多。',
    '四个片区的巩固率，城关97.1%、河东98.6%、河西96.2%。五个片区中城关最低。',
    '各县投入由高到低依次为青山县4.21亿元、绿水县3.92亿元、白石县3.87亿元。',
    '小学45人、初中48人、高中52人，最大班额控制在55人以内。',
    '青山镇98.7%、绿水镇97.9%、白石镇96.8%。白石镇最低工资标准1800元。',
  ])('are that one, or of something else: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

test('so many pupils for each teacher are said to fall, and rise', () => {
  const rise = '生师比由2015年的12.6:1下降到2023年的17.9:1。'
  expect(errorsIn(rise)).toEqual(['direction/word-against-figures: 17.9:1 > 12.6:1'])
  expect(errorsIn('生师比由2015年的17.9:1下降到2023年的12.6:1。')).toEqual([])
  expect(errorsIn('生师比由2015年的17.9:1提高到2023年的12.6:1。')).toEqual([])
})

describe('a bound or a milestone', () => {
  test.each([
    '一小8.1平方米、二小7.2平方米、三小7.9平方米，都在7.5平方米以上。',
    '三年合格率分别为97.2%、96.1%、97.5%，始终保持在97%以上。',
    '四所初中最大班额一中52人、二中57人、三中54人，均在55人以下。',
    '教育经费总投入9.86亿元，首次突破10亿元大关。',
    '小学8.1平方米，初中7.2平方米，都在7.5以上。',
    '生均场地小学为8.1平方米，初中为7.2平方米，都达到7.5平方米以上。',
    '专任教师986人，总数首次突破千人。',
    '全县中职在校生达到986人，首次突破千人。',
    '志愿者达到1862名，一举突破两千名。',
  ])('that is not kept or reached: %s', text => {
    expect(rulesIn(text)).toEqual([expect.stringMatching(/^direction\//)])
  })

  test.each([
    '一小8.1平方米、二小7.6平方米、三小7.9平方米，都在7.5平方米以上。',
    '四所初中最大班额一中52人、二中55人、三中54人，均在55人以下。',
    '全县教师2140人，在500人以上的学校15所。',
    '小学8.1平方米，初中7.6平方米，都在7.5以上。',
    '合格率由91.2%达到95%以上。',
    '教育经费总投入10.02亿元，首次突破10亿元大关。',
    '全县中职在校生达到1086人，首次突破千人。',
    '新建社团86个，参加学生首次突破千人。',
  ])('that is, or is of something else: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('shares said in words', () => {
  test.each([
    '全县宿管人员1260名，40岁以下的730名，占比不足一半。',
    '在校生9240人，其中寄宿生5120人，占比超过三分之二。',
    '幼儿园保育员386名，持证的214名，占近八成。',
    '骨干教师占61.4%，超过三分之二。',
  ])('are another share: %s', text => {
    expect(rulesIn(text)).toContain('direction/fraction-against-counts')
  })

  test('and one that is held against nothing is a share that does not work out', () => {
    const text = (some: string) => `全县寄宿生7240人，其中小学寄宿生${some}人，占三分之一。`
    expect(rulesIn(text('3310'))).toEqual(['arithmetic/fraction-of-whole'])
    expect(rulesIn(text('2410'))).toEqual([])
    const loose = '受访家长1520人，表示满意的1064人，占受访家长的六成左右。'
    expect(rulesIn(loose)).toEqual(['arithmetic/fraction-of-whole'])
  })

  test.each([
    '全县宿管人员1260名，40岁以下的730名，占比超过一半。',
    '在校生9240人，其中寄宿生6320人，占比超过三分之二。',
    '幼儿园保育员386名，持证的304名，占近八成。',
    '小学教师1200名，初中教师700名，占比不足四成。',
    '试点校29所，占58所初级中学的一半。',
    '骨干教师占71.4%，超过三分之二。',
    '全县教师3200名，其中高级职称820名，占全市高级职称教师的近一半。',
    '在园幼儿8210人，公办园4310人，占一半以上，学费不到三成。',
  ])('are that share, or of another whole: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('a bound passed or missed', () => {
  test.each([
    '高中招生3120人，超额完成3200人的招生计划。',
    '保教费收入2860万元，首次跌破2800万元。',
    '预算执行进度94.2%，领先于全市96.5%的平均进度。',
  ])('but by the figures not: %s', text => {
    expect(rulesIn(text)).toEqual(['direction/comparison-against-figures'])
  })

  test.each([
    '高中招生3320人，超额完成3200人的招生计划。',
    '高中招生3120人，超额完成3200元的捐款任务。',
    '筹资480万元，超额完成520人次的培训。',
    '保教费收入2760万元，首次跌破2800万元。',
  ])('by the figures too, or of something else: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('a group counted and held against a figure', () => {
  test.each([
    '抽测四所初中的优良率，一中56.2%、二中53.8%、三中49.1%、四中55.0%。四所初中均高于全县52%的平均水平。',
    '生均面积青山校区8.2平方米、绿水校区7.9平方米、白石校区6.4平方米，三个校区都不低于7平方米。',
  ])('with one that fails: %s', text => {
    expect(rulesIn(text)).toEqual(['direction/comparison-against-figures'])
  })

  test.each([
    '抽测四所初中的优良率，一中56.2%、二中53.8%、三中52.9%、四中55.0%。四所初中均高于全县52%的平均水平。',
    '抽测优良率，一中56.2%、二中53.8%、三中49.1%、四中55.0%。九所小学均高于全县52%的平均水平。',
  ])('or none, or of another group: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

test('不足部分 is what is missing, and compares nothing', () => {
  expect(errorsIn('区级财政15.2亿元、专项债券8.9亿元，不足部分3.5亿元由开发企业承担。')).toEqual([])
})

test('继续保持增长 is growth, and 招生规模 is what was counted as 招生', () => {
  expect(rulesIn('教育支出6.32亿元，较上年的6.57亿元继续保持增长。')).toEqual([
    'direction/word-after-reference',
  ])
  expect(rulesIn('教育支出6.57亿元，较上年的6.32亿元继续保持增长。')).toEqual([])
  const entered = (pupils: number) =>
    rulesIn(`小学毕业9210人，招生${pupils}人，招生规模大于毕业规模。`)
  expect(entered(8430)).toEqual(['direction/names-compared'])
  expect(entered(9430)).toEqual([])
})
