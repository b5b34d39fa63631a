import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const at = (level: 'county' | 'city') => ({ level, year: 2023 }) as const

describe('the words that say a norm is met', () => {
  test.each([
    ['全县公办园在园幼儿占比46.2%，越过了普及普惠国家督导评估的底线。', '46.2% < 50%'],
    ['我县普惠性幼儿园覆盖率77.4%，优于国家规定。', '77.4% < 80%'],
    ['全县校际综合差异系数小学为0.41，初中为0.57，均控制在国家规定的上限以内。', '0.57 > 0.55'],
    ['我县综合差异系数小学为0.66，初中为0.47，两个学段均未突破国家规定的限值。', '0.66 > 0.65'],
    ['全县学前三年毛入园率83.1%，较上年提高2.4个百分点，达到国家标准。', '83.1% < 85%'],
    [
      '公办园在园幼儿占比48.1%。对照普及普惠县认定标准，公办园占比、毛入园率两项关键指标均已达标。',
      '48.1% < 50%',
    ],
    [
      '我县普惠性幼儿园覆盖率88.0%，学前三年毛入园率84.2%。以上两项指标都符合国家普及普惠督导评估的要求。',
      '84.2% < 85%',
    ],
    [
      '全县幼儿园教职工与幼儿之比为1:7.9，专任教师与幼儿之比为1:14.2。这两个比例均达到了国家规定的标准。',
      '1:7.9 低于 1:7',
    ],
    [
      '符合交流条件教师800人，实际交流轮岗64人，占8.0%。不论是骨干教师的比例还是交流轮岗比例，均满足义务教育优质均衡的规定。',
      '8% < 10%',
    ],
    [
      '义务教育优质均衡创建中，小学生均教学仪器设备值1805元，初中生均教学仪器设备值2601元，分别达到小学2000元、初中2500元的要求。',
      '1805元 < 2000元',
    ],
    [
      '全县在园幼儿8000人，公办与普惠性民办两类共6120人，占在园幼儿的76.5%，普惠率已达到国家规定。',
      '76.5% < 80%',
    ],
  ])('%s', (text, proof) => {
    expect(errorsIn(text, at('county'))).toEqual([`limit/claimed-met-but-fails: ${proof}`])
  })

  test.each([
    ['全县普惠率76.2%，公办园在园幼儿占比53.1%，2项主要指标对照国家要求全部合格。', '76.2% < 80%'],
    ['全县普惠率76.2%，毛入园率90.4%，两项指标无一低于国家标准。', '76.2% < 80%'],
    ['教职工与幼儿之比1∶8.0；专任教师与幼儿之比1∶13.0，两项配备均符合国家规定。', '1:8 低于 1:7'],
    [
      '初中综合差异系数0.59，小学综合差异系数0.44，各项差异系数没有一项超出国家规定的上限。',
      '0.59 > 0.55',
    ],
    ['全县初中综合差异系数0.58，低于国家规定的限值。', '0.58 > 0.55'],
    ['全县毛入园率81.7%，九年义务教育巩固率97.0%，各项普及指标均达到国家规定标准。', '81.7% < 85%'],
    ['全县九年义务教育巩固率93.8%，完成了国家规定的任务。', '93.8% < 95%'],
    ['全县毛入园率81.7%，与国家普及普惠评估标准相符。', '81.7% < 85%'],
    ['全县公办园在园幼儿占比45.8%，守住国家规定的50%底线。', '45.8% < 50%'],
    ['全县公办园在园幼儿占比45.8%。该项指标已达到国家规定标准。', '45.8% < 50%'],
    ['小学生均教学仪器设备值差异系数0.54，符合优质均衡评估标准。', '0.54 > 0.5'],
    [
      '符合交流条件的教师640人，全年实际交流58人，占9.1%；其中骨干教师14人，两项比例均达到国家要求。',
      '9.1% < 10%',
    ],
    [
      '适龄残疾儿童少年520人，已入学481人，入学率92.5%，达到国家义务教育优质均衡评估要求。',
      '92.5% < 95%',
    ],
    ['全县高中阶段毛入学率86.9%，达到国家规定的普及标准。', '86.9% < 90%'],
  ])('of many kinds: %s', (text, proof) => {
    expect(errorsIn(text, at('county'))).toEqual([`limit/claimed-met-but-fails: ${proof}`])
  })

  test.each([
    ['交流人员中骨干教师占24.5%', '7.6% < 10%'],
    ['其中骨干教师占24.5%', '7.6% < 10%'],
  ])('the norm says which of two shares it is for: %s', (other, proof) => {
    const text = (share: string, norm: string) =>
      `全旗义务教育学校实际交流的校长教师占符合交流条件人数的${share},${other},达到国家规定的${norm}要求。`
    expect(errorsIn(text('7.6%', '交流轮岗比例'), at('county'))).toEqual([
      `limit/claimed-met-but-fails: ${proof}`,
    ])
    expect(errorsIn(text('12.6%', '交流轮岗比例'), at('county'))).toEqual([])
    expect(errorsIn(text('7.6%', '骨干教师交流比例'), at('county'))).toEqual([])
    expect(errorsIn(text('7.6%', '比例'), at('county'))).toEqual([])
  })

  test.each([
    '三残适龄儿童少年入学率为RATE,旗特教学校增设职教班2个,残疾儿童入学比例已达到国家规定的要求。',
    '适龄残疾儿童全部建立台账，入学率RATE，达到国家规定。',
    '入学保障方面，小学入学率100%；残疾儿童少年应入学146人，通过多种方式安排，入学率为RATE。全旗小学、初中综合差异系数分别为0.412和0.385。综上，入学保障和校际均衡各项指标均达到国家规定要求。',
    '小学入学率100%，残疾儿童少年入学率RATE。入学机会各项指标均达到国家规定要求。',
  ])('those who are disabled, by whatever name: %s', text => {
    expect(errorsIn(text.replace('RATE', '91.8%'), at('county'))).toEqual([
      'limit/claimed-met-but-fails: 91.8% < 95%',
    ])
    expect(errorsIn(text.replace('RATE', '97.1%'), at('county'))).toEqual([])
  })

  test.each([
    '残疾儿童送教上门全覆盖，小学入学率91.6%，达到国家规定。',
    '适龄残疾少年高中阶段入学率91.6%，残疾儿童入学比例已达到国家规定的要求。',
    '入学保障方面，小学入学率100%。师资配置方面，残疾儿童少年入学率91.8%。入学保障各项指标均达到国家规定要求。',
    '残疾儿童少年入学率91.8%。除残疾儿童外，入学机会各项指标均达到国家规定要求。',
  ])('and not others, nor another part: %s', text => {
    expect(errorsIn(text, at('county'))).toEqual([])
  })

  test.each([
    '按园所类型统计，公办园教职工与在园幼儿的比例为RATIO，民办园教职工与在园幼儿的比例为1:6.1；专任教师与在园幼儿的比例，公办园为1:13.8，民办园为1:12.9。园长持证上岗率100%。各类园教职工与幼儿配备比例均达到国家规定标准。',
    '全旗幼儿园教职工和幼儿配比为RATIO，达到国家规定标准。',
    '教职工与在园幼儿的比例，公办园为RATIO，民办园为1:6.1，各类幼儿园教职工配备均达到国家规定标准。',
  ])('of whatever kind of kindergarten, fewer staff than asked for: %s', text => {
    expect(errorsIn(text.replace('RATIO', '1:8.7'), at('county'))).toEqual([
      'limit/claimed-met-but-fails: 1:8.7 低于 1:7',
    ])
    expect(errorsIn(text.replace('RATIO', '1∶6.8'), at('county'))).toEqual([])
    expect(errorsIn(text.replace('RATIO', '1:4.6'), at('county'))).toEqual([])
  })

  test.each([
    '教职工与幼儿之比1:6.1。专任教师与在园幼儿的比例，公办园为1:13.8，民办园为1:12.9，均达到国家规定标准。',
    '全旗半日制幼儿园教职工与幼儿之比为1:9.6，达到国家规定标准。',
  ])('and no other ratio, nor one with a limit of its own: %s', text => {
    expect(errorsIn(text, at('county'))).toEqual([])
  })

  test.each([
    ['a floor missed and admitted', '全县毛入园率81.7%，低于国家规定标准。'],
    ['a ceiling passed and admitted', '全县大班额比例6.4%，高于国家规定的上限。'],
    ['a task of one’s own', '全县毛入园率81.7%，完成了年度任务。'],
    [
      'coefficients, not the rate before them',
      '毛入园率81.7%，小学综合差异系数0.41，初中综合差异系数0.38，各项差异系数均达到国家规定标准。',
    ],
    [
      'two of three',
      '毛入园率81.7%，公办园在园幼儿占比55.2%，普惠率86.3%，两项比例均达到国家规定标准。',
    ],
    ['the whole, not its part', '毛入园率92.4%，其中乡镇82.1%，达到国家规定的入园率要求。'],
    ['the county’s own norm', '全县高中阶段毛入学率86.9%，达到规定要求。'],
    ['a share other counts give', '符合交流条件的教师640人，骨干教师120人，占4.5%，符合国家规定。'],
    ['the share a county may have', '全县民办义务教育在校生占比7.2%，控制在国家规定的比例以内。'],
  ])('and are not when they speak of %s: %s', (_, text) => {
    expect(errorsIn(text, at('county'))).toEqual([])
  })

  test('a name may say more than that of the indicator', () => {
    const text = (share: string) =>
      `全市民办义务教育在校生占比${share}。至此，民办义务教育在校生规模占比已符合国家规定的控制比例。`
    expect(errorsIn(text('6.4%'), at('city'))).toEqual(['limit/claimed-met-but-fails: 6.4% > 5%'])
    expect(errorsIn(text('4.4%'), at('city'))).toEqual([])
  })

  test('of the whole, whatever is told of its parts behind it', () => {
    const text = (share: string) =>
      `规模控制:民办义务教育在校生占比已由整治开始前的8.3%压减,现为${share},符合国家关于民办义务教育在校生规模占比的规定。\n分县区看,占比最高的东湖区由13.2%压至7.9%。`
    expect(errorsIn(text('5.8%'), at('city'))).toEqual(['limit/claimed-met-but-fails: 5.8% > 5%'])
    expect(errorsIn(text('4.8%'), at('city'))).toEqual([])
    expect(errorsIn(text('5.8%'), at('county'))).toEqual([])
  })

  test('a share without a name of its own is what the assertion calls it', () => {
    const text = (share: string) =>
      `全市义务教育在校生40000人，民办学校就读${share}，民办占比已压缩至国家规定的红线以内。`
    expect(errorsIn(text('2760人，占6.9%'), at('city'))).toEqual([
      'limit/claimed-met-but-fails: 6.9% > 5%',
    ])
    expect(errorsIn(text('1760人，占4.4%'), at('city'))).toEqual([])
  })

  test.each([
    [
      'asserted of some of them',
      '普惠率78.2%，毛入园率90.1%，公办园在园幼儿占比55%，后两项均达到国家规定标准。',
    ],
    ['asserted of those counted', '普惠率78.2%，毛入园率90.1%，其中一项达到国家规定标准。'],
    [
      'asserted of what another name means',
      '普惠率78.2%，毛入园率90.1%，毛入园率已达到国家规定标准。',
    ],
    ['said in a relative clause', '毛入园率82.1%，对达到国家规定标准的幼儿园给予奖补。'],
    ['measured against a plan', '毛入园率82.1%，达到年度目标要求。'],
    [
      'measured against its own figure',
      '小学书面作业时长平均52分钟、初中84分钟，符合小学不超过60分钟、初中不超过90分钟的规定。',
    ],
    [
      'pointed past',
      '毛入园率82.1%。公办园在园幼儿占比55.2%、普惠率86.3%。上述两个比例均达到国家规定标准。',
    ],
    ['of the last figure only', '毛入园率82.1%，公办园在园幼儿占比55.2%，达到国家规定标准。'],
    [
      'one name for two',
      '公办园在园幼儿占比44.2%，公办幼儿园占比61.3%。公办占比已达到国家规定标准。',
    ],
  ])('are not held against a figure when they are %s: %s', (_, text) => {
    expect(errorsIn(text, at('county'))).toEqual([])
  })
})

