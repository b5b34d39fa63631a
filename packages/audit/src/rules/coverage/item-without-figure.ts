import { type Item, lastAt, type Point, type Span } from '@mingjian/model'
import { clausesOf } from '../../structure/clauses.ts'
import { bearsNumber, similarity } from '../../structure/framework.ts'
import type { Section } from '../../structure/sections.ts'
import { type AuditContext, figuresIn } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { itemAnswers } from './coverage-of.ts'

const MET =
  /(?:已经?|均|都|全部)?(?:达标|达到(?:了)?(?:国家|省|市|规定)?[^，,。；;\d]{0,8}(?:标准|要求))/
/** A figure answers a point when it stands within so many characters of the point's words. */
const NEAR = 30
/** …，具体为：and a table behind it answers, too. */
const TABLE_BEHIND = /^[^。；;\n]{0,30}(?:[:：]|如下|见下表)[:：。]?\n/
const NEAR_IN_TABLE = 120

export const itemWithoutFigure = defineRule({
  id: 'coverage/item-without-figure',
  category: 'coverage',
  severity: 'error',
  title: '评价内容缺少应有的数据',
  explanation:
    '评价方案要求用数据回答的要点没有数据。错误只有两种：称“已达标”而没有数值；标题就是一项规定（如“两个只增不减”），规定的某一条全文没有任何数据；并且报告是按评价方案的序号逐项回答的。其余要点缺数据的提疑问。',
  example: {
    text: '18. 学生体质健康改善情况。测试结果显示优良率已达标。',
    level: 'county',
    framework: 'heilongjiang-county-2024',
    year: 2023,
  },
  check: context =>
    itemAnswers(context).flatMap(({ item, section }) =>
      section ? observeItem(context, item, section) : [],
    ),
})

function observeItem(context: AuditContext, item: Item, section: Section): Observation[] {
  const open = item.points.filter(
    point => point.needsFigure && !hasFigure(context, point, section.span),
  )
  const asserted = open.flatMap(point => {
    const span = assertionOf(context, point, section.span)
    return span ? [{ point, span }] : []
  })
  if (asserted[0]) {
    const { point, span } = asserted[0]
    const names = open.map(one => one.text).join('”“')
    return [
      {
        severity: isProvable(context, section, item, span) ? 'error' : 'question',
        message: `“${item.title}”只称“${context.text.slice(...span).replace(/\s+/g, '')}”，没有“${names}”的数值`,
        spans: [section.heading, span],
        suggestion: `写明${point.text}的本年、上年数值和标准`,
      },
    ]
  }
  if (open.length === 0) return []
  const legs = open.filter(point => !hasFigure(context, point, [0, context.text.length]))
  const isNorm = namesStandard(context, item)
  const missing = isNorm ? legs : open
  if (missing.length === 0) return []
  return [
    {
      severity: isNorm && bearsNumber(section, item) ? 'error' : 'question',
      message: `“${item.title}”没有“${missing.map(one => one.text).join('”“')}”的数据`,
      spans: [section.heading, ...firstFigure(context, section.span)],
      suggestion: '按评价方案补充数据；没有数据的写明原因',
    },
  ]
}

/**
 * Only a report that answers item by item owes each figure in its place; what is said of the units
 * below it may be in their own reports.
 */
function isProvable({ text }: AuditContext, section: Section, item: Item, span: Span): boolean {
  return bearsNumber(section, item) && !/所辖|各[县市区校]/.test(text.slice(...span))
}

/** The words of the point, then a figure close by. */
function hasFigure({ text, figures }: AuditContext, point: Point, [start, end]: Span): boolean {
  const keywords = point.keywords.length > 0 ? point.keywords : [point.text]
  return keywords.some(word => {
    for (let at = text.indexOf(word, start); at >= 0 && at < end; at = text.indexOf(word, at + 1)) {
      const from = at + word.length
      const near = figures[lastAt(figures, from - 1, startOf) + 1]
      const reach = TABLE_BEHIND.test(text.slice(from, from + NEAR_IN_TABLE)) ? NEAR_IN_TABLE : NEAR
      const isNear = near && near.start < Math.min(end, from + reach)
      if (isNear && !/[。；;]/.test(text.slice(from, near.start))) return true
      const before = figures[lastAt(figures, at, one => one.end)]
      if (
        before &&
        before.end > Math.max(start, at - 12) &&
        !/[。；;，,]/.test(text.slice(before.end, at))
      )
        return true
    }
    return false
  })
}

function assertionOf({ text }: AuditContext, point: Point, span: Span): Span | null {
  const clause = clausesOf(text, span).find(([start, end]) => {
    const written = text.slice(start, end)
    const isMet = MET.test(written) && !/不达标|未达/.test(written)
    return isMet && point.keywords.some(word => written.includes(word))
  })
  return clause ?? null
}

/** The item is named after a norm of the library, so every leg of the norm must be answered. */
function namesStandard({ library, framework }: AuditContext, item: Item): boolean {
  const wanted = item.title.replace(/[“”"]/g, '')
  return library.standards.some(standard => {
    const title = standard.title.replace(/[“”"]/g, '')
    const applies = framework?.standards.includes(standard.id) ?? false
    return (
      applies && title.length >= 4 && (wanted.includes(title) || similarity(title, wanted) === 1)
    )
  })
}

function firstFigure(context: AuditContext, [start, end]: Span): Span[] {
  const { text } = context
  const figure = figuresIn(context, [start + 40, end]).find(one => one.family === 'percent')
  if (!figure) return []
  const clause = clausesOf(text, [start, end]).find(
    ([from, to]) => from <= figure.start && figure.end <= to,
  )
  return clause ? [clause] : []
}

const startOf = ({ start }: { start: number }) => start
