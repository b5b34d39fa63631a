import type { Part, Spread, Support } from './lay-out.ts'

/** Columns of a step, one to a line. */
export const lines = (columns: readonly string[]): string =>
  columns.map(each => `    ${each}`).join(',\n')

/** Σ factor × cell. */
export const total = (parts: readonly Part[], of = ''): string =>
  `(${parts.map(({ factor, cell }) => (factor === 1 ? '' : `${factor} * `) + of + cell.name).join(' + ')})`

/** The same with every part taken as positive: what it may have cancelled from. */
export const magnitude = (parts: readonly Part[]): string =>
  total(parts.map(({ factor, cell }) => ({ factor: Math.abs(factor), cell })))

/** A section's ratio, made of parts; for sections in its support. */
export const ratioOf = (over: string, { support, scale }: Spread): string =>
  `(${over} * ${scale} / nullif(${total(support.under)}, 0))`

/** Mean of a spread over its county. */
export const meanOf = ({ name, support }: Spread): string =>
  `(${name}_moment / ${support.name}_total)`

/** Whether a section takes part in a 差异系数: it counts, has a weight and something to divide by. */
export const takesPart = ({ population, weight, under }: Support): string =>
  `(u.${population.name} and r.${population.sizes.name} and r.${weight.name} <> 0 and ${total(under, 'r.')} <> 0)`
