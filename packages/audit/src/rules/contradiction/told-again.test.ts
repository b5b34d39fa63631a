import { describe, expect, test } from 'vitest'
import { audit } from '../../checks/testing.ts'

const errors = (text: string) =>
  audit(text, { level: 'county', year: 2023 })
    .findings.filter(one => one.severity === 'error')
    .map(one => one.rule)

describe('what is left of them', () => {
  const rule = 'contradiction/two-remainders'
  test.each([
    '全县原有学科类机构86家，截至2022年6月保留5家。\n至2022年6月，学科类培训机构由86家压减至15家。',
    '学科类机构由2021年7月的214所压减到2022年底的27所。\n二、问题。截至2022年底保留的24所学科类机构中，有3所未公示收费。',
    '全县教学点由58个撤并到21个。\n保留的12个教学点均配齐设备。',
    '学科类机构486家，截至2022年底保留23家。\n三、下一步措施\n对保留的32家学科类机构开展年检。',
    '线上学科类培训机构由“双减”前的64家减至6家，全部转为非营利性。\n现保留办学许可、接受日常监管的线上学科类培训机构共有9家。',
    '2019年全区义务教育学校56人以上大班额68个,新建学校三所后,到2022年9月减少到7个。\n八年级现有的11个大班额不再接收转学。',
    '全区大班额由68个减少到17个。\n保留的21个大班额逐一制定化解方案。',
    '全县教学点由86个压减到31个。\n现有的13个教学点均已联网。',
  ])('is told with two numbers: %s', text => {
    expect(errors(text)).toEqual([rule])
  })

  test.each([
    '学科类机构由86家压减到15家。\n保留的15家学科类机构全部转为非营利性。',
    '2021年底学科类机构压减到27所。\n2022年底学科类机构保留24所。',
    '学科类机构压减到27所。\n线上学科类机构保留4所。',
    '学科类机构压减到27所。\n下一步，计划将学科类机构压减到12所。',
    '学科类机构压减到27所。\n非学科类机构保留124所。',
    '教学点由58个撤并到21个。\n小规模学校保留12所。',
    '线上学科类机构减至6家。\n现保留许可的线下学科类机构共有19家。',
    '全区义务教育学校大班额减少到17个。\n八年级现有的11个大班额不再接收转学。',
    '全区义务教育学校大班额减少到17个。\n高中现有的21个大班额逐年化解。',
    '全区大班额减少到17个。\n北关小学仍有5个大班额。\n目前，仍有11个大班额未列入计划。',
    '上半年，大班额由68个减少到17个。\n下半年，大班额减少到5个。',
    '大班额化解有力，教学班由836个减少到824个。\n八年级现有的11个大班额不再接收转学。',
    '小学大班额减少到17个。\n初中大班额减少到21个。',
    '2021年学科类机构压减至19家。\n目前保留资质的学科类机构共有14家。',
    '教学点由86个压减到31个。\n目前保留独立建制的教学点共有27个。',
    '全区仍有11个大班额未列入计划。\n北关片区外，仍有14个大班额可随毕业化解。',
    '全县教学点由86个减至31个，其中不足10人的13个。\n保留的13个不足10人的教学点均配齐教师。',
    '清河镇教学点减少到3个。\n全县现有的31个教学点均已联网。',
  ])('is another number of others, or at another time: %s', text => {
    expect(errors(text)).not.toContain(rule)
  })
})

describe('the year of one goal', () => {
  const rule = 'contradiction/two-deadlines'
  test.each([
    '到2026年底，全县通过国家义务教育优质均衡发展县认定。\n每季度调度一次，确保2028年如期通过国家认定。',
    '力争2025年通过国家学前教育普及普惠县评估。\n二、保障。健全机制，确保2026年底前通过国家评估。',
  ])('is told twice and differs: %s', text => {
    expect(errors(text)).toEqual([rule])
  })

  test.each([
    '2025年接受省级评估，到2026年底全县通过国家义务教育优质均衡发展县认定。',
    '力争2025年通过国家学前教育普及普惠县评估。\n力争2028年通过国家义务教育优质均衡发展县评估。',
    '力争2025年通过国家学前教育普及普惠县评估，抓好优质均衡创建。\n确保2028年底前通过国家评估。',
    '原计划2025年通过国家优质均衡认定。\n调整后，力争2026年通过国家优质均衡认定。',
    '力争2025年通过国家优质均衡认定。\n学习青山县经验，青山县力争2026年通过国家优质均衡认定。',
    '2013年通过国家基本均衡县认定。\n力争2026年通过国家优质均衡认定。',
  ])('is of another goal, place or time, or was moved: %s', text => {
    expect(errors(text)).not.toContain(rule)
  })
})

