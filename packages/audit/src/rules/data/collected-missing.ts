import type { Span } from '@mingjian/model'
import { findElement } from '@mingjian/standards'
import { meaningOf } from '../../figures/meaning.ts'
import { defineRule } from '../define-rule.ts'
import { boundClaims } from './comparison.ts'
import { exampleCollected, exampleFigure } from './example-figures.ts'

const named = 8

export const collectedMissing = defineRule({
  id: 'data/collected-missing',
  category: 'data',
  severity: 'note',
  title: '报告写了、还没有采集的数',
  explanation:
    '报告写出的数据项，系统中同一单位、同一统计期还没有值。全文只提示一次，列出这些数据项；可在陈述表中从报告生成数据。本单位一个数都没有采集时不提示，由公式计算的指标不列。',
  example: {
    text: '青山县2023年交流轮岗教师68人，教师培训经费126.8万元。',
    level: 'county',
    year: 2023,
    collected: exampleCollected(
      exampleFigure({ code: 'teachers-exchanged', name: '交流轮岗教师数', value: 68, unit: '人' }),
    ),
  },
  check: ({ claims, comparison, library, text }) => {
    const known = comparison.collected?.figures.some(one => one.value !== null) ?? false
    const missing = boundClaims(claims, comparison).flatMap(({ claim, binding }) => {
      const element = claim.code === null ? undefined : findElement(library, claim.code)
      const isWanted = binding.status === 'no-figure' && meaningOf(claim, text, library)?.isWhole
      return known && isWanted && element ? [{ claim, element }] : []
    })
    const names = [...new Set(missing.map(({ element }) => element.name))]
    if (names.length === 0) return []
    const rest = names.length > named ? `等${names.length}项` : ''
    return [
      {
        message: `报告写了而系统中没有采集的数据项：${names.slice(0, named).join('、')}${rest}`,
        spans: missing.slice(0, named).map(({ claim }): Span => [claim.start, claim.end]),
        suggestion: '由责任部门补报，或在陈述表中从报告生成数据',
      },
    ]
  },
})
