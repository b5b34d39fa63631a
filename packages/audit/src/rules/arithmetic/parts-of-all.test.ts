import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const rulesIn = (text: string) => errorsIn(text).map(one => one.split(':')[0])

describe('parts that are all there is, by what is said of them', () => {
  test.each([
    // The years are those that the whole is said to be over.
    '“十三五”时期，全市累计安排信息化资金5.41亿元，其中2016年至2020年分别为0.82亿元、0.95亿元、1.08亿元、1.17亿元、1.29亿元。',
    '三年累计改造食堂216个，其中2021—2023年依次为58个、71个、78个。',
    // Points are summed up.
    '自评情况为：组织领导(20分)得19分，办学条件(30分)得27.5分，师资建设(30分)得28分，安全管理(20分)得19.5分，自评总分96分。',
    // The same whole is divided once more.
    '专任教师2260人，男820人、女1440人，正高级12人、副高级486人、中级902人、初级852人。',
    '持证残疾儿童少年428人,男271人、女157人,按“一人一策”安置,随班就读236人(占55.1%),特校就读118人,送教上门54人。',
  ])('do not add up: %s', text => {
    expect(rulesIn(text)).toEqual(['arithmetic/parts-do-not-add-up'])
  })

  test.each([
    '“十三五”时期，全市累计安排信息化资金5.31亿元，其中2016年至2020年分别为0.82亿元、0.95亿元、1.08亿元、1.17亿元、1.29亿元。',
    '“十三五”时期，全市累计安排信息化资金5.41亿元，其中2018年至2020年分别为1.08亿元、1.17亿元、1.29亿元。',
    '自评情况为：组织领导(20分)得19分，办学条件(30分)得27.5分，师资建设(30分)得28分，安全管理(20分)得19.5分，自评总分94分。',
    '专任教师2260人，男820人、女1440人，其中正高级12人、副高级486人、中级902人。',
    '持证残疾儿童少年428人,男271人、女157人,按“一人一策”安置,随班就读236人(占55.1%),特校就读138人,送教上门54人。',
    '专任教师2260人，男820人、女1440人，正高级12人、副高级486人（占21.5%）、中级902人、初级580人。',
    '毕业生860人，安置到企业412人、机关106人、社区98人。',
    // Told again before its parts, and no part in another unit.
    '应安排补助2640万元，实际下达2640万元，由上级资金1980万元（占75%）和县级配套660万元（占25%）组成。',
    '上年招生4627人，本年4092人，少了535人，降幅为11.56%。',
  ])('add up, or are not all: %s', text => {
    expect(rulesIn(text)).toEqual([])
  })

  test('a slip is told once', () => {
    expect(rulesIn('上年招生4627人，本年4092人，少了553人，降幅为11.56%。')).toEqual([
      'arithmetic/difference-does-not-follow',
    ])
    const spent = (project: string, share: string) =>
      `本年支出合计31,264.80万元。其中基本支出26,402.35万元，占84.45%；项目支出${project}万元，占${share}。`
    expect(rulesIn(spent('4,682.45', '15.55%'))).toEqual(['arithmetic/parts-do-not-add-up'])
    expect(rulesIn(spent('4,862.45', '15.55%'))).toEqual([])
    expect(rulesIn(spent('4,862.45', '51.55%'))).toEqual(['arithmetic/share-of-whole'])
  })
})

describe('a rate of what was done, where what is left is told beside it', () => {
  test.each([
    '安排三类专项，预算5260万元，分别为2100万元、1840万元、1320万元。三类合计实际支出4792万元，结余468万元，预算执行率94.1%。',
    '安排三类专项，预算5260万元，分别为2100万元、1840万元、1320万元。三类合计实际支出4792万元，预算执行率97.1%。',
    '本年计划招聘教师420人。经笔试、面试，实际招聘386人，尚未招聘34人，计划完成率96.1%。',
    '全区下达整改任务148项。6月底前已整改131项，未整改17项，整改率85.8%。',
  ])('does not follow: %s', text => {
    expect(rulesIn(text)).toEqual(['arithmetic/share-of-whole'])
  })

  test.each([
    '安排三类专项，预算5260万元，分别为2100万元、1840万元、1320万元。三类合计实际支出4792万元，结余468万元，预算执行率91.1%。',
    '全区下达整改任务148项。6月底前已整改131项，未整改17项，按期整改率76.4%。',
    '年初预算2.46亿元，全年预算2.80亿元。实际支出2.66亿元，结转0.14亿元，预算执行率95.0%。',
    '全年预算2.80亿元。实际支出2.66亿元，上年结转0.14亿元，当年预算执行率92.4%。',
  ])('does, or is of something else: %s', text => {
    expect(rulesIn(text)).toEqual([])
  })
})

describe('shares of one whole, named before them', () => {
  test.each([
    '项目资金来源多元，从结构看，中央补助、省级补助、市级配套、县区自筹所占比重分别为38%、31%、14%、13%，没有举借债务。',
    '从资金来源看，中央占35.4%，省级占28.1%，市级占20.7%，县级占18.8%。',
    '从支出结构看，人员经费、公用经费、项目支出及其他占比依次为71.2%、15.4%、16.9%。',
    '从经费用途看,校舍维修、设备购置、其他支出占比分别为52.5%、31.2%、14.3%。',
    '专任教师中35岁及以下、36至45岁、46岁及以上分别占32.5%、41.2%、36.3%。',
  ])('do not make a hundred: %s', text => {
    expect(rulesIn(text)).toEqual(['arithmetic/shares-of-one-whole'])
  })

  test.each([
    '项目资金来源多元，从结构看，中央补助、省级补助、市级配套、县区自筹所占比重分别为38%、31%、18%、13%，没有举借债务。',
    '从结构看，中央补助、省级补助、市级配套、县区自筹所占比重分别为38%、31%、14%、13%，其余为社会捐赠。',
    '从资金来源看，财政投入、学费收入、社会捐赠占比依次为78.2%、17.5%、0.3%。',
    '语文、数学、英语合格所占比例分别为92.1%、88.4%、85.6%。',
    '小学、初中、高中近视学生占比分别为38.5%、61.2%、79.4%。',
  ])('do, or leave some out: %s', text => {
    expect(rulesIn(text)).toEqual([])
  })
})

