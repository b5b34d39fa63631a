import {
  askFigures,
  bindClaims,
  bindTo,
  bindToNothing,
  findUnit,
  isSelfName,
  issuerOf,
  statedValue,
} from '@mingjian/audit'
import type { Bindings, CurrentBinding, FigureChoice, ProposedValue } from '@mingjian/contract'
import type {
  AuditReport,
  Claim,
  ClaimBinding,
  CollectedFigure,
  CollectedFigures,
  FigureQuestion,
  NamedUnit,
  StandardsLibrary,
} from '@mingjian/model'
import { findElement } from '@mingjian/standards'
import type { Actor, Tx } from '@mingjian/storage'
import type { RuleBook, Rules } from '../../standards/rules.ts'
import { readCollected } from '../collected/read-collected.ts'
import { findReportingUnit, type ReportingUnit } from '../collected/reporting-unit.ts'
import { getJobReport, getStoredJob, type StoredJob } from '../queries.ts'
import { type BindingDecision, listBindingDecisions } from './decisions.ts'

/** A report with everything that binding its claims takes. */
export interface BindingDesk {
  job: StoredJob
  report: AuditReport
  /** Null when no unit in the caller's scope is the report's. */
  unit: ReportingUnit | null
  library: StandardsLibrary
}

export async function openDesk(
  tx: Tx,
  actor: Actor,
  book: RuleBook,
  id: string,
): Promise<BindingDesk> {
  const job = await getStoredJob(tx, id)
  const report = await getJobReport(tx, id)
  const name = report.comparedWith?.name ?? issuerOf(report.claims)
  const unit = await findReportingUnit(tx, actor.scope, { name })
  const rules: Pick<Rules, 'library'> = unit
    ? await book.rulesFor(tx, unit.place)
    : { library: book.base }
  return { job, report, unit, library: rules.library }
}

/** How every claim stands to the figures as they are now, with what people have said of it. */
export async function currentBindings(
  tx: Tx,
  book: RuleBook,
  desk: BindingDesk,
): Promise<Bindings> {
  const { report, unit, library, job } = desk
  if (!unit) return { comparedWith: null, units: [], bindings: [], changed: [] }
  const decisions = await listBindingDecisions(tx, job)
  const asked = askFigures(report.claims, report.text, { library, year: report.year })
  const chosen = [...decisions.values()].flatMap(({ figure }) => figure ?? [])
  const collected = await readCollected(tx, book, unit, [...asked, ...chosen.map(askFor)])
  const byRule = bindClaims(report.claims, collected, {
    text: report.text,
    library,
    year: report.year,
  })
  const bindings = report.claims.flatMap((claim, index) => {
    const rule = byRule[index]
    return rule ? [current(claim, rule, decisions.get(claim.id), collected, desk)] : []
  })
  return {
    comparedWith: { code: unit.code, name: unit.name },
    units: [...collected.units],
    bindings,
    changed: changedSince(report, byRule),
  }
}

/** The question that a figure pointed at by its codes answers. */
export const askFor = ({ code, org, period }: FigureChoice): FigureQuestion => ({
  code,
  org: null,
  unit: org,
  period,
})

function current(
  claim: Claim,
  rule: ClaimBinding,
  decision: BindingDecision | undefined,
  collected: CollectedFigures,
  desk: BindingDesk,
): CurrentBinding {
  const binding = decided(claim, rule, decision, collected)
  const { decision: kind, by, at } = decision ?? {}
  return {
    ...binding,
    decided: kind && by && at ? { decision: kind, by, at } : null,
    proposal: binding.status === 'no-figure' ? proposalFor(claim, decision, collected, desk) : null,
  }
}

function decided(
  claim: Claim,
  rule: ClaimBinding,
  decision: BindingDecision | undefined,
  { figures }: CollectedFigures,
): ClaimBinding {
  if (!decision) return rule
  const { figure: wanted } = decision
  if (!wanted) return bindToNothing(claim)
  const figure = figures.find(one => isFigure(one, wanted))
  return figure ? bindTo(claim, figure) : { ...rule, ...notComputed }
}

/** Bound to what has no figure at its unit, such as an indicator answered by documents. */
const notComputed: Omit<ClaimBinding, 'claim'> = {
  status: 'no-figure',
  agrees: null,
  figure: null,
  candidates: [],
  reason: '这一单位没有这项指标的计算值',
}

export const isFigure = (one: CollectedFigure, wanted: FigureChoice): boolean =>
  one.code === wanted.code &&
  one.org === wanted.org &&
  one.stage === wanted.stage &&
  one.period === wanted.period

function proposalFor(
  claim: Claim,
  decision: BindingDecision | undefined,
  collected: CollectedFigures,
  { report, library }: BindingDesk,
): ProposedValue | null {
  const figure = decision?.figure
  const chosen = figure && { element: figure.code, stage: figure.stage, period: figure.period }
  const stated = statedValue(
    claim,
    { text: report.text, library, year: report.year },
    chosen ?? undefined,
  )
  const org = figure ? unitWithCode(figure.org, collected) : unitNamed(claim, collected)
  if (!stated || !org) return null
  const elementName = findElement(library, stated.element)?.name ?? stated.element
  return { ...stated, elementName, org: org.code, orgName: org.name }
}

const unitWithCode = (code: string, { unit, units }: CollectedFigures): NamedUnit | undefined =>
  [unit, ...units].find(one => one.code === code)

const unitNamed = ({ org }: Claim, { unit, units }: CollectedFigures): NamedUnit | undefined =>
  org === null || isSelfName(org) ? unit : findUnit(org, [unit, ...units])

/** Claims whose comparison is not what the audit kept. Audits from before comparing have none. */
function changedSince(report: AuditReport, now: readonly ClaimBinding[]): string[] {
  const before = new Map(report.bindings.map(one => [one.claim, sayState(one)]))
  return now.flatMap(one => {
    const kept = before.get(one.claim)
    return kept !== undefined && kept !== sayState(one) ? [one.claim] : []
  })
}

const sayState = ({ status, agrees, figure }: ClaimBinding) =>
  `${status}|${agrees}|${figure?.value ?? ''}`
