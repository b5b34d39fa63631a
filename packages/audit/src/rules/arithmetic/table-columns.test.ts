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

test('a cell that its row disproves does not make the total wrong as well', () => {
  const told = (junior: string) =>
    `学段\t本年\t上年\t增减\n小学\t18420\t19036\t-616\n初中\t11258\t10744\t${junior}\n高中\t6412\t6230\t182\n中职\t2860\t2934\t-74\n总计\t38950\t38944\t6`
  expect(errorsIn(told('514'))).toEqual([])
  expect(errorsIn(told('541'))).toEqual(['arithmetic/table-total: 11258 − 10744 = 514 ≠ 541'])
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
      '各县教育财政拨款比上年增长21.98%，同期财政经常性收入增长15.20%，前者低于后者6.78个百分点。',
      'direction/names-compared: 21.98% > 15.20%',
    ],
    [
      '教育经费占一般公共预算支出的14.71%，上年这一比例为14.75%，提高了0.04个百分点。',
      'direction/word-against-figures: 14.71% < 14.75%',
    ],
    [
      '支出分为两类，另一类是教育专项资金16517.6万元。\n专项资金用在五处：\n（1）公用经费，11239.4万元；\n（2）学生资助，198.8万元；\n（3）校舍安全，2206.1万元；\n（4）综合奖补，317.3万元；\n（5）薄弱改造，2502万元。',
      'arithmetic/parts-do-not-add-up: 11239.4 + 198.8 + 2206.1 + 317.3 + 2502 = 16463.6 ≠ 16517.6',
    ],
    [
      '义务教育教师待遇补发，惠及教师1.62万人。\n从各地看，城关区补发4126人，北源县补发3587人，石桥县补发2719人，云台县补发2216人。',
      'arithmetic/parts-do-not-add-up: 4126 + 3587 + 2719 + 2216 = 1.2648 ≠ 1.62',
    ],
    [
      '各级财政共落实19.72亿元，带动社会投入4.35亿元，合计24.07亿元，其中财政资金占83.91%。',
      'arithmetic/share-of-whole: 19.72 ÷ 24.07 = 81.928% ≠ 83.91%',
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
    '五年累计投入61.3亿元，年均12.26亿元，是上一个五年46.8亿元的1.31倍。',
    '五年累计补充教师1208名，逐年为186名、214名、235名、278名和295名，其中特岗教师402名。',
    '中职学校计划17000人，实录比计划多658人。其中五年制高职4206人，本科贯通培养360人，其余13092人读普通中专。',
    '生均经费五个学段分别为6842元、10216元、14387元、13105元和15920元，其中中职比上年下降2.00%，其余四个学段均高于上年，增幅依次为3.12%、1.47%、0.86%和2.05%。',
    '全县126所学校的专职保安由督导时的214名增至268名，增加54名，平均每校2.1名。',
    '小学、初中专任教师20467人、13592人，本科及以上学历者分别为15862人和12714人，所占比例为77.50%和93.54%。',
  ])('and nothing is said where they hold: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('amounts under a total', () => {
  const table = (total: string) =>
    `资助情况\n|项目|人次|金额（万元）|\n|免保教费|8142|407.10|\n|生活补助|11306|1243.66|\n|助学金|3560|356.00|\n|合计|23008|${total}|`

  test('may be rounded one by one, but not turned round', () => {
    expect(errorsIn(table('2060.76'))).toEqual([
      'arithmetic/table-total: 407.1 + 1243.66 + 356 = 2006.76 ≠ 2060.76',
    ])
    expect(errorsIn(table('2006.77'))).toEqual([])
  })

  test('are made up by what is told last, in another unit', () => {
    const text = (last: string) =>
      `抽查学校和教学点共192所（个）：小学63所，初中47所，一贯制学校33所，完全中学10所，特殊教育学校2所${last}。`
    expect(errorsIn(text('，另有教学点37个'))).toEqual([])
  })
})

test.each(['合计', '共计', '总计', '全县合计', '合 计'])(
  'the row of sums may be called %s',
  name => {
    const told = (sum: string) =>
      `各镇学校情况\n镇|学校|学生\n东镇|12|3650\n西镇|9|2540\n${name}|21|${sum}`
    expect(errorsIn(told('6190'))).toEqual([])
    expect(errorsIn(told('6910'))).toEqual(['arithmetic/table-total: 3650 + 2540 = 6190 ≠ 6910'])
  },
)

test('growth by the row of the year before', () => {
  const told = (growth: string) =>
    `年份|教育支出（万元）|增长（%）\n2019|58240|—\n2020|62316|7.00\n2021|67489|${growth}\n2022|71268|5.60`
  expect(errorsIn(told('8.30'))).toEqual([])
  expect(errorsIn(told('3.80'))).toEqual([
    'arithmetic/table-quotient: (67489 − 62316) ÷ 62316 = 8.301% ≠ 3.8%',
  ])
  // Of something else than the row before, if more than one does not agree.
  expect(errorsIn(told('3.80').replace('7.00', '5.10'))).toEqual([])
})
