import { decimalsOf, figureParts } from './format-number.ts'

interface FigureProps {
  value: number
  unit: string | null
  /** Digits after the point; as many as the number carries when absent. */
  decimals?: number
}

/** A number with its unit after a thin space; never broken over two lines. */
export function Figure({ value, unit, decimals = decimalsOf(value) }: FigureProps) {
  const parts = figureParts(value, decimals, unit)
  return (
    <span className="figure">
      {parts.digits}
      {parts.gap}
      {parts.unit && <span className="unit">{parts.unit}</span>}
    </span>
  )
}
