import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

describe('a row that makes something told elsewhere, but for a slip of the pen', () => {
  test.each([
    [
      'ages behind two other divisions',
      '全县在岗教师2936人，小学1702人，初中1234人。从学历看，研究生41人、本科2107人、专科及以下788人；从年龄看，35岁及以下1015人，36至45岁864人，46至54岁821人，55岁及以上245人。',
    ],
    [
      'summed up in the next sentence',
      '附加费使用情况：职业教育21.35亿元；改善办学条件9.78亿元；教师培训7.33亿元。以上共安排34.86亿元。',
    ],
    ['on lines', '全市共有学校327所：\n城区86所\n镇区142所\n乡村85所\n教学点41个'],
    [
      'on lines under 其中',
      '培训教师12650名。\n其中：\n班主任5060名；\n学科骨干4482名；\n新教师3162名。',
    ],
    [
      'in a ratio',
      '项目投资3150万元，构成比例为6:3:1，申请上级资金1890万元，县财政安排954万元，学校自筹315万元。',
    ],
    ['of two only', '培训覆盖面持续扩大，15600名从业人员中，专职6240人，劳务派遣9630人。'],
    [
      'in cells without a unit',
      '支出明细（单位：万元）：\n校舍改造 725.6\n设备购置 418.3\n师资培训 242.5\n合计 1368.4',
    ],
    [
      'in columns, of which one is in brackets',
      '我市共开工9个教育项目，总投资13650万元，包括3所幼儿园（4050万元）、4所小学（4500万元）、2所初中（4200万元）。',
    ],
  ])('is found %s', (_, text) => {
    expect(errorsIn(text)).toHaveLength(1)
  })

  test.each([
    [
      'right',
      '全县教师2936人。从年龄看，35岁及以下1015人，36至45岁864人，46至54岁812人，55岁及以上245人。',
    ],
    [
      'of another noun',
      '三年来补充教师534名。2021年培训教师168名，2022年培训教师171名，2023年培训教师185名。',
    ],
    ['one of a row', '全市共有小学120所，初中80所、高中30所、幼儿园12所。'],
    ['some of them', '全县教师2936人，其中语文教师615人，数学教师584人，英语教师312人。'],
    [
      'columns that may hold others',
      '小学77所，在校生41200人；初中29所，在校生17200人；高中9所，在校生12300人。中小学合计115所，在校生72986人。',
    ],
    ['another whole that it makes', '计划招聘186人，实聘171人，小学90人、初中47人、高中34人。'],
  ])('proves nothing where %s', (_, text) => {
    expect(errorsIn(text)).toEqual([])
  })
})