describe('the same said in other ways', () => {
  test.each([
    // The norm in front of its verb says what it is for.
    [
      '符合交流条件的教师910人，实际交流76人，交流面8.4%，国家规定的交流比例得到落实。',
      '8.4% < 10%',
    ],
    [
      '随迁子女在公办学校（含政府购买学位）就读的占81.6%，国家关于随迁子女就学的要求得到满足。',
      '81.6% < 85%',
    ],
    [
      '综合差异系数小学0.608、初中0.581，义务教育基本均衡的校际差距控制指标均已实现。',
      '0.581 > 0.55',
    ],
    [
      '适龄残疾儿童少年350名，落实学籍327名，入学率93.4%，国家对残疾儿童入学率的规定我县已经做到。',
      '93.4% < 95%',
    ],
    // Other verbs and other words for the norm.
    ['公办园在园幼儿占比47.3%，已踏入国家普及普惠的达标区间。', '47.3% < 50%'],
    ['学前三年毛入园率83.1%，跨过国家规定的普及线。', '83.1% < 85%'],
    ['毛入园率94.6%、公办园在园幼儿占比48.8%，普及普惠水平各条指标逐一过关。', '48.8% < 50%'],
    ['普惠率88.2%，公办园在园幼儿占比48.8%，以上各率全部合乎国家规定。', '48.8% < 50%'],
    ['小学综合差异系数0.523，没有超过国家优质均衡的警戒值。', '0.523 > 0.5'],
    ['公办园在园幼儿占比46.9%（国家要求50%），达标。', '46.9% < 50%'],
    ['“公办园在园幼儿占比50%以上”是硬杠杠，我县目前为46.9%，已稳稳过线。', '46.9% < 50%'],
    ['评估指标：公办园在园幼儿占比达50%以上。自评：46.9%。结论：符合。', '46.9% < 50%'],
    [
      '三率（毛入园率93.3%、普惠率85.4%、公办园在园幼儿占比46.9%）一个不落地达到国家标准。',
      '46.9% < 50%',
    ],
    [
      '初中综合差异系数0.471，小学0.402，依照优质均衡办法，两个学段差异系数均不超标。',
      '0.471 > 0.45',
    ],
    ['毛入园率93.3%、公办园在园幼儿占比46.9%，以国家标准衡量，两项指标都是合格的。', '46.9% < 50%'],
    ['公办园在园幼儿占比46.9%，与国家规定的50%的目标相比，已经达标。', '46.9% < 50%'],
    // What is told is of a field that the assertion names.
    [
      '交流教师占符合条件教师的11.2%，骨干教师占交流教师的16.3%。教师交流的两项比例均达到国家要求。',
      '16.3% < 20%',
    ],
    [
      '公办园在园幼儿占比46.1%，普惠率84.3%。\n学前教育普及普惠各项指标全部满足国家验收标准。',
      '46.1% < 50%',
    ],
    // Nothing but counts is told.
    ['全县在园幼儿7210人，教职工930人，教职工配备达到国家规定的比例。', '1:7.7527 低于 1:7'],
    ['适龄残疾儿童少年310人，已入学289人，残疾儿童少年义务教育入学率达标。', '93.2258% < 95%'],
    // Each of the places or schools.
    [
      '青山县初中综合差异系数0.411，绿水县0.468。两县初中校际差异系数都满足优质均衡的门槛要求。',
      '0.468 > 0.45',
    ],
    ['全县18所学校生均教学仪器设备值均达到优质均衡标准，其中河口小学1790元。', '1790元 < 2000元'],
  ])('%s', (text, proof) => {
    expect(errorsIn(text, at('county'))).toContain(`limit/claimed-met-but-fails: ${proof}`)
  })

  test.each([
    ['another field', '公办园在园幼儿占比46.1%，学前教育经费达到国家规定标准。'],
    ['a narrower field', '公办园在园幼儿占比46.1%，民办幼儿园师资达到国家规定标准。'],
    ['the other grade', '小学综合差异系数0.523，没有超过国家基本均衡的警戒值。'],
    ['enough by the counts', '全县在园幼儿7210人，教职工1090人，教职工配备达到国家规定的比例。'],
    [
      'a slice counted',
      '全县在园幼儿7210人，民办园教职工530人，公办园教职工配备达到国家规定的比例。',
    ],
    [
      'the rest of the places',
      '青山县初中综合差异系数0.411，绿水县0.468。除绿水县外，其余各县都满足优质均衡的要求。',
    ],
    ['denied by its label', '评估指标：公办园在园幼儿占比达50%以上。自评：46.9%。结论：不符合。'],
    ['each place, of the whole', '全县公办园在园幼儿占比46.1%，各乡镇均达到国家规定标准。'],
    ['a norm to come nearer to', '公办园在园幼儿占比46.1%，已接近国家规定标准。'],
  ])('is not said of it when it is %s: %s', (_, text) => {
    expect(errorsIn(text, at('county'))).toEqual([])
  })
})

