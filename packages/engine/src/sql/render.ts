import { renderCounties, renderGovernments } from './counties.ts'
import type { Layout } from './lay-out.ts'
import { Parameters } from './parameters.ts'
import type { Scope } from './scope.ts'
import { renderMeasured, renderSections, renderUnits } from './sections.ts'
import { renderCurrent, renderReported } from './values.ts'

export interface RenderedStatement {
  text: string
  parameters: readonly unknown[]
}

/**
 * One statement for all figures, a row for each government in scope.
 *
 * On Citus data_value and org_unit are distributed by county_code and co-located. Everything up to
 * `counties` then runs where the rows are, and one row a county travels: every join is on county_code,
 * every GROUP BY, DISTINCT ON and window begins with it. Each step is read once, so that PostgreSQL and
 * Citus inline it: what is read twice is computed apart, sent to the coordinator and sent out again.
 * For that reason there is no correlated subquery, lateral join, recursion, LIMIT or OFFSET either. The last step
 * only adds up, which workers begin and the coordinator ends.
 */
export function renderStatement(layout: Layout, scope: Scope): RenderedStatement {
  const parameters = new Parameters()
  const steps: [string, string][] = [
    ['current', renderCurrent(layout, scope, parameters)],
    ['reported', renderReported(layout, parameters)],
    ['units', renderUnits(layout, scope, parameters)],
    ['sections', renderSections(layout)],
    ['measured', renderMeasured(layout)],
    ['counties', renderCounties(layout, parameters)],
  ]
  const named = steps.map(([name, step]) => `${name} as (\n${step}\n)`)
  const text = `with ${named.join(',\n')}\n${renderGovernments(layout, scope)}`
  return { text, parameters: parameters.values }
}
