import { lines } from './expressions.ts'
import type { Layout } from './lay-out.ts'
import type { Parameters } from './parameters.ts'
import type { Scope } from './scope.ts'

/** The latest of each value's history, in the order of the index data_value_current. */
export function renderCurrent(
  { cells, wholes }: Layout,
  { period, within }: Scope,
  { text, texts }: Parameters,
): string {
  const elements = texts([...new Set(cells.map(each => each.element))].sort())
  const stages = texts([...new Set(cells.map(each => each.stage))].sort())
  const orWhole = wholes.length > 0 ? ' or v.stage is null' : ''
  // By the counties in scope rather than by org_path: county_code leads the index and the distribution.
  const ofCounties =
    within === null
      ? ''
      : `
    join org_unit g on g.county_code = v.county_code and g.code = v.county_code
      and starts_with(g.path, ${text(within)})`
  return `  select distinct on (v.county_code, v.org_code, v.element, v.stage)
    v.county_code, v.org_code, v.element, v.stage, v.value
  from data_value v${ofCounties}
  where v.period = ${text(period)} and v.element = any(${elements})
    and (v.stage = any(${stages})${orWhole})
  order by v.county_code, v.org_code, v.element, v.stage, v.id desc`
}

/**
 * Squares of products of such numbers are doubles still. PostgreSQL ends a statement that goes
 * beyond, and one slip of a finger must not take a nation's figures away. Negative numbers, whose
 * sums may cancel, are out of the ordinary too.
 */
const ordinary = { from: '1e-40', to: '1e40' }

/** A row for each unit that reported something, a column for each cell. */
export function renderReported({ cells, sizes, wholes }: Layout, { text }: Parameters): string {
  const isOrdinary = `value = 0 or value between ${ordinary.from} and ${ordinary.to}`
  const columns = [
    ...cells.map(
      ({ name, element, stage }) =>
        `max(value) filter (where element = ${text(element)} and stage = ${text(stage)}) as ${name}`,
    ),
    ...sizes.map(
      ({ name, stage }) =>
        `bool_and(${isOrdinary}) filter (where stage = ${text(stage)}) as ${name}`,
    ),
    ...(wholes.length > 0
      ? ['array_agg(element) filter (where stage is null and value is not null) as wholes']
      : []),
  ]
  return `  select county_code, org_code,\n${lines(columns)}
  from current group by county_code, org_code`
}
