import type { Figure } from '@mingjian/model'

/** What back ends for many governments say of a figure; reasons and inputs are told by `explain`. */
export type GovernmentFigure = Pick<
  Figure,
  'indicator' | 'org' | 'period' | 'stage' | 'value' | 'status' | 'verdicts'
>
