import type { CollectedFigure, CollectedFigures } from '@mingjian/model'

const county = { code: '999999', name: '青山县' }

/** One collected value for a rule's example. */
export const exampleFigure = (
  figure: Pick<CollectedFigure, 'code' | 'name' | 'value' | 'unit'> & Partial<CollectedFigure>,
): CollectedFigure => ({
  org: county.code,
  orgName: county.name,
  stage: null,
  period: '2023',
  decimals: 0,
  origin: 'entered',
  source: '王芳填报（教育事业统计）',
  missing: [],
  verdicts: [],
  clause: null,
  ...figure,
})

/** What was collected of the county that examples are about. */
export const exampleCollected = (...figures: CollectedFigure[]): CollectedFigures => ({
  unit: county,
  units: [county],
  figures,
})