describe('a requirement the text sets out itself', () => {
  const rule = 'limit/requirement-said-met'
  test.each([
    '全县初中三年巩固率92.6%。“初中三年巩固率95%以上”这一条已经做到。',
    '「初中三年巩固率95%以上」这条要求已经完成，2023年全县初中三年巩固率92.6%。',
    '全县毛入园率92.6%，做到了国家规定的95%以上。',
    '全县学生近视率52.6%，近视率50%以下的目标如期实现。',
  ])('is held against the figure: %s', text => {
    expect(errorsIn(text, at('county')).map(one => one.split(':')[0])).toContain(rule)
  })

  test.each([
    '全县初中三年巩固率95.6%。“初中三年巩固率95%以上”这一条已经做到。',
    '全县初中三年巩固率92.6%。“初中三年巩固率95%以上”这一条尚未做到。',
    '小学六年巩固率92.6%。“初中三年巩固率95%以上”这一条已经做到。',
    '全县初中三年巩固率92.6%，确保初中三年巩固率95%以上的目标如期实现。',
    '2021年初中三年巩固率92.6%。到2023年，“初中三年巩固率95%以上”这一条已经做到。',
  ])('is not when met, open, another or of another year: %s', text => {
    expect(errorsIn(text, at('county'))).toEqual([])
  })
})

