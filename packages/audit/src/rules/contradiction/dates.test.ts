import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const rulesOf = (text: string) =>
  errorsIn(text, { level: 'county', year: 2023 }).map(one => one.split(':')[0])

describe('what is built, and not yet built elsewhere', () => {
  const rule = 'contradiction/done-yet-pending'
  test.each([
    '一、成效。城西实验小学占地46亩，已于2022年8月交付并招生。\n二、困难。城西实验小学尚在进行外墙装修，预计2024年3月交付使用。',
    '县职教中心迁建项目已全面竣工并通过验收。\n加快推进县职教中心迁建项目，力争年底前完成主体封顶。',
  ])('is told of one of them: %s', text => {
    expect(rulesOf(text)).toEqual([rule])
  })

  test.each([
    '城西实验小学已于2022年8月交付。\n城东实验小学正在进行主体施工。',
    '城西实验小学一期已于2022年8月交付。\n城西实验小学二期正在进行主体施工。',
    '城西实验小学已于2022年8月交付。\n2021年，城西实验小学正在进行主体施工。',
    '乡镇中心幼儿园建成12所。\n中心幼儿园还在施工的有3所。',
  ])('is not of others, parts or earlier times: %s', text => {
    expect(rulesOf(text)).not.toContain(rule)
  })
})

describe('the year in which a place passed', () => {
  const rule = 'contradiction/two-dates'
  const first = '2015年11月，我县通过国家义务教育发展基本均衡县评估认定。\n'
  test.each([
    `${first}一、巩固基本均衡成果。2017年通过国家认定后，县委标准不降。`,
    `${first}二、巩固义务教育基本均衡水平\n自2016年通过国家验收以来，县财政持续投入。`,
    '双溪区教育概况:双溪区2014年通过县域义务教育发展基本均衡国家督导评估认定。自2017年通过国家基本均衡认定以来，投入持续增加。',
    '云河县2013年通过县域义务教育发展基本均衡国家评估认定,现有学校97所。2015年,云河县通过国家义务教育基本均衡认定后，投入持续增加。',
    '2016年，我县被认定为全国义务教育发展基本均衡县。\n自2018年通过国家义务教育基本均衡认定以来，投入持续增加。',
    '我县2018年被教育部认定为义务教育发展基本均衡县。\n自2016年通过国家义务教育基本均衡认定以来，投入持续增加。',
  ])('is told twice: %s', text => {
    expect(rulesOf(text)).toEqual([rule])
  })

  test.each([
    `${first}一、巩固基本均衡成果。2015年通过国家认定后，县委标准不降。`,
    `${first}一、学前教育普及普惠。2022年通过国家认定后，县委标准不降。`,
    `${first}一、学前教育。2022年通过国家认定后，县委标准不降。`,
    `${first}一、巩固基本均衡成果。2019年通过省级复核验收。`,
    `${first}一、巩固基本均衡成果，创建优质均衡。力争2026年通过国家认定。`,
    `${first}一、巩固基本均衡成果。全市12个县已于2017年通过国家认定。`,
    '双溪区教育概况:双溪区2014年通过县域义务教育发展基本均衡国家督导评估认定。相邻的青山区2017年通过国家基本均衡认定。',
    '双溪区教育概况:双溪区2014年通过县域义务教育发展基本均衡国家督导评估认定,2022年通过学前教育普及普惠国家督导评估认定。',
    '双溪区教育概况:双溪区2013年通过义务教育发展基本均衡省级评估。自2014年通过国家基本均衡认定以来，投入持续增加。',
    `${first}一、巩固基本均衡成果。邻近的青山县2017年通过国家认定。`,
    '2014年，我县被省政府认定为义务教育发展基本均衡县。\n2015年，通过国家义务教育基本均衡认定。',
  ])('is the same, or of another grade, place or examiner: %s', text => {
    expect(rulesOf(text)).not.toContain(rule)
  })
})

test('a county is known by its name where no level is told', () => {
  const text =
    '云河县教育概况:云河县2014年通过县域义务教育发展基本均衡国家督导评估认定。自2017年通过国家基本均衡认定以来，投入持续增加。'
  expect(errorsIn(text, { year: 2023 }).join()).toContain('contradiction/two-dates')
})

describe('dates that do not fit each other', () => {
  const rule = 'contradiction/dates-disagree'
  test.each([
    '寄宿楼总投资860万元，2022年6月开工，2021年8月已交付学生入住。',
    '学校创办于1985年。2023年恰逢建校三十三周年，将举行展示活动。',
    '开展了为期一百天的劝返行动。行动自3月5日启动，干部包村入户，至4月28日全部结束。',
  ])('are told: %s', text => {
    expect(rulesOf(text)).toEqual([rule])
  })

  test.each([
    '寄宿楼2021年6月开工，2022年8月已交付学生入住。',
    '一中寄宿楼2022年6月开工，二中寄宿楼2021年8月已交付。',
    '学校创办于1983年。2023年恰逢建校四十周年。',
    '开展了为期三个月的劝返行动。行动自3月5日启动，至6月2日全部结束。',
    '培训为期10天。活动自3月5日启动，至3月14日结束；另一期自4月1日至4月20日。',
  ])('are not where they fit or are of others: %s', text => {
    expect(rulesOf(text)).not.toContain(rule)
  })
})
