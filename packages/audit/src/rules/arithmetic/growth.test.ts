import { describe, expect, test } from 'vitest'
import { errorsIn, findingsBy } from '../../checks/testing.ts'

describe('growth, difference and last year in one breath', () => {
  test.each([
    [
      '2022年全县教育总投入120.00万元，上年100.00万元，增长25.00%。',
      'arithmetic/growth-does-not-follow',
    ],
    ['高中由8120.40元升至8687.20元，增长9.68%。', 'arithmetic/growth-does-not-follow'],
    ['教育经费总投入12.36亿元，同比增加1.02亿元，增幅12.4%。', 'arithmetic/growth-does-not-follow'],
    ['教育经费6.42亿元，比上年多投入0.52亿元，增长10.8%。', 'arithmetic/growth-does-not-follow'],
    ['今年招生3120人，去年招生2980人，同比增长7.4%。', 'arithmetic/growth-does-not-follow'],
    [
      '2022年在园幼儿4210人，2023年在园幼儿3980人，减少330人。',
      'arithmetic/difference-does-not-follow',
    ],
    ['住校生4210人，比上年减少390人，下降4.48%。', 'arithmetic/growth-does-not-follow'],
    [
      '捐赠收入512.40万元，去年566.90万元，减少45.50万元。',
      'arithmetic/difference-does-not-follow',
    ],
    ['幼儿园56所，比2015年增加14所，增长了43.3%。', 'arithmetic/growth-does-not-follow'],
    ['近视率51.3%，上年52.1%，下降1.8个百分点。', 'arithmetic/difference-does-not-follow'],
    [
      '教育支出占比17.20%，比上年的16.85%提高0.53个百分点。',
      'arithmetic/difference-does-not-follow',
    ],
    ['基建投资3.46亿元，较去年2.91亿元增加0.55万元。', 'unit/difference-in-another-unit'],
    ['职高9,412.60元，上年9,870.10元，增长4.64%。', 'direction/word-against-figures'],
    ['学位供给由2020年的1.8万个增加到1.3万个。', 'direction/word-against-figures'],
    ['危房率由3.2%下降到4.1%。', 'direction/word-against-figures'],
    [
      '2021年教师年均增长4.0%，2021年达到1268人，比2016年增长31.7%。',
      'arithmetic/average-annual-growth',
    ],
    ['巩固率城区98.6%、农村97.1%，城区高2.5个百分点。', 'arithmetic/gap-between-two'],
    ['小学生均图书23册，对照规定30册的要求，还缺9册。', 'arithmetic/gap-to-standard'],
    [
      '2022年生均经费情况：小学9842元，2021年9613元，提高2.38%；初中12930元，2021年13472元，提高2.82%。',
      'direction/word-against-figures',
    ],
    [
      '2023年教育总投入61.2亿元，2022年58.8亿元，增加2.4亿元，增长5.19%。',
      'arithmetic/growth-does-not-follow',
    ],
    [
      '各学段生均经费有升有降（小学12406元，上年11975元，增长3.60%；初中14862元，上年14517元，增长4.38%）。',
      'arithmetic/growth-does-not-follow',
    ],
    [
      '教育支出占比为17.24%，同上年的17.68%相比，高出0.44个百分点。',
      'direction/word-against-figures',
    ],
    ['校舍面积（万平方米）：小学21.6/上年22.4/增长3.57%。', 'direction/word-against-figures'],
  ])('does not hold: %s', (text, rule) => {
    expect(errorsIn(text).map(one => one.split(':')[0])).toEqual([rule])
  })

  test.each([
    '2022年全县教育总投入120.00万元，上年100.00万元，增长20.00%。',
    '教育经费总投入12.36亿元，同比增加1.02亿元，增幅9.0%。',
    '今年招生3120人，去年招生2980人，同比增长4.7%。',
    '教育经费6.42亿元，比上年多投入0.52亿元，增长8.8%。',
    '2022年在园幼儿4210人，2023年在园幼儿3980人，减少230人。',
    '2022年在园幼儿4210人，2023年毕业幼儿3980人，减少330人。',
    '2020年在园幼儿4210人，2023年在园幼儿3980人，比上年减少330人。',
    '教育支出3.2亿元，增速提高2个百分点。',
    '小学11.42万所，减少2380所，下降2.04%。',
    '幼儿园56所，比2015年增加14所，增长了33.3%。',
    '幼儿园56所，比上年增加2所，比2015年增长33.3%。',
    '幼儿园56所，比2015年增加14所，比上年增长3.7%。',
    '示范校1.36万所，增加0.21万所，增长18.26%，占11.9%。',
    '培训经费82.31亿元，上年为79.05亿元，增加3.26亿元、增长4.12%。',
    '项目资金64.20亿元，占全部支出的12.40%；与上年60.15亿元相比增加4.05亿元，增长6.73%。',
    '2021年教师年均增长4.0%，2021年达到1268人，比2016年增长21.7%。',
    '巩固率城区98.6%、农村97.1%，城区高1.5个百分点。',
    '小学生均图书23册，对照规定30册的要求，还缺7册。',
    '巩固率达到98.2%，比2017年的95.1%提高3.1个百分点。',
    '经费比2015年增长30.2%，达到500万元，上年480万元。',
    '市级投入882亿元，增长5.12%，区级部分同口径增长17.30%。',
    '教育经费增长-12.3%，上年为100万元。',
    '新增学位5000个，新建学校12所，增加教师编制300名。',
    '在校生2524人，毕业生1200人，增长3.2%。',
    '约1.2万人，上年1.1万人，增长20%。',
    '毛入园率88.4%，比2012年提高21.7个百分点，高于“达到80%”的预期目标。',
    '全年投入500万元，比计划增加20%，上年投入300万元。',
    '各学校由12所增加到15所，保安由304人增至712人。',
    '师生比由1:15提高到1:13。',
    '2023年教育总投入61.2亿元，2022年58.8亿元，增加2.4亿元，增长4.08%。',
    '2023年教育总投入61.2亿元，2021年52.3亿元，增长4.08%。',
    '2021年1.26亿元，2022年1.48亿元，增长30.2%的是其中的专项。',
    '在校生1200人（上年1150人，增长4.3%）。',
    '幼儿园56所（公办34所，上年增加2所），增长6.1%。',
  ])('holds, or proves nothing: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })

  test('a cut-off digit is a warning, a 同口径 growth a question', () => {
    const rule = 'arithmetic/growth-does-not-follow'
    const cut = '总投入1102.59万元，上年1000.00万元，增长10.25%。'
    expect(findingsBy(rule, cut).map(one => one.severity)).toEqual(['warning'])
    const comparable = '总投入1102.59万元，上年1000.00万元，同口径增长12.25%。'
    expect(findingsBy(rule, comparable).map(one => one.severity)).toEqual(['question'])
  })

  test('the proof shows both values and the result', () => {
    const [finding] = findingsBy(
      'arithmetic/growth-does-not-follow',
      '全县教育总投入120.00万元，上年100.00万元，增长25.00%。',
    )
    expect(finding?.computation).toBe('(120 − 100) ÷ 100 = 20% ≠ 25%')
  })
})

test('a year named behind an undated value, and a change behind it, is the year before', () => {
  const told = (now: string) => `各学段中，中职每生${now}元，2021年为17862.30元，增长2.94%。`
  expect(errorsIn(told('18387.45'))).toEqual([])
  expect(errorsIn(told('17387.45'))).toEqual([
    'direction/word-against-figures: 17387.45元 < 17862.30元',
  ])
})

describe('a change behind a list is that of its whole', () => {
  const list = '在校生6240人：小学3810人、初中1890人、高中540人'
  test.each([
    `${list}；比上年的6180人增加60人，增长0.97%。`,
    `${list}；比上年增加60人，增长0.97%。`,
  ])('%s', text => {
    expect(errorsIn(text)).toEqual([])
  })

  test('and is held against it', () => {
    const [error] = errorsIn(`${list}；比上年的6180人增加80人。`)
    expect(error).toContain('6240 − 6180 = 60')
  })
})

test('上年占比为 says last year’s value, whatever it is a share of', () => {
  const text = (change: string) =>
    `在普惠园就读1307人，占88.00%，上年占比为86.73%，提高${change}个百分点。`
  expect(errorsIn(text('1.27'))).toEqual([])
  expect(errorsIn(text('2.17'))).toHaveLength(1)
})

describe('this year’s value with a digit typed wrong, though last year’s and the change agree', () => {
  test.each([
    '教育经费总投入3118.46亿元，比上年的1241.37亿元增加77.09亿元，增长6.21%。',
    '培训支出8164.20万元，上年4012.60万元，增加151.60万元，增长3.78%。',
  ])('%s', text => {
    expect(errorsIn(text)).not.toEqual([])
  })
})

describe('the same change in other units and words', () => {
  const difference = 'arithmetic/difference-does-not-follow'
  test.each([
    [
      '2021年度总收入8.64亿元，较2020年度的8.21亿元增加0.34亿元。',
      `${difference}: 8.64 − 8.21 = 0.43`,
    ],
    ['全市总投入21.27亿，比上年的18.39亿增加2.48亿。', `${difference}: 21.27 − 18.39 = 2.88`],
    ['生均公用经费1241元/生，上年1192元/生，增加94元/生。', `${difference}: 1241 − 1192 = 49`],
    ['毛入园率92.4%，上年为88.1%，提高3.3百分点。', `${difference}: 92.4 − 88.1 = 4.3`],
  ])('%s', (text, proof) => {
    expect(errorsIn(text)).toEqual([proof])
  })

  test.each([
    '2021年度总收入8.64亿元，较2020年度的8.21亿元增加0.43亿元。',
    '全市总投入21.27亿，比上年的18.39亿增加2.88亿。',
    '全国在校生1.08亿，比上年的1.06亿增加0.02亿。',
    '生均公用经费1241元/生，上年1192元/生，增加49元/生。',
    '毛入园率92.4%，上年为88.1%，提高4.3百分点。',
    '在园幼儿4144万人（占在园幼儿的89.55%），比上年提高1.77个百分点。',
  ])('holds: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })

  test('an amount in another unit', () => {
    expect(errorsIn('2021年度总收入8.64亿元，较2020年度的8.21亿元增加0.43万元。')).toEqual([
      'unit/difference-in-another-unit: 8.64 − 8.21 = 0.43亿元',
    ])
  })
})