describe('a share in words, of several parts', () => {
  const told = (share: string) =>
    `全年落实资助86.4亿元。按来源看，财政资金62.1亿元，学校资金15.2亿元，助学贷款6.8亿元，社会资金2.3亿元，财政资金约占${share}。`

  test('is that of the part it names', () => {
    expect(rulesIn(told('七成二'))).toEqual([])
    expect(rulesIn(told('四成七'))).toEqual(['arithmetic/fraction-of-whole'])
  })
})

describe('sums whose digits have changed places, however far off', () => {
  test.each([
    '小学专任教师1526人，初中专任教师1148人，高中专任教师593人，三者合计2367人。',
    '反映的问题有：食堂管理412条、校服采购236条、课后服务918条，合计846条。',
    '五年来建设学校，新增学位82,470个。其中，2019年至2023年依次新增4,460个、5,185个、6,540个、7,215个和5,070个。',
    '幼儿园54所，公办26所、民办19所。',
    '幼儿园36所，公办45所、民办18所。',
    '普通高等学校共4160所，其中本科院校619所、高职（专科）院校841所。',
    '追加预算4223万元，其中偿还建设欠款1520万元、补拨生均公用经费618万元、购置图书和仪器285万元。',
    '心理健康教师83人，专职21人、兼职17人。',
  ])('do not agree: %s', text => {
    expect(rulesIn(text)).toEqual(['arithmetic/parts-do-not-add-up'])
  })

  test.each([
    '幼儿园54所，其中公办26所、普惠性民办19所。',
    '追加预算8243万元，其中偿还建设欠款1520万元、补拨生均公用经费618万元。',
    '生均公用经费618元，生均图书28册。',
    '招聘教师283人，其中新建学校教师121人、续聘教师107人。',
  ])('may be of some: %s', text => {
    expect(rulesIn(text)).toEqual([])
  })
})

describe('what is told of each part beside its name', () => {
  test.each([
    '8所普通高中共招收新生4860人，其中公办6所3920人、民办2所490人。',
    '全县小学48所12460人，初中17所8320人，高中3所4210人，合计68所25990人。',
    '资助学生8642人次638万元，其中学前612人次48万元，小学2310人次230万元，初中5720人次390万元。',
    '抽检学校21所，合格16所、基本合格2所、不合格5所。',
    '全县86所中小学中，配有校医的27所，没有校医的95所。',
    '中职招生4536人，本市生源3921人，占86.4%，外市生源165人。',
  ])('does not add up: %s', text => {
    expect(rulesIn(text)).toEqual(['arithmetic/parts-do-not-add-up'])
  })

  test.each([
    '8所普通高中共招收新生4860人，其中公办6所3920人、民办2所940人。',
    '全县小学48所12460人，初中17所8320人，高中3所4210人，合计68所24990人。',
    '资助学生8642人次638万元，其中学前612人次48万元，小学2310人次230万元。',
    '抽检学校21所，合格16所、基本合格2所、不合格3所。',
    '全县86所中小学中，配有校医的27所，没有校医的59所。',
    '全县86所中小学中，配有校医的27所，没有心理教师的41所。',
    '中职招生4536人，本市生源3921人，占86.4%，外市生源615人。',
    '考试合格486人，其中小学教师126人、初中教师98人。',
  ])('adds up, or is of some: %s', text => {
    expect(rulesIn(text)).toEqual([])
  })

  test('two shares in the order of their parts, of which one tells the whole', () => {
    const told = (share: string) => `小学18426人、初中9874人，分别占65.1%和${share}。`
    expect(rulesIn(told('34.9%'))).toEqual([])
    expect(rulesIn(told('43.9%'))).toEqual(['arithmetic/share-of-whole'])
    expect(rulesIn(told('52.6%'))).toEqual([])
  })
})

describe('a share of several told side by side', () => {
  test.each([
    '申报高级98人，通过71人，通过率72.4%；申报中级165人，通过142人，通过率61.8%。',
    '在校生42617人，其中公办40815人、民办1802人，民办占4.32%。',
  ])('is of its own part and whole: %s', text => {
    expect(rulesIn(text)).toEqual(['arithmetic/share-of-whole'])
  })

  test.each([
    '申报高级98人，通过71人，通过率72.4%；申报中级165人，通过142人，通过率86.1%。',
    '在校生42617人，其中公办40815人、民办1802人，民办占4.23%。',
    '在校生42617人，其中公办40815人、民办1802人，民办学校寄宿生占61.5%。',
  ])('agrees, or is of others: %s', text => {
    expect(rulesIn(text)).toEqual([])
  })

  test('what is divided again is the whole, and not the last of its parts', () => {
    expect(
      rulesIn(
        '全年教育支出62845万元；按学段分，学前8125万元、小学31280万元、其他3440万元；按用途分，人员经费32671万元、公用经费6958万元、项目支出3216万元。',
      ),
    ).toEqual(['arithmetic/parts-do-not-add-up'])
  })
})
