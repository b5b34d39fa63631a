import type { NamedColumn } from '../../structure/named-columns.ts'
import { readColumnsInOrder, readNamedColumns } from '../../structure/named-columns.ts'
import { once } from '../../structure/once.ts'
import { isTotalLabel, isWholeLabel, tablesOf } from '../../structure/tables.ts'
import { type AuditContext, figuresIn } from '../context.ts'

const FEWEST = 3

/** Every list of a report whose items have names, and every column of its tables. */
export const columnsOf = once((context: AuditContext): readonly NamedColumn[] =>
  [
    ...readNamedColumns(context.text, context.figures),
    ...context.segments.sentences.flatMap(span =>
      readColumnsInOrder(context.text, span, figuresIn(context, span)),
    ),
    ...columnsOfTables(context),
  ].sort((a, b) => a.start - b.start),
)

function columnsOfTables(context: AuditContext): NamedColumn[] {
  return tablesOf(context).flatMap(({ header, rows, start }) => {
    const own = rows.filter(
      ({ label }) => !isTotalLabel(label) && !isWholeLabel(label) && !NO_ROW.test(label),
    )
    const end = rows.at(-1)?.cells.at(-1)?.span[1] ?? start
    return header.flatMap((head, at) => {
      const members = own.flatMap(({ label, cells }) => {
        const span = cells[at]?.span
        const [figure] = span ? figuresIn(context, span) : []
        return figure && !figure.approximate ? [{ name: label, figure }] : []
      })
      const isWhole = members.length === own.length && members.length >= FEWEST
      const isChange = /[增涨降][幅速长]|增减|变化/.test(head)
      return isWhole
        ? [{ members, head, isChange, hasFalls: isChange, start, end, isCell: true }]
        : []
    })
  })
}

const NO_ROW = /平均|其中|合计|总计|^全/
