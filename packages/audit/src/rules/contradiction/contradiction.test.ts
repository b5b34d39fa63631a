import { describe, expect, test } from 'vitest'
import { audit, errorsIn, findingsBy } from '../../checks/testing.ts'

describe('two places of one report', () => {
  test('the same head count with swapped digits is an error', () => {
    const text = '一、概况。全县教职工2748人。\n二、师资。目前全县教职工2784人，学历合格。'
    expect(errorsIn(text)).toEqual(['contradiction/two-values: 2748人 ≠ 2784人'])
  })

  test.each([
    ['the same', '一、情况。全区教职工2748人。\n二、队伍。全区现有教职工2748人。'],
    ['of two dates', '一、情况。2022年底全区教职工2748人。\n二、队伍。2023年6月全区教职工2784人。'],
    ['of two stages', '一、小学。教职工2748人。\n二、初中。教职工2784人。'],
    ['this year and last', '一、情况。全区教职工2748人，上年2784人。'],
    ['a whole and a part', '一、情况。全区教职工2748人。\n二、队伍。其中教职工2784人参加培训。'],
    [
      'the same in another unit',
      '一、情况。投入4.12亿元改善条件。\n二、经费。投入41200万元改善条件。',
    ],
  ])('figures that are %s are no contradiction', (_, text) => {
    expect(errorsIn(text).filter(one => one.startsWith('contradiction'))).toEqual([])
  })

  test('the same action under two names and two counts is an error', () => {
    const text = (first: string, second: string) =>
      `一、重点工作\n依法取缔无证托管机构${first}家。\n二、主要成效\n联合执法取缔${second}家无证托管点。`
    expect(errorsIn(text('5', '8'))).toEqual(['contradiction/same-action-two-counts: 5家 ≠ 8家'])
    expect(errorsIn(text('5', '5'))).toEqual([])
  })

  test.each([
    '一、上半年\n1月关停2家违规培训机构。\n二、下半年\n7月关停4家违规培训机构。',
    '一、重点工作\n关停2家违规培训机构。\n二、食品安全\n关停4家无证小食杂店。',
    '一、重点工作\n新建幼儿园3所。\n二、工作成效\n新建普惠性幼儿园5所。',
  ])('different times or objects are not: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

test('the digits of one count in another order are an error', () => {
  const text = '一、概况。全县共有专任教师3216名。\n二、培训。全县专任教师3621名完成年度学时。'
  expect(errorsIn(text)).toEqual(['contradiction/two-values: 3216名 ≠ 3621名'])
})

describe('how many there are in all', () => {
  const rule = 'contradiction/more-than-all'
  const severity = (text: string) => findingsBy(rule, text).map(one => one.severity)

  test.each([
    '一、概况。我县辖8个乡镇，人口21万。\n二、督导。对全县10个乡镇的学校开展督导。',
    '一、概况。全市辖6个县（市、区），人口321万。\n二、督导。全市7个县（市、区）均开展自查。',
    '一、概况。全县共有幼儿园52所。\n二、安全。全县57所幼儿园接入监控平台。',
    '一、概况。云溪市下辖5个县(区)，人口286万。\n二、督导。对全市6个县(区)政府开展评价。',
    '一、概况。全县有义务教育阶段学校52所，在校生3万人。\n二、安全。全县25所义务教育学校一键报警装置实现全覆盖。',
    '一、概况。全县幼儿园52所。\n二、安全。目前全县共有幼儿园61所，均已接入平台。',
  ])('is contradicted by more than those: %s', text => {
    expect(severity(text)).toEqual(['error'])
  })

  test.each([
    '一、概况。我县辖8个乡镇，人口21万。\n二、督导。对全县6个乡镇的学校开展督导。',
    '一、概况。全县共有幼儿园52所。\n二、安全。全县57所幼儿园和小学接入监控平台。',
    '一、概况。全县共有幼儿园52所。\n二、安全。全县共有公办幼儿园31所。',
    '一、概况。云溪市下辖5个县(区)，人口286万。\n二、督导。对全市4个县(区)政府开展评价。',
    '一、概况。全县有义务教育阶段学校52所，在校生3万人。\n二、安全。全县25所义务教育学校开展试点。',
    '一、概况。全县有义务教育阶段学校52所，在校生3万人。\n二、安全。全县24所义务教育学校实现全覆盖。',
    '一、概况。全县共有幼儿园52所。\n二、成效。全县有3所幼儿园获评省级示范。',
    '一、概况。2022年全县共有幼儿园52所。\n二、安全。2023年全县57所幼儿园接入监控平台。',
  ])('is not by some of them, by others, or another year: %s', text => {
    expect(severity(text)).not.toContain('error')
  })

  test('a bare rate is of what its own heading says', () => {
    const text = (second: string) =>
      `1、校长培训合格率\n全县校长培训，合格率98%。\n2、${second}合格率\n全县参加考核，合格率96%。`
    expect(errorsIn(text('毕业班体育'))).toEqual([])
  })
})

describe('the date of one event', () => {
  const dates = (text: string) => errorsIn(text, { level: 'county', year: 2023 })

  test.each([
    '一、布局。第三小学西校区占地40亩，于2021年9月投入使用。\n二、管理。其中西校区自2022年秋季学期启用以来，管理规范。',
    '一、建设。城南幼儿园2022年3月建成。\n二、成效。城南幼儿园于2021年竣工，群众满意。',
    '总投资1960万元的柳河镇中心幼儿园占地8亩。该园2019年5月动工，2020年9月正式开园，招收幼儿180名。\n园长介绍，自2021年9月正式开园起，园里坚持户外活动，获评市级绿色幼儿园。',
    '县特殊教育学校原址狭窄。项目进度：2018年4月开工，2019年10月通过竣工验收。\n学校新校区自2020年10月竣工验收以来，接待参观12批次。',
    '一、概况。城南初中新校区2020年8月建成投用。\n二、成效。城南初中新校区自2021年8月投入使用后，接收学生640人。',
    '一、概况。2018年，我县通过义务教育发展基本均衡县国家认定。\n二、成效。自2019年通过义务教育基本均衡国家认定以来，持续巩固。',
  ])('told twice and differently is an error: %s', text => {
    expect(dates(text).map(one => one.split(':')[0])).toEqual(['contradiction/two-dates'])
  })

  test.each([
    '一、布局。第三小学西校区于2021年9月投入使用。\n二、管理。西校区自2021年秋季学期启用以来，管理规范。',
    '一、布局。第三小学西校区于2021年9月投入使用。\n二、管理。第三小学东校区2022年启用。',
    '累计建成寄宿制学校12所，其中2021年建成7所，2022年建成5所。',
    '柳河镇中心幼儿园占地8亩。该园2020年8月投入使用。\n自2020年9月正式开园起，园里坚持户外活动。',
    '柳河镇中心幼儿园占地8亩。该园2020年9月正式开园。\n青山镇中心幼儿园条件较差。自2021年9月正式开园起，条件改善。',
    '县特殊教育学校原址狭窄。2019年10月通过竣工验收。\n综合楼建设顺利，2020年10月通过竣工验收。',
    '一、布局。第三小学西校区2021年投入使用，第五小学西校区2022年投入使用。\n二、管理。西校区2022年启用。',
    '一、建设。城南幼儿园2021年开工。\n二、成效。城南幼儿园2022年建成。',
    '一、建设。城南幼儿园一期2021年建成。\n二、成效。城南幼儿园二期2022年建成。',
    '一、建设。城南幼儿园2021年建成。\n二、打算。城南幼儿园计划2024年建成。',
    '一、建设。2021年建成乡镇中心幼儿园3所。\n二、成效。2022年建成乡镇中心幼儿园2所。',
  ])('of another event, part or plan is none: %s', text => {
    expect(dates(text)).toEqual([])
  })
})

describe('a general assertion against the report’s own problems', () => {
  const opening = '对照方案，各项职责逐条落实，全部符合上级要求。\n'

  test('an admitted 不达标 is an error', () => {
    const text = `一、总体\n${opening}二、存在问题\n1. 农村学校宿舍面积不达标。\n`
    expect(findingsBy('contradiction/overclaim', text).map(one => one.severity)).toEqual(['error'])
  })

  test.each([
    ['a partial shortfall is a question', '1. 个别学校运动场地未达到标准。', ['question']],
    ['有待加强 is nothing', '1. 法治进校园活动有待加强。', []],
  ])('%s', (_, problem, severities) => {
    const text = `一、总体\n${opening}二、存在问题\n${problem}\n`
    expect(findingsBy('contradiction/overclaim', text).map(one => one.severity)).toEqual(severities)
  })

  test('without a general assertion nothing is said', () => {
    const text =
      '一、总体\n各校消防设施全部达到规定要求。\n二、存在问题\n1. 农村学校宿舍面积不达标。\n'
    expect(findingsBy('contradiction/overclaim', text)).toEqual([])
  })

  test('a goal reached by the city and missed by one county is a question', () => {
    const rule = 'contradiction/achieved-and-not-achieved'
    const first = '一、成效\n做到“一校一警”全覆盖。\n二、存在问题\n'
    expect(findingsBy(rule, `${first}个别乡镇没有做到“一校一警”。`)[0]?.severity).toBe('question')
    expect(findingsBy(rule, `${first}年底没有做到“一校一警”。`)[0]?.severity).toBe('error')
  })
})

describe('two digits that changed places', () => {
  const rule = 'contradiction/two-values'

  test('in an indicator of the library named twice are a slip', () => {
    const text = '一、师资\n交流轮岗教师27人。\n二、成效\n全年交流轮岗教师72人。'
    expect(findingsBy(rule, text).map(one => one.severity)).toEqual(['error'])
  })

  test('in a count that is named only behind it are not', () => {
    const text = '一、试点\n12所学校开展试点。\n二、成效\n共有21所学校开展劳动教育。'
    expect(findingsBy(rule, text).filter(one => one.severity === 'error')).toEqual([])
  })
})

describe('one thing told twice in two ways', () => {
  const rules = (text: string) =>
    errorsIn(text, { level: 'county', year: 2023 }).map(one => one.split(':')[0])

  test.each([
    [
      'told-in-other-words',
      '全年发放助学金1428.6万元，惠及学生9120人次。\n总体看，1482.6万元助学金按时发放，没有拖欠。',
    ],
    [
      'told-in-other-words',
      '一、情况。全区有中学9所、小学21所、高中2所，专任教师2153人。\n二、培训。全区中小学专任教师2135人，均完成培训。',
    ],
    ['two-values', '一、培训。全县现有正副园长64名。\n二、成效。59名正副园长全部取得证书。'],
    [
      'meeting-counts',
      '1.健全机制。2023年县委教育工作领导小组召开会议六次。\n2.抓好落实。全年领导小组5次会议议定的事项已办结。',
    ],
  ])('%s: %s', (rule, text) => {
    expect(rules(text)).toContain(`contradiction/${rule}`)
  })

  test.each([
    '全年发放助学金1428.6万元，其中1482.6万元中的一半为市级资金。',
    '一、培训。全县现有正副园长64名。\n二、成效。选派的59名正副园长取得证书。',
    '一、机制。2022年县委教育工作领导小组召开会议六次。\n二、落实。2023年领导小组召开会议5次。',
    '一、机制。县委教育工作领导小组召开会议六次。\n二、落实。“双减”工作领导小组召开会议5次。',
    '一、机制。县委教育工作领导小组召开会议六次。\n二、落实。上半年领导小组召开会议3次。',
  ])('others, parts and other times are none: %s', text => {
    expect(rules(text)).toEqual([])
  })
})

describe('a change told twice', () => {
  const rulesOf = (text: string) =>
    audit(text, { level: 'county', year: 2023 }).findings.map(one => `${one.severity} ${one.rule}`)
  const first = '一、投入。2023年全县一般公共预算教育支出增长4.83%，教师工资及时发放。\n'

  test('is one change with two values where the digits are a slip', () => {
    expect(
      rulesOf(`${first}二、成效。2023年一般公共预算教育支出增长4.38%，高于上级要求。`),
    ).toEqual(['error contradiction/two-values'])
  })

  test.each([
    '二、成效。2023年一般公共预算教育支出增长4.83%。',
    '二、成效。2023年一般公共预算教育支出同口径增长4.38%。',
    '二、成效。2023年一般公共预算教育支出比2020年增长4.38%。',
    '二、成效。2022年一般公共预算教育支出增长4.38%。',
    '二、成效。2023年一般公共预算教育支出年均增长4.38%。',
  ])('is another one, or the same: %s', text => {
    expect(rulesOf(first + text).filter(one => one.startsWith('error contradiction'))).toEqual([])
  })
})

test('what there is may stand among plans, but not with its digits turned', () => {
  const told = (again: string) =>
    `一、概况\n全县中小学、幼儿园128所，在校（园）学生40518人，教职工2906人。\n二、履职情况\n一般公共预算教育经费6.94亿元。\n三、下一步打算\n全县在校（园）学生${again}人，城区占比持续上升，将加快城区学校建设。`
  const rules = (text: string) => errorsIn(text, { level: 'county', year: 2023 })
  expect(rules(told('40518'))).toEqual([])
  expect(rules(told('45018'))).toEqual(['contradiction/two-values: 40518人 ≠ 45018人'])
  expect(rules(told('42300'))).toEqual([])
})

test('what was added is told again in the next sentence, with its digits turned', () => {
  const told = (again: string) =>
    `今年新投用学校4所，新增义务教育学位4150个，其中小学2640个、初中1510个。通过新增的${again}个义务教育学位，平均班额由52人降至47人。`
  expect(errorsIn(told('4150'), { year: 2023 })).toEqual([])
  expect(errorsIn(told('4510'), { year: 2023 })).toEqual([
    'contradiction/two-values: 4150个 ≠ 4510个',
  ])
})
