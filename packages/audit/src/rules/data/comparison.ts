import type { Claim, ClaimBinding, CollectedFigures, EarlierReport } from '@mingjian/model'
import {
  type BindingScene,
  bindClaims,
  changesOfClaims,
  type StatedChange,
} from '../../figures/index.ts'
import { collect } from '../../structure/collect.ts'

/** What a report's claims are held against besides norms and the report itself. */
export interface Comparison {
  collected: CollectedFigures | null
  /** One for each claim, in their order; none where nothing was collected. */
  bindings: readonly ClaimBinding[]
  /** What was collected of the years between which a claim says something changed. */
  changes: readonly StatedChange[]
  earlier: EarlierReport | null
}

export function compare(
  claims: readonly Claim[],
  known: { collected?: CollectedFigures | null; earlier?: EarlierReport | null },
  scene: BindingScene,
): Comparison {
  const collected = known.collected ?? null
  const bindings = collected ? bindClaims(claims, collected, scene) : []
  const changes = collected ? changesOfClaims(claims, collected, scene) : []
  return { collected, bindings, changes, earlier: known.earlier ?? null }
}

/** A claim with what it was bound to. */
export interface BoundClaim {
  claim: Claim
  binding: ClaimBinding
}

export function boundClaims(claims: readonly Claim[], { bindings }: Comparison): BoundClaim[] {
  return collect(claims, (claim, index) => {
    const binding = bindings[index]
    return binding ? [{ claim, binding }] : []
  })
}
