import type { OrgUnit } from '@mingjian/model'
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { TreeSelect } from 'antd'
import { useState } from 'react'
import { organisationTree } from './organisation-tree.ts'
import { governmentsQuery, institutionsQuery } from './queries.ts'

interface OrganisationPickerProps {
  code: string
  /** The county whose school is chosen, if a school is. */
  county: string | null
  onPick: (code: string, county: string | null) => void
}

/** The tree of governments one may see; a county opens to its schools; search by name or code. */
export function OrganisationPicker({ code, county, onPick }: OrganisationPickerProps) {
  const client = useQueryClient()
  const governments = useQuery(governmentsQuery)
  const [opened, setOpened] = useState<readonly string[]>([])
  const counties = [...new Set(county ? [...opened, county] : opened)]
  const schools = useQueries({ queries: counties.map(institutionsQuery) })
  const schoolsOf = new Map<string, readonly OrgUnit[]>(
    counties.map((each, index) => [each, schools[index]?.data?.institutions ?? []]),
  )
  const list = governments.data?.organisations ?? []
  const countyOf = (picked: string) =>
    counties.find(each => schoolsOf.get(each)?.some(school => school.code === picked)) ?? null
  const load = async (node: { value?: unknown }) => {
    const unit = list.find(known => known.code === node.value)
    if (!unit || unit.institutions === 0) return
    await client.ensureQueryData(institutionsQuery(unit.code)).catch(() => undefined)
    setOpened(before => [...before, unit.code])
  }
  return (
    <TreeSelect
      aria-label="单位"
      style={{ width: '100%' }}
      value={code}
      treeData={organisationTree(list, schoolsOf)}
      loading={governments.isPending}
      loadData={load}
      showSearch={{ treeNodeFilterProp: 'search' }}
      treeDefaultExpandedKeys={list.filter(unit => unit.parent === null).map(unit => unit.code)}
      popupMatchSelectWidth={320}
      listHeight={380}
      notFoundContent="没有找到，请换名称或代码的一部分再试"
      onChange={(picked: string) => onPick(picked, countyOf(picked))}
    />
  )
}
