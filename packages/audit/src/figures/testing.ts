import type { Claim, ClaimBinding, CollectedFigure, CollectedFigures } from '@mingjian/model'
import { loadStandards } from '@mingjian/standards'
import { bindClaims } from './bind-claims.ts'

/** A claim of a county's report on 2023; tests say what matters. */
export const claimOf = (facts: Partial<Claim>): Claim => ({
  id: 'c1',
  quote: '',
  start: 0,
  end: 0,
  subject: '',
  code: null,
  org: '青山县',
  period: '2023',
  qualifier: null,
  value: 0,
  decimals: 0,
  unit: '人',
  comparator: null,
  modality: 'done',
  ...facts,
})

export const figureOf = (facts: Partial<CollectedFigure>): CollectedFigure => ({
  code: 'pupils',
  name: '在校生数',
  org: '1',
  orgName: '青山县',
  stage: null,
  period: '2023',
  value: 0,
  unit: '人',
  decimals: 0,
  origin: 'entered',
  source: '王芳填报',
  missing: [],
  verdicts: [],
  clause: null,
  ...facts,
})

export const collectedOf = (...figures: CollectedFigure[]): CollectedFigures => {
  const unit = { code: '1', name: '青山县（示例）' }
  return { unit, units: [unit, { code: '11', name: '柳河县' }], figures }
}

/** How one claim is bound; its words are its text unless more is given. */
export function bind(claim: Claim, figures: CollectedFigure[], text = claim.quote): ClaimBinding {
  const scene = { text, library: loadStandards(), year: 2023 }
  const [binding] = bindClaims([claim], collectedOf(...figures), scene)
  if (!binding) throw new Error('no binding')
  return binding
}
