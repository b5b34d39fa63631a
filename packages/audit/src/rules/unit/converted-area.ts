import { Exact } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import {
  baseValue,
  type Figure,
  intervalOf,
  meet,
  printed,
  spanOf,
} from '../../structure/figures.ts'
import { middle } from '../../structure/intervals.ts'
import { show } from '../../structure/run-proof.ts'
import { defineRule } from '../define-rule.ts'

/** 90亩（约合6万平方米）: the same area in another unit. */
const SAME = /^[，,、]?\s*[（(]?\s*(?:约|即|折)?(?:合|等于|相当于|折合|约合)(?:约)?\s*$/
/** Square metres in one of each unit of area. */
const SQUARE_METRES: Readonly<Record<string, Exact>> = {
  亩: new Exact(2000).div(3),
  平方米: new Exact(1),
}
/** How far off a rounded conversion may be. */
const LOOSE = 0.05

export const convertedArea = defineRule({
  id: 'unit/converted-area',
  category: 'unit',
  severity: 'error',
  title: '面积换算写错',
  explanation:
    '“……亩，约合……平方米”：按1亩等于666.67平方米换算，所写的两数不是同一个面积。相差不到百分之五的，按取整看待，不报告。',
  example: { text: '学校占地60亩，约合5万平方米。' },
  needs: /亩/,
  check: ({ text, figures }) =>
    collect(figures, (second, at) => {
      const first = figures[at - 1]
      const [from, to] = [SQUARE_METRES[first?.family ?? ''], SQUARE_METRES[second.family]]
      if (!first || !from || !to || from === to) return []
      if (!SAME.test(text.slice(first.end, second.start))) return []
      const { low, high } = intervalOf(first)
      const truth = { low: low.times(from).div(to), high: high.times(from).div(to) }
      if (meet(truth, intervalOf(second)) || isNear(middle(truth), second)) return []
      const actual = show(middle(truth).div(second.scale), Math.max(second.decimals, 2))
      const [a, b] = [first, second].map(one => printed(text, one))
      return [
        {
          message: `${a}合${actual}${second.unit}，文中写作${b}`,
          spans: [second, first].map(spanOf),
          computation: `${a} = ${actual}${second.unit} ≠ ${b}`,
          suggestion: '核对面积和换算',
        },
      ]
    }),
})

const isNear = (truth: Exact, figure: Figure) =>
  truth.minus(baseValue(figure)).abs().lte(baseValue(figure).times(LOOSE))
