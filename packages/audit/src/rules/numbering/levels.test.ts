import { describe, expect, test } from 'vitest'
import { audit, errorsIn } from '../../checks/testing.ts'

const numbering = (text: string) =>
  audit(text)
    .findings.filter(one => one.category === 'numbering')
    .map(one => `${one.severity} ${one.rule.split('/')[1]}`)

describe('levels of headings', () => {
  test('the missing number written at another level is a wrong level, not a gap', () => {
    expect(errorsIn('一、概况\n甲。\n（二）做法\n乙。\n三、成效\n丙。')).toEqual([
      'numbering/wrong-level: 一、 → （二） → 三、',
    ])
    expect(numbering('（一）甲\n子。\n2.乙\n丑。\n（三）丙\n寅。')).toEqual(['error wrong-level'])
  })

  test('a lower heading that happens to bear the number leaves the gap a gap', () => {
    const text = '一、概况\n（一）甲\n（二）乙\n三、成效\n丙。'
    expect(numbering(text)).toEqual(['error missing-number'])
  })

  test('levels upside down are a warning', () => {
    expect(numbering('1.甲\n（一）子。\n（二）丑。\n2.乙\n寅。')).toEqual([
      'warning reversed-level',
    ])
  })

  test.each([
    '一、甲\n（一）子\n1.丑\n（1）寅\n2.卯\n（二）辰\n二、乙',
    '一、甲\n1.子\n2.丑\n二、乙\n1.寅',
    '（一）甲\n1.子\n2.丑\n（二）乙\n3.寅\n4.卯',
    '一、甲\n（一）子\n1.丑\n二、乙\n（一）寅\n2.卯',
  ])('%s is in order', text => {
    expect(numbering(text)).toEqual([])
  })
})

test('ordinals of speech are followed like any other numbers', () => {
  expect(numbering('第一，抓投入。甲。\n第二，抓队伍。乙。\n第四，抓安全。丙。')).toEqual([
    'error missing-number',
  ])
  expect(numbering('第一，抓投入。\n第二，抓队伍。\n第三方评估良好，第五名。')).toEqual([])
})

describe('items of the framework', () => {
  const options = { level: 'county', framework: 'heilongjiang-county-2024' } as const
  const items = [
    '“教育强国”战略落实情况。召开会议4次。',
    '教育投入“两个只增不减”落实情况。增长1.98%。',
    '教育投入“事权划分”落实情况。预算2386万元。',
    '县域学前教育普及普惠发展推进情况。幼儿园11所。',
    '县域义务教育优质均衡发展推进情况。学校26所。',
  ]
  const written = (order: number[]) => order.map((at, n) => `${n + 1}. ${items[at]}`).join('\n')
  const found = (text: string) =>
    audit(text, options).findings.filter(one => one.rule === 'numbering/framework-order')

  test('one that stands elsewhere is told, with the one it follows', () => {
    const [finding, ...more] = found(written([0, 1, 3, 2, 4]))
    expect(more).toEqual([])
    expect(finding?.message).toMatch(/第4项.*第2项之后|第3项.*第4项之后/)
  })

  test('the order of the framework, or one of the report’s own, is none', () => {
    expect(found(written([0, 1, 2, 3, 4]))).toEqual([])
    expect(found(written([4, 3, 2, 1, 0]))).toEqual([])
  })
})
