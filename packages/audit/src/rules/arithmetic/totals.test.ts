import { describe, expect, test } from 'vitest'
import { errorsIn, findingsBy } from '../../checks/testing.ts'

const rulesIn = (text: string) => errorsIn(text).map(one => one.split(':')[0])

describe('parts and their total', () => {
  test.each([
    ['全县幼儿园60所（公办20所、民办38所）。', 'arithmetic/parts-do-not-add-up'],
    ['全县初中11所（其中民办13所），比上年减少1所。', 'arithmetic/part-above-total'],
    ['全县幼儿园24所（民办42所）。', 'arithmetic/part-above-total'],
    ['16家学科类机构全部压减（停办7家、转型8家）。', 'arithmetic/parts-do-not-add-up'],
    [
      '全县幼儿园80所。其中，普惠性幼儿园64所，比上年增加4所，占全县幼儿园的比例85.0%。',
      'arithmetic/share-of-whole',
    ],
    ['全县共有幼儿园80所。\n普惠性幼儿园64所，占幼儿园总数的75.0%。', 'arithmetic/share-of-whole'],
    ['全县共有幼儿园80所。\n普惠性幼儿园64所，占总数的75.0%。', 'arithmetic/share-of-whole'],
    ['全县普惠性幼儿园覆盖率107.2%。', 'arithmetic/rate-above-hundred'],
    [
      '全县共有幼儿园80所。其中，普惠性幼儿园64所，普惠性幼儿园占全县幼儿园的比例为75.0%。',
      'arithmetic/share-of-whole',
    ],
    [
      '职业学校招生909人，高中阶段共招生2305人，职业学校招生人数占高中阶段招生人数比例为42.44%。',
      'arithmetic/share-of-whole',
    ],
    [
      '基层党支部35个，其中公办学校21个、民办学校8个、退休支部5个。',
      'arithmetic/parts-do-not-add-up',
    ],
    ['教师培训经费126.8万元，占公用经费预算2386万元的6.31%。', 'arithmetic/share-of-whole'],
    ['符合交流条件教师612人，实际交流68人，占比13.2%。', 'arithmetic/share-against-parts'],
    ['专任教师2410人，其中本科及以上学历1928人，占82.6%。', 'arithmetic/share-of-whole'],
    ['参加测试18302人，其中优秀2105人、良好7467人，优良率56.3%。', 'arithmetic/share-of-whole'],
    ['公办园30所、民办园41所，共计72所。', 'arithmetic/parts-do-not-add-up'],
    ['残疾儿童168人，随班就读96人、特教学校52人、送教上门26人。', 'arithmetic/parts-do-not-add-up'],
    ['培训1260人次，其中国培120人次、省培360人次、县培880人次。', 'arithmetic/parts-do-not-add-up'],
    [
      '新招聘教师486人，其中2021年126人、2022年168人、2023年212人。',
      'arithmetic/parts-do-not-add-up',
    ],
    [
      '省、市、县分别投入860万元、420万元、320万元，合计1700万元。',
      'arithmetic/parts-do-not-add-up',
    ],
    ['校车86辆，其中公办学校42辆，占比53.5%。', 'arithmetic/share-of-whole'],
    ['适龄儿童16420人，失学辍学3人，辍学率0.18%。', 'arithmetic/share-of-whole'],
    ['全县幼儿园118所，其中公办园46所，民办园102所。', 'arithmetic/parts-do-not-add-up'],
    [
      '职工6183人，其中管理人员17人，工人59人，专业技术人员6137人。',
      'arithmetic/parts-do-not-add-up',
    ],
    ['全市共有学校120所，小学80所、初中30所、高中12所。', 'arithmetic/parts-do-not-add-up'],
    ['毛入园率91.1%，比全省平均水平89.1%高3.5个百分点。', 'arithmetic/gap-between-two'],
    [
      '在园幼儿930人（公办园410人、普惠性民办园300人、其他民办园270人）。',
      'arithmetic/parts-do-not-add-up',
    ],
    [
      '县内学校47所：高中2所，初中9所，小学27所，特教1所，幼儿园9所。',
      'arithmetic/parts-do-not-add-up',
    ],
    ['全县专任教师1000人，包括幼儿园452人、小学561人。', 'arithmetic/parts-do-not-add-up'],
    ['在校生共300人：小学100人、初中120人、高中90人。', 'arithmetic/parts-do-not-add-up'],
    ['全市选派支教教师1.15万人，其中赴乡镇中心校1.51万人。', 'arithmetic/part-above-total'],
    ['在校生1000人，其中小学600人、初中300人、高中200人。', 'arithmetic/parts-do-not-add-up'],
    ['分片情况\n河东片|12|3120\n河西片|9|2045\n合计|21|5156', 'arithmetic/table-total'],
    ['教师数（全县、城关镇、河东镇、河西镇）\n小学|310|140|96|84', 'arithmetic/table-total'],
    [
      '公办园45所（占35.7%），民办园75所（占62.5%）。全县幼儿园120所。',
      'arithmetic/share-of-whole',
    ],
    ['全县中小学校舍24000平方米，其中楼房18000平方米，占78.5%。', 'arithmetic/share-of-whole'],
    [
      '全市5个县（市、区）：青山县、绿水县、白石县、红河县均已通过。',
      'arithmetic/count-against-list',
    ],
  ])('do not agree: %s', (text, rule) => {
    expect(rulesIn(text)).toEqual([rule])
  })

  test.each([
    '全县幼儿园60所（公办20所、民办40所）。',
    '全县专任教师4136人。其中：幼儿园862人，小学1694人，初中1028人，普通高中436人，中职86人，特殊教育30人。',
    '新建改扩建学校86所，增加学位5.2万个，其中小学学位3.1万个、初中学位2.1万个。',
    '参加年检的机构152家，合格139家、不合格4家，合格率91.4%。',
    '列入计划的项目64个，开工61个，未开工3个，开工率95.3%。',
    '省、市、县分别投入860万元、420万元、320万元，合计1600万元。',
    '教师420人，其中高级职称180人、骨干教师160人、班主任120人。',
    '教师培训经费126.8万元，占公用经费预算2386万元的5.31%。',
    '符合交流条件教师612人，实际交流68人，占比11.1%。',
    '全县教师2410人，今年招聘68人，占比42.0%。',
    '参加测试18302人，其中优秀2105人、良好7467人，优良率52.3%。',
    '公办园30所、民办园41所，共计71所。',
    '新建小学2所，改扩建初中5所，共计投入3.2亿元。',
    '全县幼儿园71所，其中公办30所、民办41所，共计投入1.2亿元。',
    '全县幼儿园60所，其中公办20所、普惠性民办园30所。',
    '困难学生1200人，其中建档立卡800人，残疾学生300人，低保学生400人。',
    '全市共有学校120所，小学80所、初中30所、高中10所。',
    '全市共有小学120所，初中80所、高中30所、幼儿园12所。',
    '2个居委会、总人口4.96万人，其中：2乡51个村以畜牧业为主。',
    '毛入园率91.1%，比全省平均水平89.1%高2个百分点。',
    '职业学校招生909人，高中阶段共招生2305人，职业学校招生人数占高中阶段招生人数比例为39.44%。',
    '全县共有幼儿园80所。其中，普惠性幼儿园64所，公办园占全县幼儿园的比例为45.0%。',
    '全县初中11所（其中民办3所），比上年减少1所。',
    '15家学科类机构全部压减（停办7家、转型8家）。',
    '25所学校均参加试点（第一批5所、第二批10所）。',
    '幼儿园12所（民办8所，在建14所）。',
    '全县学校30所（农村教学点42个）。',
    '在园幼儿900人（公办400人，普惠民办300人）。',
    '全县幼儿园86所。\n甲镇普惠性幼儿园9所，占幼儿园总数的90%。',
    '30所学校开展试点（省级5所、市级20所）。',
    '全县幼儿园80所。其中，普惠性幼儿园64所，比上年增加4所，占全县幼儿园的比例80.0%。',
    '全县共有幼儿园80所。\n普惠性幼儿园64所，占幼儿园总数的80.0%。',
    '2021年全县幼儿园85所，2022年全县幼儿园80所。\n普惠性幼儿园64所，占幼儿园总数的77.0%。',
    '学前三年毛入园率107.2%，初中毛入学率102.4%。',
    '在园幼儿980人（公办园410人、普惠性民办园300人、其他民办园270人）。',
    '全县幼儿园60所（公办园20所、民办园40所、普惠园25所）。',
    '县内学校52所：高中2所，初中9所，小学28所（中心校8所、村小20所），职教中心、电大、特教学校各1所，幼儿园10所。',
    '在校生1000人，其中小学600人、初中300人。',
    '在校生1000人，其中女生480人、寄宿生700人。',
    '全县幼儿园60所（省级示范园5所、普惠性幼儿园28所）。',
    '义务教育学校120所，其中小学96所，初中23所，特教1所；按区域分农村101所，城区19所。',
    '生均经费9120.40元，其中农村9382.10元。',
    '教育投入5.2亿元，其中建设1.31亿元、设备0.62亿元。',
    '总投入14亿元：财政12.64亿元，其他1.43亿元。',
    '小学46所（其中教学点12所），初中11所，幼儿园38所。',
    '县内中学19所，学生1.48万人，其中高中4所、学生0.61万人，初中15所、学生0.87万人。',
    '举办比赛5场（市级2场、县级1场）。',
    '安全隐患排查312处，立行立改286处，限期整改26处；其中消防隐患118处。',
    '全年受理信访40件，办结34件，办结率85%。',
    '排查隐患40处，整改34处，按期整改率95%。',
    '公办园9所（占15%），民办园51所（占85%）。全县幼儿园60所。',
    '留守儿童1320人，占学生总数的6.4%。学生人数另表。',
    '全市8个县（市、区）中的3个县成立了督导中心。',
    '3所学校（青山小学、绿水小学等）开展试点。',
    '本学期启用3所学校，新增学位2280个，其中小学1450个、初中830个。',
    '向两所新校分别选派教研员6名和3名，教师统筹调配，其中高级教师不少于8名。',
    '普通高中2所，在校生5210人，其中寄宿生4306人；初中16所，在校生9840人。',
    '全县学校68所：小学46所，初中19所，完全中学两所，特殊教育学校1所。',
    '学段|学生|生师比\n小学|3120|17.2\n初中|2045|13.4\n合计|5165|15.5',
    '小学|46|3120|210\n初中|11|2045|188\n高中|4|1760|152',
  ])('agree, or prove nothing: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })

  test('a list with a part that cuts across the others is a question, not an error', () => {
    const text = '全县学校30所：小学20所，民办学校5所，初中10所。'
    expect(errorsIn(text)).toEqual([])
    expect(findingsBy('arithmetic/parts-do-not-add-up', text)[0]?.severity).toBe('question')
    expect(errorsIn('全县学校30所：小学20所，初中10所，民办学校5所。')).toEqual([])
  })

  test('grouped figures are added column by column', () => {
    const text =
      '公办学校58所，在校生17200人。分类看：小学46所、学生9020人；初中8所、学生5130人；高中4所、学生3150人。'
    const [finding] = findingsBy('arithmetic/grouped-parts', text)
    expect(finding?.computation).toBe('9020 + 5130 + 3150 = 17300 ≠ 17200')
    expect(errorsIn(text.replace('17200', '17300'))).toEqual([])
  })
})

describe('a share held against its own definition', () => {
  const county = { level: 'county', year: 2023 } as const

  test('no whole number of children gives the printed share', () => {
    expect(errorsIn('普惠性幼儿园覆盖率88.37%。全县在园幼儿612人。', county)).toEqual([
      'arithmetic/share-cannot-be: 540/612 = 88.24%，541/612 = 88.4%，均 ≠ 88.37%',
    ])
  })

  test('a share that some number gives is left alone', () => {
    expect(errorsIn('普惠性幼儿园覆盖率88.40%。全县在园幼儿612人。', county)).toEqual([])
    expect(errorsIn('普惠性幼儿园覆盖率88.37%。全县在园幼儿48210人。', county)).toEqual([])
  })

  test('a share counted by kindergartens instead of children is a warning', () => {
    const text = '县内有6所公办园，11所民办园。普惠性幼儿园覆盖率88.24%。全县在园幼儿523人。'
    expect(errorsIn(text, county)).toEqual([])
    expect(findingsBy('arithmetic/share-cannot-be', text, county)[0]?.severity).toBe('warning')
  })

  test('a share that its printed parts contradict is an error', () => {
    const text = '全县在园幼儿数1250人，公办园在园幼儿数640人，公办园在园幼儿占比52.10%。'
    expect(errorsIn(text, county)).toEqual([
      'arithmetic/share-against-parts: 640 ÷ 1250 = 51.2% ≠ 52.1%',
    ])
    expect(errorsIn(text.replace('52.10', '51.20'), county)).toEqual([])
  })
})

test('a share by its definition may stand far from its counts, and is not of an age', () => {
  const told = (share: string) =>
    `一、普及。3至5周岁适龄幼儿8420人，在园8012人。在公办园就读的4487人，在普惠性民办园就读的2960人。\n二、对照。公办园在园幼儿占比为${share}%。`
  expect(errorsIn(told('56.00'), { level: 'county', year: 2023 })).toEqual([])
  expect(errorsIn(told('53.29'), { level: 'county', year: 2023 })).toEqual([
    'arithmetic/share-against-parts: 4487 ÷ 8012 = 56.003% ≠ 53.29%',
  ])
})

test('小学两所各540个 counts twice', () => {
  const text = (total: number) =>
    `新增学位${total}个：小学两所各540个，九年一贯制学校900个，初中720个。`
  expect(errorsIn(text(2700))).toEqual([])
  expect(errorsIn(text(2160))).toHaveLength(1)
})

describe('what is listed behind a number is not always its parts', () => {
  test.each([
    '计划再投用公办园3所（共18个班、540个学位）。',
    '共发现问题26个，按类型划分：公示不全11个，服务性收费捆绑4个，结算不及时8个，超标准收费3个；按学段划分：幼儿园15个，小学5个，初中3个，高中3个。',
    '全年膳食补助资金0.126亿元；按来源分，中央承担1008万元，省与县共同承担252万元，两项共1260万元。',
  ])('%s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

test('a share of the count right before it is not held against another count of that name', () => {
  const text =
    '符合交流条件的教师640人，实际参与交流72人，占符合条件教师的11.25%。校长应交流7人，实际交流7人。'
  expect(errorsIn(text)).toEqual([])
})

test('a whole of every kind holds the last part of its list', () => {
  const text = (total: string) =>
    `全区共有${total}，分别是：幼儿园40所，小学30所（含教学点8个），初级中学12所，普通高中3所，特殊教育学校1所。`
  expect(errorsIn(text('各级各类学校85所'))).toHaveLength(1)
  expect(errorsIn(text('各级各类学校86所'))).toEqual([])
  // Of schools alone the last may be none.
  expect(errorsIn(text('学校85所'))).toEqual([])
})

test('逐年为 lists every year of the sum', () => {
  const text = (total: number) =>
    `三年间共投入${total}万元，逐年为：2019年1260万元，2020年1480万元，2021年1730万元。`
  expect(errorsIn(text(4740))).toHaveLength(1)
  expect(errorsIn(text(4470))).toEqual([])
})
