import type { DataElement, OrgUnit, Stage } from '@mingjian/model'
import { isInstitution } from '../evaluate/institutions.ts'

/**
 * Stages of a school among which a whole-school value of an element is shared out; empty where there
 * is nothing to share: a school of one stage reports its value by stage.
 */
export function sharedStages(
  { sharedBy }: DataElement,
  org: Pick<OrgUnit, 'kind' | 'stages'>,
): readonly Stage[] {
  if (!sharedBy || !isInstitution(org)) return []
  const stages = sharedBy.filter(stage => org.stages.includes(stage))
  return stages.length > 1 ? stages : []
}
