import type { organisationRoutes, ReplyOf } from '@mingjian/contract'
import type { OrgUnit } from '@mingjian/model'

export type Government = ReplyOf<typeof organisationRoutes.list>['organisations'][number]

/** A node the picker shows; schools are filled in when a county is opened. */
export interface OrganisationNode {
  value: string
  title: string
  /** What search looks at: name and code. */
  search: string
  isLeaf: boolean
  children?: OrganisationNode[]
}

const schoolNode = (school: OrgUnit): OrganisationNode => ({
  value: school.code,
  title: school.name,
  search: `${school.name} ${school.code}`,
  isLeaf: true,
})

const top = ''

const titleOf = ({ name, sample }: Government) =>
  sample && !name.includes('示例') ? `${name}（示例）` : name

/**
 * Builds the tree from the flat list. A unit whose parent may not be seen stands at the top.
 * `schools` holds the institutions of the counties opened so far.
 */
export function organisationTree(
  governments: readonly Government[],
  schools: ReadonlyMap<string, readonly OrgUnit[]>,
): OrganisationNode[] {
  const visible = new Set(governments.map(government => government.code))
  const childrenOf = new Map<string, Government[]>()
  for (const government of governments) {
    const { parent } = government
    const key = parent !== null && visible.has(parent) ? parent : top
    childrenOf.set(key, [...(childrenOf.get(key) ?? []), government])
  }
  const build = (government: Government): OrganisationNode => {
    const below = (childrenOf.get(government.code) ?? []).map(build)
    const loaded = (schools.get(government.code) ?? []).map(schoolNode)
    const children = [...below, ...loaded]
    return {
      value: government.code,
      title: titleOf(government),
      search: `${government.name} ${government.code}`,
      isLeaf: below.length === 0 && government.institutions === 0,
      ...(children.length > 0 && { children }),
    }
  }
  return (childrenOf.get(top) ?? []).map(build)
}
