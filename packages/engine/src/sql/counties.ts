import { lines, magnitude, meanOf, ratioOf, total } from './expressions.ts'
import type { Layout, Spread } from './lay-out.ts'
import type { Parameters } from './parameters.ts'
import type { Scope } from './scope.ts'

/**
 * One row for each county_code: a county, or a government above with the schools it runs itself.
 * Sums are of decimals, taken from the shortest text of each double, which is how it was reported: so
 * ratios are exact and need no second look however near a limit they lie.
 */
export function renderCounties(layout: Layout, { texts }: Parameters): string {
  const { populations, sums, wholes, supports, spreads } = layout
  const columns = [
    ...populations.flatMap(({ name, sizes, cells }) => [
      `count(*) filter (where ${name}_member) as ${name}_members`,
      `count(*) filter (where ${name}) as ${name}_included`,
      `count(*) filter (where ${name} and not ${sizes.name}) as ${name}_odd`,
      `bool_or(code = county_code and num_nonnulls(${[...cells].map(each => each.name).join(', ')}) > 0) as ${name}_own`,
    ]),
    ...sums.flatMap(({ name, population, cell }) => [
      `sum(${cell.name}::text::numeric) filter (where ${population.name}) as ${name}`,
      `count(${cell.name}) filter (where ${population.name}) as ${name}_filled`,
    ]),
    ...wholes.map(
      ({ name, population, elements }) =>
        `count(*) filter (where ${population.name}_member and wholes && ${texts(elements)}) as ${name}`,
    ),
    ...supports.flatMap(({ name }) => [
      `count(*) filter (where ${name}) as ${name}_count`,
      `max(${name}_total) as ${name}_total`,
    ]),
    ...spreads.flatMap(spreadColumns),
  ]
  return `  select county_code,
    max(path) filter (where code = county_code) as path,
    max(kind) filter (where code = county_code) as kind,\n${lines(columns)}
  from measured group by county_code`
}

function spreadColumns(spread: Spread): string[] {
  const { name, support, over, cells, subtracts } = spread
  const weight = support.weight.name
  const distance = `${ratioOf(total(over), spread)} - ${meanOf(spread)}`
  const where = `filter (where ${support.name})`
  // A section without pupils is left out whatever it reported; one of unknown size is a gap.
  const gap = `${support.population.name} and ${weight} is distinct from 0 and num_nulls(${cells.map(each => each.name).join(', ')}) > 0`
  return [
    `count(*) filter (where ${gap}) as ${name}_gaps`,
    `max(${name}_moment) as ${name}_moment`,
    `sum(${weight} * power(${distance}, 2)) ${where} as ${name}_squares`,
    ...(subtracts
      ? [`sum(${weight} * ${ratioOf(magnitude(over), spread)}) ${where} as ${name}_parts`]
      : []),
  ]
}

/**
 * Adds counties up to every government above them in scope, by the codes in their path. A mean of means
 * needs Σ moment²⁄total beside the squares within (Chan, Golub, LeVeque).
 */
export function renderGovernments(
  { populations, sums, wholes, supports, spreads }: Layout,
  { within }: Scope,
): string {
  const count = (name: string) => `sum(${name})::float8 as ${name}`
  const columns = [
    ...populations.flatMap(({ name }) => [
      ...['members', 'included', 'odd'].map(each => count(`${name}_${each}`)),
      `bool_or(${name}_own) filter (where unit = county_code) as ${name}_own`,
    ]),
    ...sums.flatMap(({ name }) => [`sum(${name})::text as ${name}`, count(`${name}_filled`)]),
    ...wholes.map(({ name }) => count(name)),
    ...supports.flatMap(({ name }) => [
      count(`${name}_count`),
      `sum(${name}_total) as ${name}_total`,
      `count(${name}_total)::float8 as ${name}_counties`,
    ]),
    ...spreads.flatMap(({ name, support, subtracts }) => [
      count(`${name}_gaps`),
      `sum(${name}_moment) as ${name}_moment`,
      `sum(${name}_moment * ${meanOf({ name, support } as Spread)}) as ${name}_centre`,
      `sum(${name}_squares) as ${name}_squares`,
      ...(subtracts ? [`sum(${name}_parts) as ${name}_parts`] : []),
    ]),
  ]
  const depth = within?.split('/').filter(Boolean).length ?? 1
  return `select unit as code,
    max(kind) filter (where unit = county_code) as kind,\n${lines(columns)}
from (
  select counties.*, unnest((string_to_array(btrim(path, '/'), '/'))[${depth}:]) as unit
  from counties
) below
group by unit`
}
