import { describe, expect, test } from 'vitest'
import { audit, errorsIn } from '../../checks/testing.ts'

const rulesOf = (text: string) => errorsIn(text).map(one => one.split(':')[0])

describe('units and magnitude', () => {
  test.each([
    ['教育支出48310元，上年46820万元，增长3.18%。', 'unit/off-by-a-power-of-ten'],
    ['教育支出4831万元，上年46820万元，增长3.18%。', 'unit/off-by-a-power-of-ten'],
    ['教育支出33.1亿元，上年3.02亿元，增加0.29亿元。', 'unit/off-by-a-power-of-ten'],
    ['毛入园率91.2%，上年89.0%，提高2.2%。', 'unit/points-written-as-percent'],
    ['毛入园率由89.0%提高到91.2%，提高2.2%。', 'unit/points-written-as-percent'],
    ['教职工2748人，比上年增长3.2个百分点。', 'unit/points-of-an-amount'],
    ['初中生均支出12480元，同比下降1.6个百分点。', 'unit/points-of-an-amount'],
    [
      '全年投入2860万元，包括设备购置1240万元、校舍维修980元、图书640万元。',
      'unit/part-in-another-unit',
    ],
    [
      '一、经费。全县公用经费预算2386万元。\n二、保障。全县公用经费预算2386元，按月拨付到校。',
      'unit/same-figure-two-units',
    ],
  ])('%s', (text, rule) => {
    expect(rulesOf(text)).toEqual([rule])
  })

  test.each([
    '教育支出48310万元，上年46820万元，增长3.18%。',
    '全年投入2860万元，包括设备购置1240万元、校舍维修980万元、图书640万元。',
    '全年投入2860万元，其中设备购置1240万元、课桌更新9800元。',
    '教育支出48310万元，增速同比提高1.6个百分点。',
    '教育支出4.831亿元，上年46820万元，增长3.18%。',
    '项目资金3200万元，上年310万元，增长932.3%。',
    '毛入园率91.2%，上年89.0%，提高2.2个百分点。',
    '研究生占比15%，上年12%，增长25%。',
    '教职工2748人，毛入园率91%，提高3.2个百分点。',
    '教育支出3.2亿元，增速提高2个百分点。',
    '达标率98%，其中农村学校120所，提高3个百分点。',
    '一、经费。全县投入2386万元。\n二、保障。生均补助2386元。',
  ])('%s', text => {
    expect(rulesOf(text)).toEqual([])
  })

  test('a rise of a rate in per cent without last year is asked about', () => {
    const [finding] = audit('毛入园率91.2%，比上年提高2.2%。').findings.filter(
      one => one.rule === 'unit/points-written-as-percent',
    )
    expect(finding?.severity).toBe('question')
  })
})

describe('how far a rate fell, written as points', () => {
  test('the fall of the first rate', () => {
    expect(
      rulesOf(
        '2021年大班额班级64个，占8.0%。扩建三所学校后，到2023年减为46个，占5.6%，大班额占比下降30.0个百分点。',
      ),
    ).toEqual(['unit/growth-written-as-points'])
  })

  test.each([
    '2021年大班额班级64个，占8.0%。到2023年减为46个，占5.6%，大班额占比下降2.4个百分点。',
    // Of another two rates it may be the difference.
    '2020年大班额占比35.6%，2021年大班额班级占8.0%。到2023年占5.6%，大班额占比下降30.0个百分点。',
    '2021年大班额班级占8.0%。到2023年占5.6%，大班额占比下降30.0%。',
    '2021年大班额班级占8.0%。到2023年占5.6%，城区大班额占比下降18.0个百分点。',
  ])('%s', text => {
    expect(rulesOf(text)).toEqual([])
  })
})

test.each([
  ['学校占地60亩，约合5万平方米。', ['unit/converted-area']],
  ['学校占地60亩（约合4万平方米）。', []],
  ['学校占地60亩，建筑面积5万平方米。', []],
  ['学校占地60.3亩，折合40200平方米。', []],
])('an area in two units: %s', (text, rules) => {
  expect(errorsIn(text).map(one => one.split(':')[0])).toEqual(rules)
})

test.each([
  ['全县一般公共预算教育支出41.27亿元。在上述支出中，安排食堂改造资金1850亿元。', 1],
  ['全县一般公共预算教育支出41.27亿元。在上述支出中，安排食堂改造资金1850万元。', 0],
  ['全县教育经费总投入12.6亿元。全年地区生产总值412亿元，财政收入186亿元。', 0],
  ['全国教育经费61329亿元。全县教育经费总投入12.6亿元。', 0],
])('an item of more than all that is spent on education: %s', (text, count) => {
  const found = errorsIn(text).filter(one => one.startsWith('unit/more-than-all-spending'))
  expect(found).toHaveLength(count)
})
