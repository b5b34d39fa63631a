import { describe, expect, test } from 'vitest'
import { errorsIn, findingsBy } from '../../checks/testing.ts'

describe('growth, difference and last year in one breath', () => {
  test.each([
    [
      '2022年全县教育总投入120.00万元，上年100.00万元，增长25.00%。',
      'arithmetic/growth-does-not-follow',
    ],
    ['初中由22585.11元升至23298.13元，增长4.16%。', 'arithmetic/growth-does-not-follow'],
    ['在园幼儿8580人，比上年减少1337人，下降23.48%。', 'arithmetic/growth-does-not-follow'],
    [
      '全县总收入33844.74万元，上年34583.04万元，减少783.30万元。',
      'arithmetic/difference-does-not-follow',
    ],
    ['毛入园率91.2%，上年88.0%，提高2.2个百分点。', 'arithmetic/difference-does-not-follow'],
    ['所占比例15.68%，比上年的18.92%下降2.24个百分点。', 'arithmetic/difference-does-not-follow'],
    ['总收入21.27亿元，较上年18.39亿元增加2.88万元。', 'unit/difference-in-another-unit'],
    ['幼儿园21,226.53元，上年22,348.54元，增长5.02%。', 'direction/word-against-figures'],
    ['公办园覆盖面由2021年的55%提高到27%。', 'direction/word-against-figures'],
    ['危房率由3.2%下降到4.1%。', 'direction/word-against-figures'],
    [
      '2020年小学年均增长5.08%，2020年达到12330元，比2015年增长38.13%。',
      'arithmetic/average-annual-growth',
    ],
    ['净入学率男童99.70%、女童99.72%，女童高0.20个百分点。', 'arithmetic/gap-between-two'],
    ['小学生均校舍2.1平方米，对照省定3.5平方米，差了1.9平方米。', 'arithmetic/gap-to-standard'],
  ])('does not hold: %s', (text, rule) => {
    expect(errorsIn(text).map(one => one.split(':')[0])).toEqual([rule])
  })

  test.each([
    '2022年全县教育总投入120.00万元，上年100.00万元，增长20.00%。',
    '幼儿园28.92万所，减少5610所，下降1.90%。',
    '普惠性幼儿园23.41万所，增加3.12万所，增长15.40%，占80.24%。',
    '经费总投入207.24亿元，上年为194.85亿元，增加12.39亿元、增长6.36%。',
    '一般公共预算教育经费143.28亿元，占支出的15.51%；与上年134.57亿元相比增加8.71亿元，增长6.47%。',
    '2020年小学年均增长5.08%，2020年达到12330元，比2015年增长28.13%。',
    '净入学率男童99.70%、女童99.72%，女童高0.02个百分点。',
    '小学生均校舍2.1平方米，对照省定3.5平方米，差了1.4平方米。',
    '地方教育经费1594亿元，增长8.44%，省级部分同口径增长22.98%。',
    '教育经费增长-12.3%，上年为100万元。',
    '新增学位5000个，新建学校12所，增加教师编制300名。',
    '在校生2524人，毕业生1200人，增长3.2%。',
    '约1.2万人，上年1.1万人，增长20%。',
    '毛入园率85.2%，比2010年提高28.6个百分点，高于纲要“达到70%”的目标。',
    '全年投入500万元，比计划增加20%，上年投入300万元。',
    '各学校由12所增加到15所，教职工由3042人增至7118人。',
    '师生比由1:15提高到1:13。',
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
