import type { OrgUnit } from '@mingjian/model'
import { useQuery } from '@tanstack/react-query'
import { governmentsQuery, institutionsQuery } from './queries.ts'

export interface KnownOrganisation {
  code: string
  name: string
  unit: OrgUnit | null
  /** The county a school was opened from. */
  county: { code: string; name: string } | null
  sample: boolean
}

/** Name and place of a unit; `county` is needed for schools, which are listed per county. */
export function useOrganisation(code: string, county: string | null): KnownOrganisation {
  const governments = useQuery(governmentsQuery).data?.organisations ?? []
  const schools = useQuery({ ...institutionsQuery(county ?? ''), enabled: county !== null })
  const government = governments.find(known => known.code === code)
  const school = schools.data?.institutions.find(known => known.code === code)
  const above = governments.find(known => known.code === county)
  return {
    code,
    name: government?.name ?? school?.name ?? code,
    unit: government ?? school ?? null,
    county: above && !government ? { code: above.code, name: above.name } : null,
    sample: government?.sample ?? above?.sample ?? false,
  }
}
