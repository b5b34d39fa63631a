import {
  compileSql,
  type FigureStatement,
  type GovernmentFigure,
  type SqlEngine,
  type StatementRequest,
  type Undecided,
} from '@mingjian/engine'
import { type Dataset, figureKey, type Period, type StandardsLibrary } from '@mingjian/model'
import { runStatement, type Tx } from '@mingjian/storage'
import { listBranches, listValuesBelow } from './queries.ts'

const compiled = new WeakMap<StandardsLibrary, SqlEngine>()

/** The SQL back end of a library, compiled once. */
function sqlOf(library: StandardsLibrary): SqlEngine {
  const engine = compiled.get(library) ?? compileSql(library)
  compiled.set(library, engine)
  return engine
}

export interface StatementFigures {
  /** Government by government in the order of codes, each in the library's order. */
  figures: GovernmentFigure[]
  /** Figure keys of another form than a ratio: `createEngine` computes them. */
  unplanned: readonly string[]
}

/**
 * Figures of a government and all below it, by one statement inside the database: no school is
 * loaded, save for figures that take a second look in exact decimals.
 */
export async function figuresByStatement(
  tx: Tx,
  library: StandardsLibrary,
  request: StatementRequest,
): Promise<StatementFigures> {
  const statement = sqlOf(library).statement(request)
  const { plans, unplanned } = statement
  if (plans.length === 0) return { figures: [], unplanned }
  const { figures, undecided } = statement.read(await runStatement(tx, statement))
  figures.push(...(await decide(tx, statement, undecided, request.period)))
  const orders = new Map(plans.map((plan, index) => [plan.key, index]))
  const placed = figures.map(figure => ({ figure, order: orders.get(figureKey(figure)) ?? 0 }))
  placed.sort((a, b) => compareCodes(a.figure.org, b.figure.org) || a.order - b.order)
  return { figures: placed.map(each => each.figure), unplanned }
}

const compareCodes = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

async function decide(
  tx: Tx,
  statement: FigureStatement,
  undecided: readonly Undecided[],
  period: Period,
): Promise<GovernmentFigure[]> {
  if (undecided.length === 0) return []
  const codes = [...new Set(undecided.map(each => each.org))]
  const elements = [...new Set(undecided.flatMap(({ plan }) => [...plan.needs]))]
  const dataset: Dataset = {
    orgs: await listBranches(tx, codes),
    values: await listValuesBelow(tx, codes, elements, period),
  }
  return statement.decide(undecided, dataset)
}
