import { Exact } from '@mingjian/model'
import type { Figure } from '../../structure/figures.ts'
import type { TableCell } from '../../structure/tables.ts'

const CELL = /^(?:1\s*[:：∶]\s*)?(-?\d[\d,]*(?:\.(\d+))?)\s*(?:[:：∶]\s*1|[%％])?$/

/** A cell as a figure; null where it holds no number. */
export function cellFigure(text: string, { span: [start, end] }: TableCell): Figure | null {
  const match = CELL.exec(text.slice(start, end))
  if (!match?.[1]) return null
  const value = new Exact(match[1].replaceAll(',', ''))
  const decimals = match[2]?.length ?? 0
  const told = { unit: '', family: '', approximate: false, depth: 0, ratio: false }
  return value.isZero() ? null : { start, end, value, decimals, scale: 1, ...told }
}
