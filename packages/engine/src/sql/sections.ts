import { lines, ratioOf, takesPart, total } from './expressions.ts'
import type { Layout, Population } from './lay-out.ts'
import type { Parameters } from './parameters.ts'
import type { Scope } from './scope.ts'

/**
 * Every unit, the populations it belongs to (`_member`) and those it counts in. DISTINCT ON the key drops
 * no row; it has each condition worked out once instead of wherever it is asked for, and leaves the
 * units in the order in which they are joined.
 */
export function renderUnits(
  { populations }: Layout,
  { within }: Scope,
  parameters: Parameters,
): string {
  const flags = populations.flatMap(population => {
    const member = memberOf(population, parameters)
    const counted = `${member} and not ${exclusionOf(population, parameters)}`
    return [`${member} as ${population.name}_member`, `${counted} as ${population.name}`]
  })
  const where = within === null ? '' : `\n  where starts_with(path, ${parameters.text(within)})`
  return `  select distinct on (county_code, code) county_code, code, path, kind,\n${lines(flags)}
  from org_unit${where}
  order by county_code, code`
}

const memberOf = ({ kinds, stage }: Population, { text, texts }: Parameters): string =>
  `(kind = any(${texts(kinds)}) and ${text(stage)} = any(stages))`

/** A fact that is not recorded meets no condition. */
function exclusionOf({ exclusions }: Population, { text }: Parameters): string {
  if (exclusions.length === 0) return 'false'
  const factOf = (key: string) =>
    key === 'kind' || key === 'ownership' ? key : `attributes ->> ${text(key)}`
  const conditions = exclusions.map(when => {
    const all = Object.entries(when).map(([key, value]) => `${factOf(key)} = ${text(value)}`)
    return `(${all.join(' and ')})`
  })
  return `coalesce(${conditions.join(' or ')}, false)`
}

/** Units beside what they reported. */
export function renderSections({ cells, sizes, supports, wholes }: Layout): string {
  const columns = [
    ...[...cells, ...sizes].map(each => `r.${each.name}`),
    ...(wholes.length > 0 ? ['r.wholes'] : []),
    ...supports.map(each => `${takesPart(each)} as ${each.name}`),
  ]
  return `  select u.*,\n${lines(columns)}
  from units u
  left join reported r on r.county_code = u.county_code and r.org_code = u.code`
}

/**
 * Σ weight and Σ weight × value of the county beside each of its sections. The mean comes first, so
 * that what is squared later are distances from it; a window, since a join with sums of the same
 * rows would read those rows twice.
 */
export function renderMeasured({ supports, spreads }: Layout): string {
  const windows = [
    ...supports.map(
      ({ name, weight }) =>
        `sum(${weight.name}) filter (where ${name}) over county as ${name}_total`,
    ),
    ...spreads.map(spread => {
      const { name, support, over } = spread
      const weighted = `${support.weight.name} * ${ratioOf(total(over), spread)}`
      return `sum(${weighted}) filter (where ${support.name}) over county as ${name}_moment`
    }),
  ]
  if (windows.length === 0) return '  select * from sections'
  return `  select *,\n${lines(windows)}
  from sections window county as (partition by county_code)`
}
