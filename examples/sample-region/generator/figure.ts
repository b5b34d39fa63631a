import type { Stage } from '@mingjian/model'

/** The columns of values.csv: the contract's five, then where the figure comes from. */
export const valueColumns = [
  'org',
  'element',
  'stage',
  'period',
  'value',
  'unit',
  'provenance',
  'source',
  'quote',
] as const
export type ValueRow = Record<(typeof valueColumns)[number], string>

export const orgColumns = [
  'code',
  'name',
  'kind',
  'parent',
  'stages',
  'ownership',
  'attributes',
] as const
export type OrgRow = Record<(typeof orgColumns)[number], string>

/** One invented figure; `value: null` is a unit that has not reported. */
export interface SampleFigure {
  org: string
  element: string
  stage: Stage | null
  period: string
  value: number | null
}

/** The row of an invented figure. Its unit is always the element's own. */
export function toValueRow(figure: SampleFigure, unit: string): ValueRow {
  return {
    org: figure.org,
    element: figure.element,
    stage: figure.stage ?? '',
    period: figure.period,
    value: figure.value === null ? '' : String(figure.value),
    unit,
    provenance: 'sample',
    source: '示例数据（虚构）',
    quote: '',
  }
}
