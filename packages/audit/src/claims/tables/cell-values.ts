import { findQuantities } from '../quantities/find-quantities.ts'
import type { Quantity } from '../quantities/quantity.ts'

const digits = String.raw`[-+]?(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,18})(?:\.\d{1,20})?%?`
/** 58, and 58/55: figures of as many years, in the order that the table tells. */
const numbers = new RegExp(`^${digits}(?:/${digits})*$`)
const years = /^(?:19|20)\d\d(?:\/(?:19|20)\d\d)*$/

/** Whether a cell holds a figure, or one for each of several years. */
export const isFigure = (cell: string): boolean => numbers.test(cell)

/** 2023, 2022/2023: years stand at the head of columns too. */
export const isYears = (cell: string): boolean => years.test(cell)

const pair = /((?:19|20)\d\d)(?:年度?|学年)?\/((?:19|20)\d\d)(?:年|学年|$|(?!\d))/
const lastAndThis = /(?:上|去)(?:学)?年\/(?:本|今|当)(?:学)?年/
const thisAndLast = /(?:本|今|当)(?:学)?年\/(?:上|去)(?:学)?年/

/** 每格为2022年/2023年: the years whose figures share a cell, in their order; none where nothing says so. */
export function yearsOfCell(text: string, year: number | null): number[] {
  const [, first, second] = pair.exec(text) ?? []
  if (first && second) return [Number(first), Number(second)]
  if (year === null) return []
  if (lastAndThis.test(text)) return [year - 1, year]
  return thisAndLast.test(text) ? [year, year - 1] : []
}

/** The figures of a cell; several of them only where they are of as many years. */
export function quantitiesOf(
  cell: { start: number },
  text: string,
  count: number,
): readonly Quantity[] {
  const parts = text.split('/')
  if (parts.length > 1 && parts.length !== count) return []
  let start = cell.start
  return parts.map(part => {
    const one = quantityOf(start, part)
    start += part.length + 1
    return one
  })
}

function quantityOf(start: number, text: string): Quantity {
  const [quantity] = findQuantities(`为${text}`, [])
  const plain = text.replaceAll(',', '').replace('%', '')
  return {
    start,
    end: start + text.length,
    value: Number(plain),
    decimals: plain.split('.')[1]?.length ?? 0,
    unit: quantity?.unit ?? '',
    kind: quantity?.kind ?? 'plain',
    bound: null,
    isRough: false,
    isChinese: false,
    isRange: false,
  }
}
