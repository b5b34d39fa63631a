import type { FiguresBelow } from '@mingjian/contract'
import type { GovernmentFigure } from '@mingjian/engine'
import { figureKey, stageIds } from '@mingjian/model'
import type { Actor, Tx } from '@mingjian/storage'
import { getUnit } from '../organisations/queries.ts'
import type { RuleBook } from '../standards/rules.ts'
import { figuresByStatement } from './figures-by-statement.ts'
import { type AskedFigure, loadFigure } from './one-figure.ts'
import { listGovernmentsWithin } from './queries.ts'

/**
 * One figure of a government and of every government below it, by the rules of the government asked for.
 * Ratios and their 差异系数 are made inside the database; a figure of another form loads the branch.
 * @throws InputError 404 for an unknown unit or indicator
 */
export async function figuresBelow(
  tx: Tx,
  actor: Actor,
  book: RuleBook,
  asked: AskedFigure,
): Promise<FiguresBelow> {
  const { place } = await getUnit(tx, actor, asked.code)
  const { library, engine } = await book.rulesFor(tx, place)
  const { indicator, period } = asked
  // Refuses what nobody knows.
  engine.elementsOf({ indicator, stage: asked.stage })
  const stages = asked.stage ? [asked.stage] : [null, ...stageIds]
  const { figures, unplanned } = await figuresByStatement(tx, library, {
    period,
    within: place.path,
    figures: stages.map(stage => figureKey({ indicator, stage })),
  })
  const governments = await listGovernmentsWithin(tx, place.path)
  const more = unplanned.length === 0 ? [] : await fromBranch(tx, actor, book, asked, governments)
  const all = new Map<string, GovernmentFigure[]>()
  for (const figure of [...figures, ...more])
    all.set(figure.org, [...(all.get(figure.org) ?? []), figure])
  return {
    rows: governments.flatMap(({ code, name, kind }) =>
      (all.get(code) ?? []).map(({ org, stage, value, status, verdicts }) => ({
        org,
        name,
        kind,
        stage,
        value,
        status,
        verdicts,
      })),
    ),
  }
}

async function fromBranch(
  tx: Tx,
  actor: Actor,
  book: RuleBook,
  asked: AskedFigure,
  governments: readonly { code: string }[],
): Promise<GovernmentFigure[]> {
  const { engine, dataset, name } = await loadFigure(tx, actor, book, asked)
  const orgs = governments.map(each => each.code)
  return engine.compute(dataset, { orgs, period: asked.period, figure: name })
}
