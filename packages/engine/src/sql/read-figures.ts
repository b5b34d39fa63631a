import type { Criterion, OrgKind, Period } from '@mingjian/model'
import { criteriaFor, meets, verdictOf } from '../evaluate/criteria.ts'
import { isGovernment } from '../evaluate/institutions.ts'
import { appliesTo, criteriaOf, stageOf } from '../evaluate/plan.ts'
import { cancelled, meetsClearly } from '../plan/doubles.ts'
import type { GovernmentFigure } from '../plan/government-figure.ts'
import type { SubjectPlan } from '../plan/plan-subjects.ts'
import { settle } from '../settle.ts'
import type { Layout, RatioColumns } from './lay-out.ts'
import { type Reading, ratioIn, type StatementRow, spreadIn } from './read-row.ts'

/** A figure that only the tree evaluator can settle. */
export interface Undecided {
  plan: SubjectPlan
  org: string
}

export interface ReadFigures {
  figures: GovernmentFigure[]
  undecided: Undecided[]
}

/** The figures in the rows of a statement, government by government. */
export function readFigures(
  rows: readonly StatementRow[],
  plans: readonly SubjectPlan[],
  { columnsOf }: Layout,
  period: Period,
): ReadFigures {
  const figures: GovernmentFigure[] = []
  const undecided: Undecided[] = []
  const asked = plans.map(plan => ({
    plan,
    columns: plan.ratios.flatMap(each => columnsOf.get(each) ?? []),
    criteria: criteriaFor(criteriaOf(plan.subject), plan.subject.of, period),
  }))
  for (const row of rows) {
    const kind = row.kind as OrgKind | null
    // A department may stand between governments; it has no figures.
    if (kind === null || !isGovernment({ kind })) continue
    const org = String(row.code)
    for (const { plan, columns, criteria } of asked) {
      if (!appliesTo(plan.subject, { kind, stages: [] })) continue
      const decided = decide(row, plan, columns, criteria, kind)
      const { id: indicator } = plan.subject
      if (decided === null) undecided.push({ plan, org })
      else figures.push({ indicator, org, period, stage: stageOf(plan.subject), ...decided })
    }
  }
  return { figures, undecided }
}

type Decided = Pick<GovernmentFigure, 'value' | 'status' | 'verdicts'>

/** Null when the row cannot tell. */
function decide(
  row: StatementRow,
  { subject, ratios }: SubjectPlan,
  columns: readonly RatioColumns[],
  criteria: readonly Criterion[],
  kind: OrgKind,
): Decided | null {
  const [plan] = ratios
  const [first] = columns
  if (!plan || !first) throw new TypeError(`${subject.id} has no ratio`)
  const judging = criteria.filter(each => each.judgedAt.includes(kind))
  // Whether a limit holds for some units only is asked of the unit itself.
  const hasTiers = judging.some(each => each.appliesTo)
  if (subject.of === 'value') {
    const outcome = ratioIn(row, first, plan)
    if (outcome?.status !== 'ok') return outcome && withoutValue(outcome.status)
    if (hasTiers) return null
    const value = settle(outcome.value).toNumber()
    // Decimals are slow: they are asked only where a double may err.
    const verdicts = judging.map(each =>
      verdictOf(
        each,
        meetsClearly(value, each.op, each.limit) ?? meets(outcome.value, each.op, each.limit),
      ),
    )
    return { status: 'ok', value, verdicts }
  }
  const spread = meanOf(columns.map(each => spreadIn(row, each)))
  if (spread?.status !== 'ok') return spread && withoutValue(spread.status)
  const { value } = spread
  if (hasTiers) return null
  const verdicts = judging.flatMap(each => {
    const met = meetsClearly(value, each.op, each.limit)
    return met === null ? [] : [verdictOf(each, met)]
  })
  return verdicts.length < judging.length ? null : { status: 'ok', value, verdicts }
}

const withoutValue = (status: 'missing' | 'not-applicable'): Decided => ({
  status,
  value: null,
  verdicts: [],
})

/** The mean of 差异系数, which for a single one is itself: missing before not applicable, as everywhere. */
function meanOf(singles: readonly Reading[]): Reading {
  for (const status of ['missing', 'not-applicable'] as const)
    if (singles.every(each => each !== null) && singles.some(each => each.status === status))
      return { status }
  let sum = 0
  let parts = 0
  for (const single of singles) {
    if (single?.status !== 'ok') return null
    sum += single.value
    parts += Math.abs(single.value)
  }
  // Of differences that fall below zero the coefficients may cancel.
  if (Math.abs(sum) < cancelled * parts) return null
  return { status: 'ok', value: sum / singles.length }
}
