import type { Claim, Span } from '@mingjian/model'
import { findElement } from '@mingjian/standards'
import { type AuditContext, paragraphAt } from '../context.ts'
import { defineRule } from '../define-rule.ts'

const ASSERTED = /不低于[^，,。；;]{0,8}公务员|(?:高于|超过)[^，,。；;]{0,8}公务员/

export const teacherPayBelow = defineRule({
  id: 'limit/teacher-pay-below-civil-servants',
  category: 'limit',
  severity: 'error',
  title: '称教师工资不低于公务员而数值较低',
  explanation:
    '同一段写了义务教育教师和当地公务员的平均工资，前者较低，却称“不低于”。单位不同的先换算。',
  example: {
    text: '2023年，县内义务教育教师年均工资收入78400元，公务员年均工资收入80200元，教师待遇不低于公务员。',
    level: 'county',
    year: 2023,
  },
  check: context => {
    const [teachers, servants] = ['teacher-average-pay', 'civil-servant-average-pay'].map(id =>
      context.claims.filter(claim => claim.code === id && claim.modality === 'done'),
    )
    return (teachers ?? []).flatMap(teacher => {
      const servant = servants?.find(one => isBeside(context, teacher, one))
      const [start, end] = paragraphAt(context, teacher.start)
      const match = ASSERTED.exec(context.text.slice(start, end))
      if (!servant || !match || yuan(teacher) >= yuan(servant)) return []
      const said: Span = [start + match.index, start + match.index + match[0].length]
      return [
        {
          message: `义务教育教师平均工资${teacher.value}${teacher.unit}低于公务员${servant.value}${servant.unit}，与“${match[0]}”不符`,
          spans: [spanOf(teacher), spanOf(servant), said],
          computation: `${teacher.value} < ${servant.value}`,
          clause: clauseOf(context),
          suggestion: '核对两个数的口径和年度；确实较低的，列入存在问题',
        },
      ]
    })
  },
})

function isBeside(context: AuditContext, a: Claim, b: Claim): boolean {
  const sameParagraph = paragraphAt(context, a.start)[0] === paragraphAt(context, b.start)[0]
  return sameParagraph && a.period === b.period
}

function yuan({ value, unit }: Claim): number {
  return unit.startsWith('万') ? value * 1e4 : value
}

/** The norm that compares the two elements. */
function clauseOf({ library }: AuditContext): string | null {
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
