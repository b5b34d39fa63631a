import { describe, expect, test } from 'vitest'
import { audit } from '../../checks/testing.ts'

const told = (text: string) =>
  audit(text, { level: 'county', year: 2023 })
    .findings.filter(one => one.rule === 'contradiction/two-deadlines')
    .map(one => one.computation)

describe('when one school is to be finished and used', () => {
  const first = '城西高级中学规划48个班，总投资2.1亿元，计划2024年3月动工，2025年7月底前建成。\n'
  test.each([
    [`${first}我们将加强调度，确保该校按上述计划于2026年秋季学期投入使用。`, '2025年 ≠ 2026年'],
    [`${first}下一步,确保该项目2026年8月底前建成。`, '2025年 ≠ 2026年'],
    [`${first}确保城西高级中学2024年9月投入使用。`, '2025年 ≠ 2024年'],
  ])('differs: %s', (text, computation) => {
    expect(told(text)).toEqual([computation])
  })

  test.each([
    `${first}我们将加强调度，确保该校按上述计划于2025年秋季学期投入使用。`,
    `${first}力争该校2026年秋季学期投入使用。`,
    '城西高级中学计划2024年3月动工，2025年底建成。\n确保该校按上述计划于2026年秋季学期投入使用。',
    `${first}受用地报批影响，该校建成时间调整为2026年7月。`,
    `${first}城东小学预计2026年8月底前建成。`,
    `${first}该校体育馆预计2026年8月底前建成。`,
    `${first}二期预计2026年8月底前建成。`,
    `${first}到2026年建成公办幼儿园8所。`,
    `${first}城东小学计划2024年8月底前建成。\n确保该校2026年8月底前建成。`,
  ])('fits, or is of others: %s', text => {
    expect(told(text)).toEqual([])
  })
})