describe('what is said of figures told far before', () => {
  const far =
    '全县公办园在园幼儿占比44.2%。\n\n二、学前教育管理。全县幼儿园全部挂牌，责任督学每月到园一次，问题当场反馈。\n\n三、结论。经逐项比对，我县'

  test('is held against the only value of that very name', () => {
    expect(errorsIn(`${far}公办园在园幼儿占比达到国家规定标准。`, at('county'))).toEqual([
      'limit/claimed-met-but-fails: 44.2% < 50%',
    ])
  })

  test.each([
    ['the value of another year', `2020年${far}公办园在园幼儿占比达到国家规定标准。`],
    ['one of two values', `${far}公办园在园幼儿占比51.3%，公办园在园幼儿占比达到国家规定标准。`],
    ['another name', `${far}公办学位占比达到国家规定标准。`],
  ])('and not against %s', (_, text) => {
    expect(errorsIn(text, at('county'))).toEqual([])
  })
})

test('a class of figures is as good as all of them: A类各项', () => {
  const text = '全县公办园在园幼儿占比44.2%。我县A类各项指标全部达到国家标准。'
  expect(errorsIn(text, at('county'))).toEqual(['limit/claimed-met-but-fails: 44.2% < 50%'])
})

test('a norm of the nation proves a figure of a city wrong, where the city has none of its own', () => {
  const text = (norm: string) => `全市高中阶段毛入学率86.4%，达到${norm}的要求。`
  expect(errorsIn(text('国家普及高中阶段教育'), at('city'))).toEqual([
    'limit/claimed-met-but-fails: 86.4% < 90%',
  ])
  expect(errorsIn(text('省定'), at('city'))).toEqual([])
})

test('指标 may belong to what is said to be met, and is no norm then', () => {
  const text = '公办园在园幼儿占比44.2%。上述普及普惠水平各项指标全部达到国家督导评估规定。'
  expect(errorsIn(text, at('county'))).toEqual(['limit/claimed-met-but-fails: 44.2% < 50%'])
})

test('a norm that prints ratios means those of the library', () => {
  const text = (ratio: string) =>
    `教职工与在园幼儿之比为1:6.4；专任教师与在园幼儿之比为1:${ratio}。两项比例均符合国家关于幼儿园教职工1:7、专任教师1:15的标准。`
  expect(errorsIn(text('16.2'), at('county'))).toHaveLength(1)
  expect(errorsIn(text('14.2'), at('county'))).toEqual([])
})

test('a norm of the province that is said to be as high as that of the nation is held to it', () => {
  const text = (behind: string) =>
    `交流教师86名，占符合条件教师的8.6%。交流比例达到了省里规定的要求${behind}。`
  expect(errorsIn(text('，即不低于符合条件教师的10%'), at('county'))).toHaveLength(1)
  expect(errorsIn(text('，即不低于符合条件教师的8%'), at('county'))).toEqual([])
  expect(errorsIn(text(''), at('county'))).toEqual([])
})
