// A nation as large as China's compulsory education, made up from a seed: the same on every run.
import { type ColumnInput, cellState } from '@mingjian/engine'
import type { OrgUnit, Stage } from '@mingjian/model'

export const stages = ['primary', 'junior'] as const
/** Ten that the seven ratios of 优质均衡 need, six that lie beside them. */
export const elements = [
  'pupils',
  'teachers-above-required-degree',
  'teachers-backbone',
  'teachers-pe-arts',
  'teaching-floor-area',
  'indoor-sports-area',
  'sports-ground-area',
  'equipment-value',
  'multimedia-classrooms',
  'library-books',
  'computers',
  'teachers-full-time',
  'classes',
  'staff',
  'admissions',
  'teachers-mid-level-title',
] as const

export interface NationalData {
  orgs: OrgUnit[]
  columns: ColumnInput[]
  /** By stage, in the order of the columns' cells: number of the county, and whether it is counted. */
  sections: Record<(typeof stages)[number], { counties: Uint32Array; counted: Uint8Array }>
  countyCodes: string[]
}

/** Schools evenly over counties; one in 400 without pupils, one cell in 100,000 not reported. */
export function makeNation(schools: number, counties: number): NationalData {
  const random = createRandom(20_231)
  const government = (code: string, kind: OrgUnit['kind'], parent: string | null) =>
    unit(code, kind, parent, [])
  const orgs: OrgUnit[] = [government('N', 'nation', null)]
  for (let p = 0; p < 31; p += 1) orgs.push(government(`P${p}`, 'province', 'N'))
  const cities = Math.ceil(counties / 8)
  for (let c = 0; c < cities; c += 1) orgs.push(government(`C${c}`, 'city', `P${c % 31}`))
  const countyCodes = Array.from({ length: counties }, (_, county) => `X${county}`)
  for (const [county, code] of countyCodes.entries())
    orgs.push(government(code, 'county', `C${county % cities}`))
  const members = { primary: [] as number[], junior: [] as number[] }
  const counted = { primary: [] as number[], junior: [] as number[] }
  for (let s = 0; s < schools; s += 1) {
    const county = Math.floor((s * counties) / schools)
    const taught: Stage[] =
      s % 15 === 0 ? ['primary', 'junior'] : s % 4 === 0 ? ['junior'] : ['primary']
    const school = unit(`S${s}`, 'school', countyCodes[county] ?? null, taught)
    if (s % 50 === 7) school.attributes = { type: 'special' }
    orgs.push(school)
    for (const stage of stages) {
      if (!taught.includes(stage)) continue
      members[stage].push(county)
      counted[stage].push(s % 50 === 7 ? 0 : 1)
    }
  }
  const columns = stages.flatMap(stage => makeColumns(stage, members[stage].length, random))
  const sectionsOf = (stage: (typeof stages)[number]) => ({
    counties: Uint32Array.from(members[stage]),
    counted: Uint8Array.from(counted[stage]),
  })
  return {
    orgs,
    columns,
    sections: { primary: sectionsOf('primary'), junior: sectionsOf('junior') },
    countyCodes,
  }
}

function makeColumns(stage: Stage, size: number, random: () => number): ColumnInput[] {
  const pupils = Float64Array.from({ length: size }, () =>
    random() < 1 / 400 ? 0 : 30 + Math.floor(random() * 1500),
  )
  return elements.map((element, order) => {
    const states = new Uint8Array(size).fill(cellState.filled)
    const values = pupils.map(count => {
      if (order === 0) return count
      // Large enough that room used for sports never exceeds the room there is.
      const share = element === 'teaching-floor-area' ? 8 : 0.2 + order / 10
      return Math.round(count * share * (0.5 + random()) * 100) / 100
    })
    for (let cell = 0; cell < size; cell += 1) {
      if (random() >= 1e-5) continue
      states[cell] = cellState.empty
      values[cell] = 0
    }
    return { element, stage, values, states }
  })
}

const unit = (
  code: string,
  kind: OrgUnit['kind'],
  parent: string | null,
  taught: Stage[],
): OrgUnit => ({
  code,
  name: code,
  kind,
  parent,
  stages: taught,
  ownership: 'public',
  attributes: {},
})

/** Mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
