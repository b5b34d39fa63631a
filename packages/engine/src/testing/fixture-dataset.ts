import type { Dataset, DataValue, OrgUnit, Stage } from '@mingjian/model'

export const countyCode = '230405'
export const cityCode = '230400'

export function org(code: string, more: Partial<OrgUnit> = {}): OrgUnit {
  return {
    code,
    name: code,
    kind: 'school',
    parent: countyCode,
    stages: ['primary'],
    ownership: 'public',
    attributes: {},
    ...more,
  }
}

export const city = org(cityCode, { name: '鹤岗市', kind: 'city', parent: null, stages: [] })
export const county = org(countyCode, {
  name: '兴安区',
  kind: 'county',
  parent: cityCode,
  stages: [],
})

export function value(
  of: string,
  element: string,
  amount: number | null,
  more: Partial<DataValue> = {},
): DataValue {
  const stage: Stage | null = 'primary'
  return { org: of, element, stage, period: '2023', value: amount, ...more }
}

/** A school and what it reports, by element id. */
export type School = { name: string; reports: Record<string, number | null> } & Partial<OrgUnit>

/** One county under one city with these primary schools. */
export function countyWith(schools: readonly School[], more: readonly DataValue[] = []): Dataset {
  const units = schools.map(({ reports, ...unit }, index) => org(`s${index + 1}`, unit))
  const values = schools.flatMap(({ reports }, index) =>
    Object.entries(reports).map(([element, amount]) => value(`s${index + 1}`, element, amount)),
  )
  return { orgs: [city, county, ...units], values: [...values, ...more] }
}

/** The worked example of the official method: 生均图书册数 of five schools. */
export const fiveSchools: readonly School[] = [
  { name: '一校', reports: { pupils: 45, 'library-books': 279 } },
  { name: '二校', reports: { pupils: 37, 'library-books': 137 } },
  { name: '三校', reports: { pupils: 89, 'library-books': 935 } },
  { name: '四校', reports: { pupils: 76, 'library-books': 160 } },
  { name: '五校', reports: { pupils: 55, 'library-books': 402 } },
]
