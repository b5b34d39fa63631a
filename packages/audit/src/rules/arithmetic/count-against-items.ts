import { readAnnouncedItems } from '../../structure/announced-items.ts'
import { printed, spanOf } from '../../structure/figures.ts'
import { once } from '../../structure/once.ts'
import type { AuditContext } from '../context.ts'
import { defineRule } from '../define-rule.ts'
import { countsOfGroups } from './columns-by-shape.ts'

export const announcedItems = once(({ text, segments, markers }: AuditContext) =>
  readAnnouncedItems(text, segments.paragraphs, markers),
)

export const countAgainstItems = defineRule({
  id: 'arithmetic/count-against-items',
  category: 'arithmetic',
  severity: 'error',
  title: '宣布的条数少于所列条数',
  explanation:
    '写明“以下两个问题：一是……”，后面用“一是”“（一）”“第一”等连续列出的，或者用顿号逐一点名的，条数较多。列得较少的由“宣布的几个方面没有写全”指出；“项目5个，总投资……，完成……。其中……”后面逐个列出的几组数各列之和都等于总数，而组数不是5的，也报告；序号中断的另行提示。',
  example: { text: '重点推进两个方面：一是扩学位，二是强师资，三是优管理。' },
  check: context => [
    ...announcedItems(context)
      .filter(one => one.listed > one.announced)
      .map(({ span, last, announced, listed }) => ({
        message: `写明${announced}条，列出${listed}条`,
        spans: [span, last],
        computation: `${listed} > ${announced}`,
        suggestion: '核对条数，改正个数',
      })),
    ...countsOfGroups(context).map(({ count, groups }) => ({
      message: `写明${printed(context.text, count)}，列出的${groups.length}组数已与总数相等`,
      spans: [spanOf(count), ...groups.flatMap(([first]) => (first ? [spanOf(first)] : []))],
      computation: `${groups.length} ≠ ${count.value}`,
      suggestion: '核对个数，或补上漏列的一项',
    })),
  ],
})
