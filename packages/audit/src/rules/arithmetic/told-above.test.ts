import { describe, expect, test } from 'vitest'
import { audit, errorsIn } from '../../checks/testing.ts'

describe('totals above the columns they are made of', () => {
  test.each([
    [
      'every column but one adds up, under totals in the sentence before',
      '义务教育。学校62所，招生9150人，在校生51240人，专任教师3906人。其中小学44所，招生5310人，在校生33180人，专任教师2214人；初中18所，招生3480人，在校生18060人，专任教师1692人。',
      'arithmetic/parts-do-not-add-up: 5310 + 3480 = 8790 ≠ 9150',
    ],
    [
      'columns without names, one of them with two digits that changed places',
      '上半年资助52430人次、约1448万元，其中脱贫户子女3120人次、约214万元。\n按学段分：（1）学前1240人次、约86万元，其中脱贫户子女310人次、约22万元；（2）小学36150人次、约912万元，其中脱贫户子女1660人次、约98万元；（3）初中15040人次、约486万元，其中脱贫户子女1150人次、约94万元。',
      'arithmetic/grouped-parts: 86 + 912 + 486 = 1484 ≠ 1448',
    ],
    [
      'a total in the row above its groups',
      '幼儿园情况（园数、班数、幼儿数）\n总计|96|612|17480\n按城乡分\n城区|41|352|10860\n乡镇|55|260|6260\n按办别分\n公办|52|398|11340\n民办|44|214|6140',
      'arithmetic/table-total: 10860 + 6260 = 17120 ≠ 17480',
    ],
    [
      'totals told in the lines that lead to the table',
      '全年计划新增学位5400个，实际完成5628个。\n各片区情况（计划数、完成数，单位：个）\n东片|2100|2176\n中片|1800|1852\n西片|1500|1690',
      'arithmetic/table-total: 2176 + 1852 + 1690 = 5718 ≠ 5628',
    ],
    [
      'parts in a bracket that leave out their unit',
      '校舍建筑面积48.6万平方米（小学20.3万、初中14.8万、高中11.7万）。',
      'arithmetic/parts-do-not-add-up: 20.3 + 14.8 + 11.7 = 46.8 ≠ 48.6',
    ],
  ])('%s', (_, text, error) => {
    expect(errorsIn(text)).toEqual([error])
  })

  test.each([
    [
      'what each gets is no part of what all get',
      '教育支出8.42亿元，上年8.05亿元。分学段看，生均教育支出：小学9860.5元，上年9610.2元；初中13240.6元，上年12980.4元；高中11870.3元，上年11420.9元。',
    ],
    [
      'rough figures that are merely rounded',
      '全年资助8600人次、约410万元。按学段分：（1）小学5200人次、约230万元；（2）初中3400人次、约170万元。',
    ],
    [
      'a table of some of them',
      '全县幼儿园168所，在园幼儿24680人。\n部分乡镇情况（园数、幼儿数）\n东湖镇|12|1480\n西山镇|9|1120',
    ],
  ])('%s: no error', (_, text) => {
    expect(errorsIn(text)).toEqual([])
  })
})

test('a unit written wrong is told once, with what it should be', () => {
  const text =
    '教育经费118.57亿元：公共预算安排116.60亿元，占98.34%；政府性基金安排1.94万元，占1.64%；其他0.03亿元。'
  const found = audit(text).findings.filter(one => one.severity === 'error')
  expect(found.map(one => one.rule)).toEqual(['arithmetic/parts-do-not-add-up'])
  expect(found[0]?.suggestion).toContain('“1.94万元”按“1.94亿元”计算则相符')
})

describe('gaps told by name', () => {
  test.each([
    [
      '巩固率97.60%，高于95%的国家标准2.06个百分点。',
      'arithmetic/gap-between-two: |97.6 − 95| = 2.6 ≠ 2.06',
    ],
    [
      '教师年平均工资收入91260元，公务员年平均工资收入90480元，教师高于公务员870元。',
      'arithmetic/gap-between-two: |91260 − 90480| = 780 ≠ 870',
    ],
    [
      '幼儿园教职工986人、专任教师548人，在园幼儿6310人，与幼儿之比分别为1∶4.6、1∶11.5。',
      'arithmetic/staff-ratio-does-not-follow: 6310 ÷ 986 = 6.4',
    ],
    [
      '全市幼儿园专任教师3018人。专任教师中本科及以上学历1876人，占61.26%。',
      'arithmetic/share-of-whole: 1876 ÷ 3018 = 62.16% ≠ 61.26%',
    ],
  ])('%s', (text, error) => {
    expect(errorsIn(text)).toEqual([error])
  })
})
