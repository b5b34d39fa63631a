import { describe, expect, test } from 'vitest'
import { errorsIn, findingsBy } from '../../checks/testing.ts'

describe('numbering', () => {
  test.each([
    ['一、概况\n甲。\n三、做法\n乙。', '1 → 3'],
    ['（一）概况\n甲。\n（二）做法\n乙。\n（四）成效\n丙。', '2 → 4'],
    ['(一)概况。甲。(三)做法。乙。', '1 → 3'],
    ['## 一、概况\n甲。\n## 三、做法\n乙。', '1 → 3'],
    ['1、学前：招生9人。2、小学：招生8人。4、初中：招生7人。', '2 → 4'],
    ['一、概况\n甲。\n二、做法\n乙。\n四、问题\n丙。\n四、打算\n丁。', '2 → 4'],
    ['1. 概况。\n2. 做法。\n5. 成效。', '2 → 5'],
    ['主要做法：①建机制；②抓落实；④促提升。', '2 → 4'],
    ['一是建机制；二是抓落实；四是促提升。', '2 → 4'],
    ['（1）建机制。\n（3）抓落实。', '1 → 3'],
  ])('a number left out: %s', (text, step) => {
    expect(errorsIn(text)).toEqual([`numbering/missing-number: ${step}`])
  })

  test.each([
    '一、概况\n（一）甲\n1.子。\n2.丑。\n（二）乙\n1.寅。\n2.卯。\n二、做法\n（一）丙\n（二）丁',
    '（一）甲\n1.子。\n2.丑。\n（二）乙\n3.寅。\n4.卯。\n（三）丙\n5.辰。',
    '三、做法\n甲。\n四、成效\n乙。',
    '一是建机制；二是抓落实。\n另一方面，一是重培训；二是重考核；三是重激励。',
    '增长1.98%，下降3.5个百分点，系数0.561。',
    '学校唯一是寄宿制的。统一是前提。',
    '1.全县共有学校12所。\n2.教师300人。\n附件：1.名单\n2.台账\n3.照片',
    '第一，加强领导。第三方评估良好。',
    '目录\n一、概况\n二、做法\n三、问题\n一、概况\n甲。\n二、做法\n乙。\n三、问题\n丙。',
    '1.甲\n（1）子\n（2）丑\n2.乙\n（1）寅\n（2）卯',
  ])('a numbering without a gap: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })

  test('a missing item is quoted with the number of items announced', () => {
    const items = [1, 2, 4].map(n => `${n}. 第${n}项工作情况。甲。`).join('\n')
    const [finding] = findingsBy('numbering/missing-number', `围绕三方面4项内容自查。\n${items}`)
    expect(finding?.quotes.at(-1)).toContain('三方面4项')
  })

  test('a repeated heading number is an error', () => {
    const text = '一、概况\n甲。\n二、做法\n乙。\n二、成效\n丙。'
    expect(errorsIn(text)).toEqual(['numbering/repeated-number: 2 → 2'])
  })
})
