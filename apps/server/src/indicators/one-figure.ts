import type { Distribution, Limit, Ranking, Trend } from '@mingjian/contract'
import type { FigureName } from '@mingjian/engine'
import type {
  Criterion,
  Dataset,
  Explanation,
  Figure,
  Influence,
  Period,
  Stage,
  StandardsLibrary,
} from '@mingjian/model'
import { findElement, findIndicator } from '@mingjian/standards'
import type { Actor, Place, Tx } from '@mingjian/storage'
import { listBranchValues } from '../collection/queries.ts'
import {
  type FoundUnit,
  getUnit,
  listBranch,
  listSiblings,
  nameAbove,
} from '../organisations/queries.ts'
import type { RuleBook, Rules } from '../standards/rules.ts'
import { rowOf } from './service.ts'

/** One figure of one unit, as every page about it asks. */
export interface AskedFigure {
  code: string
  indicator: string
  stage?: Stage
  period: Period
}

/** What a view of one figure is made of: the unit, its rules, and of its branch only what the figure reads. */
export interface OneFigure extends FoundUnit, Rules {
  asked: AskedFigure
  name: FigureName
  dataset: Dataset
}

/**
 * Loads what one figure needs.
 * @param branch the part of the tree to load, where it is not the unit's own
 */
export async function loadFigure(
  tx: Tx,
  actor: Actor,
  book: RuleBook,
  asked: AskedFigure,
  branch?: (unit: FoundUnit) => Pick<Place, 'code' | 'path'>,
): Promise<OneFigure> {
  const found = await getUnit(tx, actor, asked.code)
  const rules = await book.rulesFor(tx, found.place)
  const name = { indicator: asked.indicator, stage: asked.stage }
  const place = branch?.(found) ?? found.place
  const elements = rules.engine.elementsOf(name)
  const values = elements.size === 0 ? [] : await listBranchValues(tx, place, elements)
  return { ...found, ...rules, asked, name, dataset: { orgs: await listBranch(tx, place), values } }
}

export function explainFigure({ engine, dataset, asked }: OneFigure): Explanation {
  const { code, ...request } = asked
  return engine.explain(dataset, { org: code, ...request })
}

export function influenceOfFigure({ engine, dataset, asked }: OneFigure): Influence {
  const { code, ...request } = asked
  return engine.influence(dataset, { org: code, ...request })
}

/** A chart further back is not read; a stray year typed wrong must not stretch it either. */
const shownYears = 15

/** Every year from the first to the last with values, gaps included. */
export function trendOf(one: OneFigure): Trend {
  const { engine, library, dataset, name, asked } = one
  const at = (period: Period): Figure => {
    const [figure] = engine.compute(dataset, { orgs: [asked.code], period, figure: name })
    // The words for a unit without this figure are those of the explanation.
    return figure ?? explainFigure({ ...one, asked: { ...asked, period } }).figure
  }
  const points = yearsOf(dataset, asked.period).map(period => {
    const { value, status, missing, verdicts } = at(period)
    const limits = engine.limits(dataset, { ...name, org: asked.code, period }).map(drawn)
    return { period, value, status, missing, verdicts, limits }
  })
  return { row: rowOf(library, at(asked.period)), points }
}

function yearsOf({ values }: Dataset, asked: Period): Period[] {
  const known = values.filter(each => each.value !== null).map(each => each.period)
  const years = [...known, asked].filter(period => /^\d{4}$/.test(period)).map(Number)
  if (years.length === 0) return []
  const last = years.reduce((a, b) => Math.max(a, b))
  const first = Math.max(
    years.reduce((a, b) => Math.min(a, b)),
    last - shownYears + 1,
  )
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
}

const drawn = ({ id, op, limit, clause, confidence, appliesTo }: Criterion): Limit => ({
  id,
  op,
  limit,
  clause,
  confidence,
  ...(appliesTo && { tier: appliesTo.label }),
})

/** Every limit that judges one of the schools, once: schools of two kinds may have two. */
function limitsAmong(figures: Iterable<Figure>): Limit[] {
  const limits = new Map<string, Limit>()
  for (const { verdicts } of figures)
    for (const { criterion, met: _, ...limit } of verdicts)
      limits.set(`${criterion} ${limit.tier}`, { id: criterion, ...limit })
  return [...limits.values()]
}

/** The schools behind a figure with the value each has, held against the limits for schools. */
export function distributionOf(one: OneFigure): Distribution {
  const { engine, library, dataset, asked } = one
  const { units } = explainFigure(one)
  const [id = ''] = asked.indicator.split('#')
  const plain = { indicator: id, stage: asked.stage }
  const isComposite = asked.indicator.endsWith('#cv-composite')
  const figuresOf = (orgs: readonly string[]) =>
    isComposite ? [] : engine.compute(dataset, { orgs, period: asked.period, figure: plain })
  const own = new Map(figuresOf(units.map(each => each.org)).map(each => [each.org, each]))
  const [mean] = figuresOf([asked.code])
  const indicator = findIndicator(library, id, asked.stage ?? null)
  return {
    name: indicator?.name ?? '',
    unit: indicator?.unit ?? null,
    decimals: indicator?.decimals ?? 0,
    weightName: weightName(library, indicator?.dispersion?.weight),
    mean: mean?.value ?? null,
    limits: limitsAmong(own.values()),
    schools: units.map(each => {
      const verdicts = own.get(each.org)?.verdicts ?? []
      return { ...each, met: verdicts.length === 0 ? null : verdicts.every(({ met }) => met) }
    }),
  }
}

const weightName = (library: StandardsLibrary, weight: string | undefined): string | null =>
  weight === undefined ? null : (findElement(library, weight)?.name ?? weight)

/** Where a figure stands among the units beside its own. */
export async function rankFigure(
  tx: Tx,
  actor: Actor,
  book: RuleBook,
  asked: AskedFigure,
): Promise<Ranking> {
  const one = await loadFigure(tx, actor, book, asked, ({ place }) => ({
    code: '',
    path: place.path.replace(/[^/]+\/$/, ''),
  }))
  const siblings = await listSiblings(tx, actor, one.unit)
  return rankingOf(one, siblings, await nameAbove(tx, one.unit))
}

/** The unit among those beside it that the actor may see, all by the rules of the unit itself. */
function rankingOf(one: OneFigure, siblings: readonly FoundUnit[], above: string | null): Ranking {
  const { engine, library, dataset, name, asked } = one
  const orgs = siblings.map(({ unit }) => unit.code)
  const names = new Map(siblings.map(({ unit }) => [unit.code, unit.name]))
  const figures = engine.compute(dataset, { orgs, period: asked.period, figure: name })
  const placeOf = placesOf(figures, directionOf(library, asked))
  return {
    above,
    rows: figures
      .map(({ org, value, status, missing, verdicts }) => {
        const place = value === null ? null : (placeOf?.(value) ?? null)
        return { org, name: names.get(org) ?? org, value, status, missing, verdicts, place }
      })
      .sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || 0),
  }
}

/** A smaller 差异系数 is better, whatever is better of the indicator itself. */
function directionOf(library: StandardsLibrary, { indicator, stage }: AskedFigure) {
  if (indicator.includes('#')) return 'lower'
  return findIndicator(library, indicator, stage ?? null)?.better ?? 'none'
}

function placesOf(figures: readonly Figure[], better: 'higher' | 'lower' | 'none') {
  if (better === 'none') return null
  const values = figures.flatMap(({ value }) => value ?? [])
  return (value: number) =>
    1 + values.filter(other => (better === 'higher' ? other > value : other < value)).length
}
