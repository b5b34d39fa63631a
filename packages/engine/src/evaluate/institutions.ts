import { type Indicator, institutionKinds, type OrgUnit, type Stage } from '@mingjian/model'

export const isInstitution = (org: Pick<OrgUnit, 'kind'>): boolean =>
  institutionKinds.includes(org.kind)

/** Kinds that are governments: where figures of institutions are brought together. */
export const isGovernment = (org: Pick<OrgUnit, 'kind'>): boolean =>
  !isInstitution(org) && org.kind !== 'department'

/** Its rows are schools or kindergartens; a government's value is made from their parts. */
export const isPerInstitution = (indicator: Indicator): boolean =>
  indicator.units.some(kind => institutionKinds.includes(kind))

export const hasStage = (org: Pick<OrgUnit, 'stages'>, stage: Stage | null): boolean =>
  stage === null || org.stages.includes(stage)

/** Why an indicator leaves a unit out, or null when it does not. */
export function exclusionOf(indicator: Indicator, org: OrgUnit): string | null {
  const exclusion = indicator.exclusions.find(({ when }) => {
    const conditions = Object.entries(when)
    return conditions.length > 0 && conditions.every(([key, value]) => factOf(org, key) === value)
  })
  return exclusion?.reason ?? null
}

/** What is recorded of a unit: its kind, its ownership, or an attribute. */
export const factOf = (org: OrgUnit, key: string): string | undefined => {
  if (key === 'kind') return org.kind
  if (key === 'ownership') return org.ownership ?? undefined
  return org.attributes[key]
}

export interface Member {
  org: OrgUnit
  /** Why it is left out of the indicator; null = included. */
  leftOut: string | null
}

/** The school sections (one per school and stage) behind a government's value of an indicator. */
export function membersOf(indicator: Indicator, institutions: readonly OrgUnit[]): Member[] {
  return institutions
    .filter(org => indicator.units.includes(org.kind) && hasStage(org, indicator.stage))
    .map(org => ({ org, leftOut: exclusionOf(indicator, org) }))
}
