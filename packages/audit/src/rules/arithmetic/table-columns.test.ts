import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

describe('columns that most of the rows show to be made of others', () => {
  const scores = (total: string) =>
    `各县得分\n|县区|投入保障|教育发展|队伍建设|总分|\n|---|---|---|---|---|\n|东湖区|28.5|27.0|18.5|74.0|\n|西陵区|27.5|26.5|18.0|72.0|\n|江夏县|26.0|25.5|17.5|69.0|\n|安平县|27.0|24.0|17.0|${total}|`

  test('a sum', () => {
    expect(errorsIn(scores('86.0'))).toEqual(['arithmetic/table-total: 27 + 24 + 17 = 68 ≠ 86'])
    expect(errorsIn(scores('68.0'))).toEqual([])
  })

  const changes = (change: string) =>
    `考核结果\n|县区|2024年|2023年|增减|\n|汝河县|93.6|91.2|+2.4|\n|宛陵县|92.8|92.1|+0.7|\n|叶城区|90.7|91.4|${change}|\n|卫滨区|88.4|89.9|-1.5|`

  test('what lies between two years', () => {
    expect(errorsIn(changes('-1.7'))).toEqual(['arithmetic/table-total: 90.7 − 91.4 = -0.7 ≠ -1.7'])
    expect(errorsIn(changes('-0.7'))).toEqual([])
  })
})

describe('lines and what is told behind them', () => {
  const lines = (sum: string) =>
    `资金直达个人：\n①学前教育保教费减免，4126人次，支出412.60万元；\n②义务教育生活补助，24310人次，支出1835.75万元；\n③普通高中助学金，3142人次，支出628.40万元。\n以上三项累计资助31578人次，支出资金${sum}万元。`

  test('add up to all of what is said of all of them', () => {
    expect(errorsIn(lines('2248.35'))).toEqual([
      'arithmetic/parts-do-not-add-up: 412.6 + 1835.75 + 628.4 = 2876.75 ≠ 2248.35',
    ])
    expect(errorsIn(lines('2876.75'))).toEqual([])
  })
})

describe('prices, places and gaps', () => {
  test.each([
    [
      '购置智慧黑板312块，中标单价1.85万元，金额572.7万元。',
      'arithmetic/rate-times-counts: 1.85万元 × 312块 = 577.2万元 ≠ 572.7万元',
    ],
    [
      '特殊教育学生年生均公用经费标准由6000元上调至7000元，1232名学生共需86.24万元。',
      'arithmetic/rate-times-counts: 7000元 × 1232名 = 862.4万元 ≠ 86.24万元',
    ],
    [
      '新增学位3420个，2023年秋季入学需求合计3130个，尚富余390个。',
      'arithmetic/gap-between-two: |3420 − 3130| = 290 ≠ 390',
    ],
    [
      '小学生均支出12846元，初中17390元，普通高中15722元，中等职业学校16108元。就各学段看，中等职业学校比普通高中高368元。',
      'arithmetic/gap-between-two: |16108 − 15722| = 386 ≠ 368',
    ],
    [
      '全市在学研究生5.84万人，其中博士生0.46万人、硕士生5.38人。',
      'unit/part-in-another-unit: 0.46 + 5.38 = 5.84',
    ],
    [
      '全市高中阶段教育，普通高中占67.36%，中等职业学校占32.46%。',
      'arithmetic/shares-of-one-whole: 67.36 + 32.46 = 99.82 ≠ 100',
    ],
    [
      '中学专任教师6664人，增加3.1%；小学专任教师6651人，减少2.6%，中学专任教师比小学少13人。',
      'direction/names-compared: 6664人 > 6651人',
    ],
    [
      '全省教育支出比上年增长6.42%，财政经常性收入比上年增长7.10%，教育支出增幅高于财政经常性收入增幅。',
      'direction/names-compared: 6.42% < 7.10%',
    ],
    [
      '教育经费占一般公共预算支出的比例，上年为15.81%，2021年为16.32%，回落0.51个百分点。',
      'direction/word-against-figures: 16.32% > 15.81%',
    ],
    [
      '全区新增小学学位6660个、初中学位4200个，两项共新增10680个。',
      'arithmetic/parts-do-not-add-up: 6660 + 4200 = 10860 ≠ 10680',
    ],
    [
      '督导组走访了8所学校和幼儿园，分别是县一中、县职教中心、芙蓉中学、城关一小、城关三小、枫林小学、县直机关幼儿园。',
      'arithmetic/count-against-list: 7 ≠ 8',
    ],
  ])('%s', (text, error) => {
    expect(errorsIn(text)).toEqual([error])
  })

  test.each([
    '购置智慧黑板312块，中标单价1.85万元，金额577.2万元。',
    '小学生均支出12846元，初中17390元，普通高中15722元，中等职业学校16108元。就各学段看，中等职业学校比普通高中高386元。',
    '学前教育118.5亿元，义务教育563.2亿元，高中阶段教育204.9亿元，高等教育358.6亿元，其他教育41.2亿元。',
    '采购智慧黑板312块，中标单价1.85万元，金额577.2万元；录播教室15套，金额286.5万元，平均每套19.1万元；网络升级，金额142.3万元。三项合计1006.0万元。',
    '我省122个县分五批全部通过认定：前四批依次为28个、31个、24个、21个，此次为最后一批。',
    '事业收入236.80亿元，比上年的221.95亿元增长6.69%，占全部教育经费总投入1486.35亿元的15.93%。',
    '全县126所学校的专职保安由督导时的214名增至268名，增加54名，平均每校2.1名。',
    '小学、初中专任教师20467人、13592人，本科及以上学历者分别为15862人和12714人，所占比例为77.50%和93.54%。',
  ])('and nothing is said where they hold: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})
