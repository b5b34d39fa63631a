import type { Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { isUnmistakableSwap } from '../../structure/digit-slips.ts'
import { printed, spanOf } from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { columnAt, isWholeLabel, tablesOf } from '../../structure/tables.ts'
import type { AuditContext } from '../context.ts'
import type { Observation } from '../define-rule.ts'

const SHORTEST_LABEL = 2

/**
 * 初中|118092 in a list, and 初中在校学生110892人 in the text: the same long number with two digits turned, told of what bears the name of
 * the row.
 */
export function labelledNumbers(context: AuditContext): Observation[] {
  const { text, figures } = context
  const tables = tablesOf(context)
  const numbers = tables.flatMap(({ rows }) =>
    rows.flatMap(({ label, cells }) =>
      label.length < SHORTEST_LABEL || isWholeLabel(label)
        ? []
        : cells.flatMap(({ value, span }) =>
            value ? [{ label: label.replace(AMONG, ''), value: value.toFixed(), span }] : [],
          ),
    ),
  )
  if (numbers.length === 0) return []
  const known = new Set(numbers.map(({ value }) => value))
  return collect(figures, figure => {
    const said = figure.value.toFixed()
    if (figure.approximate || known.has(said) || columnAt(tables, figure.start) !== null) return []
    const twin = numbers.find(
      one => isUnmistakableSwap(said, one.value) && labelOf(text, figure).includes(one.label),
    )
    return twin ? [tell(text, figure, twin)] : []
  })
}

const AMONG = /^其中[:：]?|^#/

function tell(
  text: string,
  figure: Parameters<typeof printed>[1],
  { label, span }: { label: string; span: Span },
): Observation {
  const [a, b] = [printed(text, figure), text.slice(...span)]
  return {
    message: `正文写${labelOf(text, figure)}${a}，表中“${label}”为${b}`,
    spans: [spanOf(figure), span],
    computation: `${a} ≠ ${b}`,
    suggestion: '核对数值，正文与表改为一致；口径不同的，分别注明',
  }
}
