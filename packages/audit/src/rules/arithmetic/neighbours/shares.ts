import { collect } from '../../../structure/collect.ts'
import { endsOf, quotientOfEnds } from '../../../structure/ends.ts'
import type { AuditContext } from '../../context.ts'
import type { Contradicted } from './changes.ts'
import { isExplained, UNCOMPARED } from './explained.ts'
import { leadOf, type Placed } from './place.ts'
import { slipOf, tellingDigits } from './slips.ts'

/** 占比, 完成率, 比例: what one has of the other. */
const SHARE = /占|率|比[例重]|完成/
/** It is told of others, or of another time. */
const OTHER = /增长|增幅|降幅|下降|[上去]年|同比/
const FEWEST_DIGITS = 3
const LONGEST_GAP = 20

/** 教育经费1486亿元、GDP36420亿元，占比4.80%: a share of the two amounts right before it, of which only the order of its digits is wrong. */
export function wrongShares(context: AuditContext): Contradicted[] {
  const { text, figures } = context
  return collect(figures, (said, index) => {
    if (said.family !== 'percent' || said.approximate || tellingDigits(said) < FEWEST_DIGITS)
      return []
    const placed: Placed = { context, said, index }
    const lead = leadOf(placed)
    const [one, other] = [figures[index - 2], figures[index - 1]]
    if (!one || !other || one.family !== other.family || one.approximate || other.approximate)
      return []
    const between = text.slice(one.end, said.start)
    const isNear = said.start - other.end <= LONGEST_GAP && !/[。；;\n]/.test(between)
    if (
      !isNear ||
      UNCOMPARED.has(one.family) ||
      /^(?:percent|point)$/.test(one.family) ||
      !SHARE.test(lead) ||
      OTHER.test(lead)
    )
      return []
    const [a, b] = [one, other].map(endsOf) as [
      ReturnType<typeof endsOf>,
      ReturnType<typeof endsOf>,
    ]
    const truth = [quotientOfEnds(a, b, 100), quotientOfEnds(b, a, 100)].find(
      end => end !== null && slipOf(said, end) === 'order',
    )
    return truth && !isExplained(placed)
      ? [{ said, terms: [one, other], truth, by: '÷' as const }]
      : []
  })
}
