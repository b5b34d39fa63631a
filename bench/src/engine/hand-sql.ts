// The same seven ratios and 差异系数 by SQL as one would write it once for them, over the product's tables.
import { ratios } from './hand-loops.ts'
import { period } from './load-nation.ts'

const elements = [...new Set(['pupils', ...ratios.flatMap(each => partsOf(each))])]
const columnOf = new Map(elements.map((each, order) => [each, `e${order}`]))
const listed = elements.map(each => `'${each}'`).join(', ')

function partsOf(ratio: (typeof ratios)[number]): string[] {
  return 'second' in ratio ? [ratio.first, ratio.second] : [ratio.first]
}

const partOf = (ratio: (typeof ratios)[number]): string =>
  'second' in ratio
    ? `${columnOf.get(ratio.first)} ${ratio.sign < 0 ? '-' : '+'} ${columnOf.get(ratio.second)}`
    : `${columnOf.get(ratio.first)}`

/** A sum is missing when one of its parts is. */
const whole = (part: string) => `case when count(${part}) = count(*) then sum(${part}) end`

const byStage = ([primary, junior]: readonly number[]) =>
  `case stage when 'primary' then ${primary} else ${junior} end`

export const handSql = `
with current as (
  select distinct on (county_code, org_code, element, stage) county_code, org_code, element, stage, value
  from data_value
  where period = '${period}' and element in (${listed}) and stage in ('primary', 'junior')
  order by county_code, org_code, element, stage, id desc
), reported as (
  select county_code, org_code, stage, ${elements
    .map(each => `max(value) filter (where element = '${each}') as ${columnOf.get(each)}`)
    .join(', ')}
  from current group by county_code, org_code, stage
), sections as (
  select u.county_code, u.stage, ${[...columnOf.values()].join(', ')}
  from (
    select county_code, code, unnest(stages) as stage from org_unit
    where kind = 'school'
      and coalesce(attributes ->> 'type', '') not in ('special', 'vocational', 'teaching-point-under-50')
  ) u
  left join reported r
    on r.county_code = u.county_code and r.org_code = u.code and r.stage = u.stage
), sums as (
  select county_code, stage, ${whole('e0')} as under,
    ${ratios.map(each => `${whole(partOf(each))} as over_${each.code}`).join(', ')}
  from sections group by county_code, stage
), measured as (
  select county_code, stage, ${ratios
    .map(
      each => `max(over_${each.code}) * ${each.scale} / max(under) as ${each.code},
    sqrt(sum(e0 * power((${partOf(each)}) / nullif(e0, 0) - over_${each.code} / under, 2)) / max(under))
      / (max(over_${each.code}) / max(under)) as ${each.code}_cv`,
    )
    .join(', ')}
  from sections join sums using (county_code, stage) group by county_code, stage
)
select *, ${ratios
  .map(
    each =>
      `${each.code} >= ${byStage(each.limits)} as ${each.code}_met, ${each.code}_cv <= ${byStage([0.5, 0.45])} as ${each.code}_cv_met`,
  )
  .join(', ')}
from measured`
