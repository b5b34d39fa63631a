import type { Claim, Span } from '@mingjian/model'
import { findElement } from '@mingjian/standards'
import { unitScaleOf } from '../../lexicon/unit-scales.ts'
import { type AuditContext, paragraphAt, paragraphStart } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

/** 不低于公务员: a comparison of the two figures printed. */
const COMPARED = /(?:不低于|高于|超过)[^，,。；;]{0,8}公务员/
/** 符合教师法规定: only the law says what is compared. */
const LAWFUL =
  /(?:达到|符合|落实|满足)了?[^，,。；;\d]{0,12}(?:教师法|义务教育法|法律|法定|国家)[^，,。；;\d]{0,8}(?:要求|规定|标准)(?![^，,。；;\s])/

export const teacherPayBelow = defineRule({
  id: 'limit/teacher-pay-below-civil-servants',
  category: 'limit',
  severity: 'error',
  title: '称教师工资符合法律规定而低于公务员',
  explanation:
    '同一段写了义务教育教师和当地公务员的平均工资，前者较低，却称符合法律规定。写明“不低于公务员”的，由“称不低于公务员而数值较低”指出。单位不同的先换算。',
  example: {
    text: '2023年，县内义务教育教师年均工资收入78400元，公务员年均工资收入80200元，符合《教师法》规定。',
    level: 'county',
    year: 2023,
  },
  check: context => payBelow(context, LAWFUL, COMPARED),
})

export const teacherPaySaidNotLower = defineRule({
  id: 'direction/teacher-pay-said-not-lower',
  category: 'direction',
  severity: 'error',
  title: '称不低于公务员而数值较低',
  explanation:
    '同一段写了义务教育教师和当地公务员的平均工资，前者较低，却称“不低于”“高于”公务员。单位不同的先换算。',
  example: {
    text: '2023年，县内义务教育教师年均工资收入78400元，公务员年均工资收入80200元，教师待遇不低于公务员。',
    level: 'county',
    year: 2023,
  },
  check: context => payBelow(context, COMPARED),
})

/** Pay of teachers below that of civil servants in a paragraph that says otherwise, in these words and not in those. */
function payBelow(context: AuditContext, said: RegExp, unless?: RegExp): Observation[] {
  const [teachers, servants] = ['teacher-average-pay', 'civil-servant-average-pay'].map(id =>
    context.claims.filter(claim => claim.code === id && claim.modality === 'done'),
  )
  return (teachers ?? []).flatMap(teacher => {
    const servant = servants?.find(one => isBeside(context, teacher, one))
    const [start, end] = paragraphAt(context, teacher.start)
    const paragraph = context.text.slice(start, end)
    const match = unless?.test(paragraph) ? null : said.exec(paragraph)
    if (!servant || !match || yuan(teacher) >= yuan(servant)) return []
    const words: Span = [start + match.index, start + match.index + match[0].length]
    return [
      {
        message: `义务教育教师平均工资${teacher.value}${teacher.unit}低于公务员${servant.value}${servant.unit}，与“${match[0]}”不符`,
        spans: [spanOf(teacher), spanOf(servant), words],
        computation: `${teacher.value}${teacher.unit} < ${servant.value}${servant.unit}`,
        clause: payClauseOf(context),
        suggestion: '核对两个数的口径和年度；确实较低的，列入存在问题',
      },
    ]
  })
}

function isBeside(context: AuditContext, a: Claim, b: Claim): boolean {
  const sameParagraph = paragraphStart(context, a.start) === paragraphStart(context, b.start)
  return sameParagraph && a.period === b.period
}

const yuan = ({ value, unit }: Claim): number => value * unitScaleOf(unit)

/** The norm that compares the two elements. */
export function payClauseOf({ library }: AuditContext): string | null {
  const names = ['teacher-average-pay', 'civil-servant-average-pay'].map(
    id => findElement(library, id)?.name ?? id,
  )
  const indicator = library.standards
    .flatMap(one => one.indicators)
    .find(one => names.every(name => one.formula?.includes(name)))
  return indicator?.criteria[0]?.clause ?? null
}

function spanOf(claim: Claim): Span {
  return [claim.start, claim.end]
}
