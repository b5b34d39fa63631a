import type { ReplyOf, workbenchRoutes } from '@mingjian/contract'
import {
  type Dataset,
  Exact,
  type Figure,
  latestFullYear,
  type StandardsLibrary,
  type Verdict,
} from '@mingjian/model'
import type { Place, Tx } from '@mingjian/storage'
import { countValuesByYear } from '../collection/queries.ts'
import { loadBranch, rowOf } from '../indicators/service.ts'
import { listGovernmentPlaces } from '../organisations/queries.ts'
import { listJobs } from '../report-audit/queries.ts'
import type { RuleBook, Rules } from '../standards/rules.ts'
import { sentenceOf, toldActions } from './events.ts'

type Overview = ReplyOf<typeof workbenchRoutes.overview>

const shownFailures = 30
const shownAudits = 5
const shownEvents = 10

/** Where an organisation and the governments below it stand in its latest year. */
export async function overview(tx: Tx, place: Place, book: RuleBook): Promise<Overview> {
  const period = latestFullYear(await countValuesByYear(tx, place))
  const figures = period === null ? [] : await governmentFigures(tx, place, book, period)
  const { library } = await book.rulesFor(tx, place)
  return {
    period,
    standards: summaries(library, figures),
    failing: failures(library, figures).slice(0, shownFailures),
    audits: await listJobs(tx, shownAudits),
    recent: await recentEvents(tx),
  }
}

type NamedFigure = Figure & { orgName: string }

/** Each government by the rules of its own place: a city may ask more of its counties than the province. */
async function governmentFigures(
  tx: Tx,
  place: Place,
  book: RuleBook,
  period: string,
): Promise<NamedFigure[]> {
  const dataset: Dataset = await loadBranch(tx, place)
  const names = new Map(dataset.orgs.map(org => [org.code, org.name]))
  const held = new Map<Rules, string[]>()
  for (const government of await listGovernmentPlaces(tx, place)) {
    const rules = await book.rulesFor(tx, government)
    held.set(rules, [...(held.get(rules) ?? []), government.code])
  }
  return [...held]
    .flatMap(([{ engine }, orgs]) => engine.compute(dataset, { orgs, period }))
    .map(figure => ({ ...figure, orgName: names.get(figure.org) ?? figure.org }))
}

function summaries(library: StandardsLibrary, figures: NamedFigure[]): Overview['standards'] {
  return library.standards
    .map(({ id, title, documentNumber }) => {
      const own = figures.filter(figure => figure.indicator.startsWith(`${id}/`))
      const verdicts = own.flatMap(figure => figure.verdicts)
      const met = verdicts.filter(verdict => verdict.met).length
      return {
        id,
        title,
        documentNumber,
        met,
        notMet: verdicts.length - met,
        missing: own.filter(figure => figure.status === 'missing').length,
      }
    })
    .filter(({ met, notMet, missing }) => met + notMet + missing > 0)
}

function failures(library: StandardsLibrary, figures: NamedFigure[]): Overview['failing'] {
  return figures
    .flatMap(figure =>
      figure.verdicts
        .filter(verdict => !verdict.met)
        .map(verdict => ({ figure, verdict, distance: distanceFromLimit(figure, verdict) })),
    )
    .sort((a, b) => b.distance - a.distance)
    .flatMap(({ figure, verdict }) => {
      if (figure.value === null) return []
      const { decimals } = rowOf(library, figure)
      const { org, orgName, indicator, name, stage, value, unit } = figure
      return {
        org,
        orgName,
        indicator,
        name,
        stage,
        value,
        decimals,
        unit,
        verdict: requirement(verdict),
        clause: verdict.clause,
      }
    })
}

/** How far off, as a share of the limit: the only scale that shares, ratios and areas have in common. */
function distanceFromLimit({ value }: Figure, { limit }: Verdict): number {
  if (value === null) return 0
  const limits = Array.isArray(limit) ? limit : [limit]
  return Math.min(
    ...limits.map(each =>
      new Exact(value)
        .minus(each)
        .abs()
        .div(each === 0 ? 1 : Math.abs(each))
        .toNumber(),
    ),
  )
}

const signs = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=', between: '' } as const

const requirement = ({ op, limit }: Verdict) =>
  `应${signs[op]}${Array.isArray(limit) ? limit.join('～') : limit}`

async function recentEvents(tx: Tx): Promise<Overview['recent']> {
  const rows = await tx
    .selectFrom('audit_event')
    .select(['at', 'actor_name', 'action', 'payload'])
    .where('action', 'in', toldActions)
    .orderBy('seq', 'desc')
    .limit(shownEvents)
    .execute()
  return rows.map(row => ({
    at: row.at.toISOString(),
    who: row.actor_name,
    what: sentenceOf(row.action, row.payload),
  }))
}