describe('how many were looked at', () => {
  const rule = 'contradiction/told-in-other-words'
  test.each([
    '5月，督导室随机抽取24所学校开展复核。结果显示，抽查的26所学校中，制度健全的25所。',
    '县教研室随机抽取360份作业进行评阅。\n抽检的630份作业，批改规范率96%。',
  ])('is told twice and differs: %s', text => {
    expect(errors(text).filter(one => one.startsWith('contradiction/'))).toHaveLength(1)
  })

  test.each([
    '随机抽取24所学校开展复核。抽查的24所学校中，制度健全的23所。',
    '随机抽取24所学校开展复核。抽查的26所幼儿园中，制度健全的23所。',
    '第一批抽取24所学校，第二批抽取26所学校。抽查的50所学校中，制度健全的43所。',
    '上半年抽取24所学校。下半年，抽查的26所学校中，制度健全的23所。',
  ])('is the same, of others or of another round: %s', text => {
    expect(errors(text)).not.toContain(rule)
  })
})

describe('parts that make the total of another place', () => {
  const rule = 'contradiction/parts-of-another-total'
  test('show which of the two is wrong', () => {
    const text = (total: string) =>
      `县财政下达我镇食堂改造资金246万元。\n资金使用：到账的${total}万元专款已全部支付，其中工程费198万元、设备费48万元。`
    expect(errors(text('264'))).toContain(rule)
    expect(errors(text('246'))).not.toContain(rule)
    expect(errors(text('300'))).not.toContain(rule)
  })

  test('and are of another total where other digits stand', () => {
    const text =
      '课桌椅购置246万元。\n食堂改造资金500万元已全部支付，其中工程费198万元、设备费48万元。'
    expect(errors(text)).not.toContain(rule)
  })
})

describe('one count in two places', () => {
  test.each([
    '项目涉及86个项目校。\n一、进展。已开工。\n二、要求。请全县68个项目校加快施工进度。',
    '一、概况。全县小学128所；普通高中6所（含完全中学1所）。\n二、高中。全县普通高中7所，分布在四个镇。',
    '专任教师总数由2015年的1086.42万人增加到2023年的1246.87万人。学历水平不断提高，小学专任教师学历合格率由84.7%提高到99.98%，初中由59.9%提高到99.89%，高中由51.5%提高到98.79%。1264.87万名专任教师支撑起基础教育体系。',
    '共抽查学校250所，其中小学150所、初中62所、高中38所；召开人大代表、政协委员、校长、教师、家长座谈会36个，通过网络平台对1280人进行问卷调查。从抽查的205所学校看，条件总体改善。',
    '一、保障。教育支出15.4亿元，比上年的14.6亿元增长5.5%。公开招聘教师214名。\n二、问题。乡村补充不足，当年新招聘的241名教师中，到乡村任教的仅49名。',
  ])('differs: %s', text => {
    expect(errors(text).map(one => one.split('/')[0])).toEqual(['contradiction'])
  })
})

describe('one of a total, told again alone', () => {
  const rule = 'contradiction/told-in-other-words'
  test.each([
    '全县教职工4126人，其中专任教师3768人。\n暑期，全县专任教师3678人全部完成轮训。',
    '全县中小学在校生21650人，其中随迁子女1724人。\n三、关爱。全县随迁子女1742人全部免费入学。',
    '大额班93个，占1.2%。\n明年秋季开学前，现有39个大额班全部消除。',
  ])('is a slip where digits changed places: %s', text => {
    expect(errors(text).filter(one => one === rule)).toHaveLength(1)
  })

  test.each([
    '全县教职工4126人，其中专任教师3768人。\n暑期，专任教师3120人完成轮训。',
    '乡村学校教职工4126人，其中女教师1768人。\n全县初中女教师1786人参加体检。',
    '2022年底，全县教职工4126人，其中专任教师3768人。\n2023年底，全县专任教师3786人。',
  ])('may be another count where they did not: %s', text => {
    expect(errors(text)).not.toContain(rule)
  })
})
