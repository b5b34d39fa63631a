import { describe, expect, test } from 'vitest'
import { audit } from '../../checks/testing.ts'

const told = (text: string) =>
  audit(text, { level: 'county', year: 2023 })
    .findings.filter(one => one.rule === 'contradiction/two-ranks')
    .map(one => one.computation)

describe('the place in which somebody came, told twice', () => {
  test.each([
    [
      '省对县2023年度履职评价中,我县得分88.2分,比上一年度的86.1分提高2.1分,在全省98个县区中排第17位。\n省级评价位居第十七。\n',
      [],
    ],
    [
      '2022年度市对县履行教育职责评价，我区得93.4分，在全市8个区县中排第5位。区委区政府高度重视。总结一年来的工作，市级评价位列第四，来之不易。',
      ['第5位 ≠ 第4位'],
    ],
    [
      '一、群众满意度\n2023年全省教育满意度测评中我县名列全省第6名。\n二、体会\n我县教育满意度测评居全省第九位，群众认可度持续提高。',
      ['第6位 ≠ 第9位'],
    ],
    [
      '在2023年全市教育工作考核中，我县排名第一。\n三、展望\n全市教育工作考核位居第二的成绩，为今后打下基础。',
      ['第1位 ≠ 第2位'],
    ],
  ])('%s', (text, computations) => {
    expect(told(text)).toEqual(computations)
  })

  const first = '2023年度市对县履职评价中，我县在全市9个县区中排第4位。\n'
  test.each([
    ['the same', `${first}市级评价位居第四。`],
    ['another year', `${first}2022年度市级评价位居第六。`],
    ['last year', `${first}上年市级评价位居第六。`],
    ['another scope', `${first}省级评价位居第六。`],
    ['another evaluation', `${first}在全市平安校园考核中位居第二。`],
    ['another one of that name', `${first}全市教育质量评价位居第二。`],
    ['a part', `${first}履职评价中教师队伍建设指标居全市第二位。`],
    ['a stage', `${first}履职评价学前教育得分居全市第二位。`],
    ['among some', `${first}履职评价在同类县区中居全市第二位。`],
    ['a change', `${first}市级评价由第六位升至第四位。`],
    ['a plan', `${first}力争市级评价位居第二。`],
    ['another place', `${first}相邻的青山县市级评价位居第二。`],
    ['a school', `${first}县第一中学市级评价位居第二。`],
    ['which of two', `${first}全市质量评价位居第二。市级评价位居第二。`],
    [
      'two subjects',
      '2023年全市质量监测中，五年级语文合格率96%，居全市第三位。\n2023年全市质量监测中，八年级数学合格率91%，居全市第六位。',
    ],
    ['a quarter', `${first}市级评价位列第二季度通报表扬名单。`],
  ])('is no contradiction: %s', (_, text) => {
    expect(told(text)).toEqual([])
  })
})
